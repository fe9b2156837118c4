import { z } from 'zod';
import type { AnswerCode } from './equality-answers.ts';
import type { AnswerHead } from './equality-heads.ts';
import { type QuestionId, questionIds, questionSets } from './equality-questions.ts';
import { nation } from './nations.ts';
import { code } from './problem.ts';
import { written } from './written-schema.ts';

/** What every question takes beside its own answers; nothing chosen counts as no response. */
export const preferNot = 'prefer_not';
export const noResponse = 'no_response';

const questionSetId = z.enum(questionSets.map(({ id }) => id));
const question = z.enum(questionIds);
const answerCode = z.custom<AnswerCode>((value) => typeof value === 'string');

/** The form as it is asked at an event. `token` is new each time, and tied to nobody. */
export const equalityForm = z.object({
  slug: z.string(),
  titles: written(z.string()),
  token: z.string(),
  /** Days that answers given now are kept. */
  keepDays: z.int(),
  set: z.object({
    id: questionSetId,
    groups: z.array(
      z.object({
        id: z.enum(['you', 'disability', 'background', 'life']),
        questions: z.array(z.object({ id: question, answers: z.array(answerCode) })),
      }),
    ),
  }),
});
export type EqualityForm = z.infer<typeof equalityForm>;

const answer = z.string().max(40).optional();

/** The answers of one person: each may be left out. The service holds each to its question set. */
export const equalityInput = z.strictObject({
  token: z.string().regex(/^[\w-]{22}$/),
  set: questionSetId,
  ...(Object.fromEntries(questionIds.map((id) => [id, answer])) as Record<
    QuestionId,
    typeof answer
  >),
  more: z.string().trim().max(500, code('access.detailTooLong')).optional(),
});
export type EqualityInput = z.infer<typeof equalityInput>;

/** A quarter (`2026-Q3`), a year (`2026`) or all of the programme, by the days of the events. */
export const equalityPeriod = z.string().regex(/^(\d{4}(-Q[1-4])?|all)$/, code('answer.missing'));

/** Whether every answer is counted by itself, or under wider heads. */
export const equalityDetails = ['heads', 'answers'] as const;
export type EqualityDetail = (typeof equalityDetails)[number];

/** What a column of figures may be: an answer, a head, or one of the two that stand beside both. */
export type FigureName = AnswerCode | AnswerHead | typeof preferNot | typeof noResponse;
const figureName = z.custom<FigureName>((value) => typeof value === 'string');

/** One question in figures; a hidden cell is null, and so is the breakdown of too few people. */
export const equalityTable = z.object({
  question,
  /** How many people it stands on, rounded. */
  base: z.int(),
  /** Its rows; after them all together. */
  nations: z.array(nation),
  answers: z.array(figureName),
  shown: z
    .object({
      bases: z.array(z.int()),
      cells: z.array(z.array(z.int().nullable())),
      percents: z.array(z.int().nullable()),
    })
    .nullable(),
});
export type EqualityTable = z.infer<typeof equalityTable>;

/** How small numbers are treated from a day on. */
export const equalitySettings = z.object({
  from: z.iso.date(),
  threshold: z.int(),
  roundTo: z.int(),
  minBaseForPercent: z.int(),
  minBaseForBreakdown: z.int(),
  /** Days that answers are kept; figures stay. */
  keepDays: z.int(),
});
export type EqualitySettings = z.infer<typeof equalitySettings>;

const whole = (least: number, most: number) =>
  z.coerce
    .number(code('request.invalid'))
    .int(code('request.invalid'))
    .min(least, code('equality.settingSmall'))
    .max(most, code('equality.settingLarge'));

/** New settings; figures that leave the organisation never show fewer than five people. */
export const equalitySettingsInput = z.strictObject({
  from: z.iso.date(code('request.invalid')),
  threshold: whole(5, 100),
  roundTo: whole(1, 20),
  minBaseForPercent: whole(10, 500),
  minBaseForBreakdown: whole(10, 500),
  keepDays: whole(30, 3_660),
});
export type EqualitySettingsInput = z.infer<typeof equalitySettingsInput>;

export const equalityReleaseInput = z.strictObject({
  period: equalityPeriod,
  detail: z.enum(equalityDetails, code('answer.missing')),
});

const summary = z.object({
  period: z.string(),
  detail: z.enum(equalityDetails),
  releasedOn: z.iso.date(),
});

/** Figures as released: frozen, so that no two of them tell a person apart. */
export const equalityRelease = summary.extend({
  tables: z.array(equalityTable),
  threshold: z.int(),
  roundTo: z.int(),
  /** Whether enough people wrote something for their words to be read. */
  comments: z.boolean(),
});
export type EqualityRelease = z.infer<typeof equalityRelease>;

/** The figures that there are, and what may be released. */
export const equalityDesk = z.object({
  releases: z.array(summary),
  periods: z.array(z.string()),
  settings: equalitySettings,
  coming: z.array(equalitySettings),
  may: z.array(z.enum(['equality.release'])),
});
export type EqualityDesk = z.infer<typeof equalityDesk>;
