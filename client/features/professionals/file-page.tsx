import { Form, useActionData, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { DataTable } from '#client/design/data-table.tsx';
import { Notice } from '#client/design/notice.tsx';
import { FileField } from '#client/forms/file-field.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadFile, TriedFile } from './file-data.ts';

/** Professionals from a file: tried first, and entered when somebody has seen what it says. */
export function Component() {
  const { columns } = useLoaderData<typeof loadFile>();
  const answer = useActionData() as TriedFile | RefusedForm | undefined;
  const { locale, text } = useVoice();
  const tried = answer && 'report' in answer ? answer : null;
  const refused = answer && 'problems' in answer ? answer : null;
  return (
    <>
      <FormPage
        title={text('professionals:file.title')}
        backHref={inLocale(locale, paths.staffProfessionals())}
        problems={refused?.problems}
        values={{}}
        send={text('professionals:file.try')}
        encType="multipart/form-data"
        intro={
          <>
            <p className="govuk-body">{text('professionals:file.about')}</p>
            <p className="govuk-body ac-break">{text('professionals:file.columns', { columns })}</p>
          </>
        }
      >
        <FileField name="file" label={text('professionals:file.file')} accept=".csv,text/csv" />
      </FormPage>
      {tried && <TriedReport tried={tried} />}
    </>
  );
}

function TriedReport({ tried: { report, csv } }: { tried: TriedFile }) {
  const { text } = useVoice();
  const wrong = report.rows.filter(({ problems }) => problems.length > 0);
  return (
    <section aria-labelledby="tried">
      <h2 className="govuk-heading-m" id="tried">
        {text('professionals:file.report')}
      </h2>
      {report.added > 0 ? (
        <Notice
          kind="success"
          heading={text('professionals:file.added', { count: report.added })}
        />
      ) : (
        <p className="govuk-body">{text('professionals:file.ready', { count: report.ready })}</p>
      )}
      {wrong.length > 0 && (
        <DataTable
          caption={text('professionals:file.wrong', { count: wrong.length })}
          columns={[
            { key: 'row', heading: text('professionals:file.row'), cell: ({ row }) => row },
            { key: 'name', heading: text('professionals:fields.name'), cell: ({ name }) => name },
            {
              key: 'what',
              heading: text('professionals:file.what'),
              cell: ({ problems }) => (
                <ul className="govuk-list">
                  {problems.map(({ column, code }) => (
                    <li key={column}>
                      {column}: {text(`problems:${code}`)}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
          rows={wrong}
          keyOf={({ row }) => String(row)}
        />
      )}
      {report.added === 0 && report.ready > 0 && (
        <Form method="post">
          <input type="hidden" name="csv" value={csv} />
          <Button name="enter" value="yes">
            {text('professionals:file.enter', { count: report.ready })}
          </Button>
        </Form>
      )}
    </section>
  );
}
