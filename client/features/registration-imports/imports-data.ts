import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { pageOf } from '#client/api/page-context.ts';
import { columnsFile, listImports, uploadImport } from '#client/api/registration-imports.ts';
import { getQuestions } from '#client/api/questions.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';
import { refusalOf } from '#client/forms/form-action.ts';
import { typedValues } from '#client/forms/read-form.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { contactFormats, contactMethods, photoChoices } from '#shared/contact-choices.ts';
import { localeIds, type LocaleId } from '#shared/locales.ts';
import type { Question } from '#shared/questions.ts';
import {
  type ImportColumn,
  importColumns,
  importDays,
  importRowLimit,
  questionColumn,
} from '#shared/registration-imports.ts';
import { chooseWritten } from '#shared/written.ts';
import type { QuestionColumn } from './column-table.tsx';

/** The event, what a file for it may say, and the files that were uploaded before. */
export async function loadImports(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const eventId = args.params['eventId'] ?? '';
  const [event, files, { questions }] = await Promise.all([
    getStaffEvent(api, eventId),
    listImports(api, eventId),
    getQuestions(api, eventId),
  ]);
  const pools = event.pools.filter(({ kind }) => kind !== 'assistant').map(({ id }) => id);
  const words: Partial<Record<ImportColumn, readonly string[]>> = {
    contact_by: contactMethods,
    format: contactFormats,
    language: localeIds,
    photos: photoChoices,
    pool: pools,
  };
  return {
    event: { id: event.id, texts: event.texts, zone: event.zone },
    files,
    columns: importColumns.map((name) => ({ name, words: words[name]?.join(', ') ?? null })),
    questions: questions.flatMap((question) => columnOf(question, frame.locale.id)),
    template: columnsFile(eventId),
    limits: { rows: importRowLimit, days: importDays },
    done: readQuery(doneQuery, args.request).done ?? null,
  };
}

function columnOf(
  { id, kind, texts, options }: Question,
  locale: LocaleId,
): QuestionColumn | QuestionColumn[] {
  if (kind === 'file') return [];
  const { label } = chooseWritten(texts, locale).text;
  const words = options.map((option) => option.id).join(', ');
  return { name: questionColumn(id), kind, label, words };
}

const doneQuery = z.object({ done: z.enum(['discarded']).optional() });

/** Sends the file to be checked, and leads to its report. */
export async function sendFile(args: ActionFunctionArgs) {
  const { api, frame } = pageOf(args);
  const eventId = args.params['eventId'] ?? '';
  const form = await args.request.formData();
  const consentRecorded = form.has('consentRecorded') ? true : undefined;
  try {
    const { id } = await uploadImport(api, eventId, { file: form.get('file'), consentRecorded });
    return redirect(inLocale(frame.locale, paths.staffImport(eventId, id)), 303);
  } catch (error) {
    return refusalOf(error, typedValues(form));
  }
}
