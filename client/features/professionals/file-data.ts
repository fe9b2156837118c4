import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { importProfessionals, listProfessionalNames } from '#client/api/professionals.ts';
import { refusalOf } from '#client/forms/form-action.ts';
import { typedValues } from '#client/forms/read-form.ts';
import { professionalColumns, type ProfessionalImport } from '#shared/professionals.ts';

export async function loadFile(args: LoaderFunctionArgs) {
  // Asked for its refusal: whoever may not see the directory adds nobody to it.
  await listProfessionalNames(pageOf(args).api);
  return { columns: professionalColumns.join(', ') };
}

/** What a file says; `csv` is sent again to enter it. */
export interface TriedFile {
  report: ProfessionalImport;
  csv: string;
}

/** Tries the file, or enters what was tried; the text goes with the page, so that nothing is kept of a trial. */
export async function sendFile(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const file = form.get('file');
  const typed = form.get('csv');
  const csv = file instanceof File ? await file.text() : typeof typed === 'string' ? typed : '';
  try {
    const report = await importProfessionals(pageOf(args).api, { csv, enter: form.has('enter') });
    return data<TriedFile>({ report, csv });
  } catch (error) {
    return refusalOf(error, typedValues(form));
  }
}
