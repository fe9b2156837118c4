import { useRouteError } from 'react-router';
import { PageTitle } from '#client/design/page-title.tsx';
import { useText } from '#client/text/text.tsx';
import type { TextKey } from '#shared/text.ts';
import { problemOf } from '#client/problem-of.ts';

/** What stands in place of a page that cannot be shown: what happened, and where to go on. */
export function ProblemPage() {
  const text = useText();
  const { code, status, requestId } = problemOf(useRouteError());
  return (
    <div className="ac-measure">
      <PageTitle title={text(`problems:${code}`)} />
      <h1 className="govuk-heading-l">{text(`problems:${code}`)}</h1>
      <p className="govuk-body">{text(adviceFor(status))}</p>
      {requestId !== undefined && status >= 500 && (
        <p className="govuk-body">
          {text('common:problemPage.reference', { reference: requestId })}
        </p>
      )}
    </div>
  );
}

function adviceFor(status: number): TextKey {
  if (status === 403) return 'common:problemPage.403';
  if (status === 404) return 'common:problemPage.404';
  if (status === 503) return 'common:problemPage.503';
  return 'common:problemPage.other';
}
