import type { AnswerCode } from '#shared/equality-answers.ts';
import { headOf } from '#shared/equality-heads.ts';
import {
  type EqualityDetail,
  type EqualityTable,
  type FigureName,
  noResponse,
  preferNot,
} from '#shared/equality-monitoring.ts';
import {
  type QuestionId,
  questionIds,
  questionSets,
  questionsOf,
} from '#shared/equality-questions.ts';
import { type Nation, nations } from '#shared/nation-ids.ts';
import type { Bucket, GivenAnswers } from './ports.ts';
import { type KeyedCounts, rounded, shownTable, type SmallNumbers } from './rules.ts';

/** The quarter of an ISO day, as `2026-Q3`. */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The quarters of a period; null for all of them. */
export function quartersOf(period: string): string[] | null {
  if (period === 'all') return null;
  return period.includes('Q') ? [period] : [1, 2, 3, 4].map((no) => `${period}-Q${no}`);
}

/** Whether two periods have a quarter in common. */
export function overlap(one: string, other: string): boolean {
  const [some, others] = [quartersOf(one), quartersOf(other)];
  return some === null || others === null || some.some((quarter) => others.includes(quarter));
}

/** The periods that answers are there for: each quarter, each year, and all. */
export const periodsOf = (quarters: readonly string[]): string[] => [
  ...quarters.toSorted(),
  ...new Set(quarters.map((quarter) => quarter.slice(0, 4)).toSorted()),
  ...(quarters.length > 0 ? ['all'] : []),
];

/** Adds what people of one bucket answered to counts by `question/nation/answer`. */
export function count(
  counts: Record<string, number>,
  {
    nation,
    set,
    responses,
  }: Pick<Bucket, 'nation' | 'set'> & { responses: Array<{ answers: GivenAnswers }> },
  detail: EqualityDetail,
): void {
  const asked = questionSets.find(({ id }) => id === set);
  for (const { id } of asked ? questionsOf(asked) : [])
    for (const { answers } of responses) {
      const key = keyOf(id, nation, figureOf(answers[id], detail));
      counts[key] = (counts[key] ?? 0) + 1;
    }
}

/** The tables of released counts, each question by nation and all together. */
export function tablesOf(
  counts: KeyedCounts,
  detail: EqualityDetail,
  settings: SmallNumbers,
): EqualityTable[] {
  return questionIds.flatMap((question): EqualityTable[] => {
    const answers = figuresOf(question, detail);
    const of = (nation: Nation) =>
      answers.map((answer) => counts[keyOf(question, nation, answer)] ?? 0);
    const own = nations.filter((nation) => of(nation).some((people) => people > 0));
    const rows = own.map(of);
    const totals = answers.map((_answer, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
    const base = totals.reduce((sum, people) => sum + people, 0);
    if (base === 0) return [];
    const shown = shownTable([...rows, totals], settings);
    return [{ question, base: rounded(base, settings.roundTo), nations: own, answers, shown }];
  });
}

/** All that a question may be answered with in any set, in order, or their heads; then what stands beside. */
function figuresOf(question: QuestionId, detail: EqualityDetail): FigureName[] {
  const answers = questionSets
    .flatMap(questionsOf)
    .filter(({ id }) => id === question)
    .flatMap((one) => one.answers);
  return [
    ...new Set<FigureName>([
      ...answers.map((answer) => figureOf(answer, detail)),
      preferNot,
      noResponse,
    ]),
  ];
}

function figureOf(
  answer: AnswerCode | typeof preferNot | undefined,
  detail: EqualityDetail,
): FigureName {
  if (answer === undefined) return noResponse;
  return answer === preferNot || detail === 'answers' ? answer : headOf(answer);
}

const keyOf = (question: QuestionId, nation: Nation, answer: FigureName): string =>
  `${question}/${nation}/${answer}`;
