import { Form, Link } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { useText } from '#client/text/text.tsx';
import type { ImportReport } from '#shared/registration-imports.ts';

/** How a file stands, and what may be done next. */
export function ReportState({ report, path }: { report: ImportReport; path: string }) {
  const text = useText();
  const { state, rows, done, failed, version, may } = report;
  if (state === 'refused')
    return <p className="govuk-body">{text('registration-imports:report.refused')}</p>;
  if (state === 'checked')
    return (
      <>
        <p className="govuk-body">{text('registration-imports:report.checked', { count: rows })}</p>
        <p className="govuk-body">{text('registration-imports:report.mails')}</p>
        {may.includes('import.confirm') && (
          <Form method="post">
            <input type="hidden" name="version" value={version} />
            <Button name="do" value="confirm">
              {text('registration-imports:report.confirm', { count: rows })}
            </Button>
          </Form>
        )}
      </>
    );
  if (state === 'finished')
    return (
      <>
        <p className="govuk-body">
          {text('registration-imports:report.finished', { count: done })}
        </p>
        {failed > 0 && (
          <p className="govuk-body">
            {text('registration-imports:report.failed', { count: failed })}
          </p>
        )}
      </>
    );
  return (
    <>
      <p className="govuk-body">
        {state === 'importing'
          ? text('registration-imports:report.importing', { done, rows })
          : text('registration-imports:report.checking')}
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to={path}>
          {text('registration-imports:report.again')}
        </Link>
      </p>
    </>
  );
}
