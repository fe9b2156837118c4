import { useActionData, useLoaderData } from 'react-router';
import { Notice } from '#client/design/notice.tsx';
import { Checkbox } from '#client/forms/checkbox.tsx';
import { FileField } from '#client/forms/file-field.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import { ColumnTable } from './column-table.tsx';
import { FileTable } from './file-table.tsx';
import type { loadImports } from './imports-data.ts';

/** Where a list of people is uploaded to be checked, and the lists that were before. */
export function Component() {
  const { event, files, columns, questions, template, limits, done } =
    useLoaderData<typeof loadImports>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  return (
    <>
      <FormPage
        {...refused}
        title={text('registration-imports:title')}
        caption={<span lang={title.lang}>{title.text.title}</span>}
        backHref={inLocale(locale, paths.staffRegistrations(event.id))}
        intro={
          <>
            {done !== null && (
              <Notice kind="success" heading={text(`registration-imports:${done}`)} />
            )}
            <p className="govuk-body">{text('registration-imports:intro')}</p>
            <p className="govuk-body">
              {text('registration-imports:limits', {
                rows: limits.rows.toLocaleString(locale.lang),
                days: limits.days,
              })}
            </p>
          </>
        }
        send={text('registration-imports:send')}
        encType="multipart/form-data"
      >
        <FileField
          name="file"
          label={text('registration-imports:file')}
          hint={text('registration-imports:fileHint')}
          accept=".csv,text/csv"
        />
        <Checkbox
          name="consentRecorded"
          label={text('registration-imports:consent')}
          hint={text('registration-imports:consentHint')}
        />
      </FormPage>
      <ColumnTable columns={columns} questions={questions} template={template} />
      {files.length > 0 && <FileTable event={event} files={files} />}
    </>
  );
}
