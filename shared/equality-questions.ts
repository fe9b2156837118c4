import { type AnswerCode, answerCodes } from './equality-answers.ts';
import type { Nation } from './nation-ids.ts';

/** Every question of any set. */
export const questionIds = [
  'age',
  'sex',
  'gender_same',
  'trans_history',
  'condition',
  'effect',
  'barriers',
  'ethnicity',
  'language',
  'religion',
  'community',
  'politics',
  'orientation',
  'marriage',
  'pregnancy',
  'caring',
  'job_at_14',
] as const;
export type QuestionId = (typeof questionIds)[number];

/** One question with one answer; nobody has to answer any. */
export interface EqualityQuestion {
  id: QuestionId;
  answers: readonly AnswerCode[];
}

/** The heading under which questions stand. */
export type QuestionGroup = 'you' | 'disability' | 'background' | 'life';

/** The questions that people of some nations are asked, from a day on. A set that was used is never changed: a new one follows it. */
export interface QuestionSet {
  id: 'england-wales-1' | 'scotland-1' | 'northern-ireland-1';
  nations: readonly Nation[];
  /** The ISO day from which it is asked. */
  from: string;
  groups: readonly { id: QuestionGroup; questions: readonly EqualityQuestion[] }[];
}

const age = { id: 'age', answers: answerCodes.ages } as const;
const sex = { id: 'sex', answers: answerCodes.sexes } as const;
const disability = {
  id: 'disability',
  questions: [
    { id: 'condition', answers: answerCodes.yesNo },
    { id: 'effect', answers: answerCodes.effects },
    { id: 'barriers', answers: answerCodes.yesNo },
  ],
} as const;
const language = { id: 'language', answers: answerCodes.languages } as const;
const life = {
  id: 'life',
  questions: [
    { id: 'orientation', answers: answerCodes.orientations },
    { id: 'marriage', answers: answerCodes.marriages },
    { id: 'pregnancy', answers: answerCodes.yesNo },
    { id: 'caring', answers: answerCodes.caringHours },
    { id: 'job_at_14', answers: answerCodes.jobs },
  ],
} as const;

/**
 * Every set, after the censuses of 2021 and 2022 (domain rules §2.7). England and Wales ask about gender identity, Scotland
 * about trans history, Northern Ireland about the further categories of its section 75.
 */
export const questionSets: readonly QuestionSet[] = [
  {
    id: 'england-wales-1',
    nations: ['england', 'wales', 'uk'],
    from: '2026-01-01',
    groups: [
      { id: 'you', questions: [age, sex, { id: 'gender_same', answers: answerCodes.yesNo }] },
      disability,
      {
        id: 'background',
        questions: [
          { id: 'ethnicity', answers: answerCodes.ethnicityEnglandWales },
          language,
          { id: 'religion', answers: answerCodes.religionEnglandWales },
        ],
      },
      life,
    ],
  },
  {
    id: 'scotland-1',
    nations: ['scotland'],
    from: '2026-01-01',
    groups: [
      { id: 'you', questions: [age, sex, { id: 'trans_history', answers: answerCodes.yesNo }] },
      disability,
      {
        id: 'background',
        questions: [
          { id: 'ethnicity', answers: answerCodes.ethnicityScotland },
          language,
          { id: 'religion', answers: answerCodes.religionScotland },
        ],
      },
      life,
    ],
  },
  {
    id: 'northern-ireland-1',
    nations: ['northern-ireland'],
    from: '2026-01-01',
    groups: [
      { id: 'you', questions: [age, sex] },
      disability,
      {
        id: 'background',
        questions: [
          { id: 'ethnicity', answers: answerCodes.ethnicityNorthernIreland },
          language,
          { id: 'religion', answers: answerCodes.religionNorthernIreland },
          { id: 'community', answers: answerCodes.communities },
          { id: 'politics', answers: answerCodes.politics },
        ],
      },
      life,
    ],
  },
];

/** The questions of a set, in the order of the form. */
export const questionsOf = (set: QuestionSet): EqualityQuestion[] =>
  set.groups.flatMap(({ questions }) => questions);

/** The set that a nation is asked on an ISO day: the newest that has begun, else its first. */
export function questionSetFor(
  nation: Nation,
  day: string,
  sets: readonly QuestionSet[] = questionSets,
): QuestionSet {
  const own = sets
    .filter(({ nations }) => nations.includes(nation))
    .toSorted((one, other) => one.from.localeCompare(other.from));
  const set = own.findLast(({ from }) => from <= day) ?? own[0];
  if (!set) throw new Error(`no questions for ${nation}`);
  return set;
}
