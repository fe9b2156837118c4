import { textFor } from '#shared/catalogues.ts';
import { csvOf } from '#shared/csv.ts';
import type { EqualityRelease } from '#shared/equality-monitoring.ts';
import { figureWords } from '#shared/equality-words.ts';
import type { LocaleId } from '#shared/locales.ts';

/** Released figures as a spreadsheet, with the footnote that says how small numbers are treated. */
export function figuresFile(release: EqualityRelease, locale: LocaleId) {
  const text = textFor(locale);
  const { period, tables, threshold, roundTo } = release;
  const head = ['question', 'answer', 'nation', 'people', 'percent'] as const;
  const rows = tables.flatMap(({ question, answers, nations, shown, base }) => {
    const asked = text(`equality:questions.${question}`);
    const places = [
      ...nations.map((nation) => text(`staff:nation.${nation}`)),
      text('equality-figures:all'),
    ];
    if (shown === null)
      return [
        [asked, text('equality-figures:tooFew'), text('equality-figures:all'), String(base), ''],
      ];
    return places.flatMap((place, row) =>
      answers.map((answer, column) => {
        const people = shown.cells[row]?.[column] ?? null;
        const percent = row === nations.length ? shown.percents[column] : null;
        return [
          asked,
          figureWords(question, answer, text),
          place,
          people === null ? text('equality-figures:hidden') : String(people),
          percent == null ? '' : String(percent),
        ];
      }),
    );
  });
  return {
    type: 'text/csv; charset=utf-8',
    fileName: `equality-${period}.csv`,
    body: csvOf([
      head.map((column) => text(`equality-figures:columns.${column}`)),
      ...rows,
      [text('equality-figures:footnote', { threshold, roundTo })],
    ]),
  };
}

/** What people wrote, one a row, and nothing beside it. */
export function commentsFile(period: string, comments: readonly string[]) {
  return {
    type: 'text/csv; charset=utf-8',
    fileName: `equality-comments-${period}.csv`,
    body: csvOf(comments.map((words) => [words])),
  };
}
