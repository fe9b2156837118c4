import type { Nation } from './nation-ids.ts';

/** Codes of the answers to a question; each has a sentence in every language. */
const ages = [
  'under_16',
  'age_16_24',
  'age_25_34',
  'age_35_44',
  'age_45_54',
  'age_55_64',
  'age_65_74',
  'age_75',
] as const;
const sexes = ['female', 'male'] as const;
const yesNo = ['yes', 'no'] as const;
const effects = ['a_lot', 'a_little', 'not_at_all'] as const;
const orientations = ['straight', 'gay_lesbian', 'bisexual', 'other_orientation'] as const;
const marriages = [
  'single',
  'married',
  'civil_partner',
  'separated',
  'divorced',
  'widowed',
] as const;
const caringHours = ['caring_none', 'caring_to_19', 'caring_20_49', 'caring_50'] as const;
const languages = [
  'english',
  'welsh',
  'gaelic',
  'scots',
  'irish',
  'ulster_scots',
  'bsl',
  'isl',
  'other_language',
] as const;
const jobs = [
  'job_professional',
  'job_clerical',
  'job_skilled',
  'job_routine',
  'job_own',
  'job_none',
  'job_unsure',
] as const;

const asian = [
  'asian_indian',
  'asian_pakistani',
  'asian_bangladeshi',
  'asian_chinese',
  'other_asian',
] as const;
const ethnicityEnglandWales = [
  'white_british',
  'white_irish',
  'white_traveller',
  'white_roma',
  'other_white',
  'mixed_black_caribbean',
  'mixed_black_african',
  'mixed_asian',
  'other_mixed',
  ...asian,
  'black_african',
  'black_caribbean',
  'other_black',
  'arab',
  'other_ethnic',
] as const;
const ethnicityScotland = [
  'white_scottish',
  'white_other_british',
  'white_irish',
  'white_polish',
  'white_traveller',
  'white_roma',
  'white_showman',
  'other_white',
  'mixed_any',
  ...asian,
  'black_african',
  'black_caribbean',
  'other_black',
  'arab',
  'other_ethnic',
] as const;
const ethnicityNorthernIreland = [
  'white_any',
  'irish_traveller',
  'white_roma',
  'mixed_any',
  'asian_indian',
  'asian_chinese',
  'asian_filipino',
  'asian_pakistani',
  'other_asian',
  'black_african',
  'other_black',
  'arab',
  'other_ethnic',
] as const;

const otherFaiths = ['buddhist', 'hindu', 'jewish', 'muslim', 'sikh', 'other_faith'] as const;
const religionEnglandWales = ['no_religion', 'christian', ...otherFaiths] as const;
const religionScotland = [
  'no_religion',
  'church_of_scotland',
  'catholic',
  'other_christian',
  'pagan',
  ...otherFaiths,
] as const;
const religionNorthernIreland = [
  'no_religion',
  'catholic',
  'presbyterian',
  'church_of_ireland',
  'methodist',
  'other_christian',
  ...otherFaiths,
] as const;
const communities = [
  'community_catholic',
  'community_protestant',
  'other_community',
  'community_neither',
] as const;
const politics = ['unionist', 'nationalist', 'other_politics', 'politics_none'] as const;

export type AnswerCode =
  | (typeof ages)[number]
  | (typeof sexes)[number]
  | (typeof yesNo)[number]
  | (typeof effects)[number]
  | (typeof orientations)[number]
  | (typeof marriages)[number]
  | (typeof caringHours)[number]
  | (typeof languages)[number]
  | (typeof jobs)[number]
  | (typeof ethnicityEnglandWales)[number]
  | (typeof ethnicityScotland)[number]
  | (typeof ethnicityNorthernIreland)[number]
  | (typeof religionEnglandWales)[number]
  | (typeof religionScotland)[number]
  | (typeof religionNorthernIreland)[number]
  | (typeof communities)[number]
  | (typeof politics)[number];

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

export type QuestionGroup = 'you' | 'disability' | 'background' | 'life';

/** The questions that people of some nations are asked, from a day on. A set that was used is never changed: a new one follows it. */
export interface QuestionSet {
  id: 'england-wales-1' | 'scotland-1' | 'northern-ireland-1';
  nations: readonly Nation[];
  /** The ISO day from which it is asked. */
  from: string;
  groups: readonly { id: QuestionGroup; questions: readonly EqualityQuestion[] }[];
}

const age = { id: 'age', answers: ages } as const;
const sex = { id: 'sex', answers: sexes } as const;
const disability = {
  id: 'disability',
  questions: [
    { id: 'condition', answers: yesNo },
    { id: 'effect', answers: effects },
    { id: 'barriers', answers: yesNo },
  ],
} as const;
const language = { id: 'language', answers: languages } as const;
const life = {
  id: 'life',
  questions: [
    { id: 'orientation', answers: orientations },
    { id: 'marriage', answers: marriages },
    { id: 'pregnancy', answers: yesNo },
    { id: 'caring', answers: caringHours },
    { id: 'job_at_14', answers: jobs },
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
      { id: 'you', questions: [age, sex, { id: 'gender_same', answers: yesNo }] },
      disability,
      {
        id: 'background',
        questions: [
          { id: 'ethnicity', answers: ethnicityEnglandWales },
          language,
          { id: 'religion', answers: religionEnglandWales },
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
      { id: 'you', questions: [age, sex, { id: 'trans_history', answers: yesNo }] },
      disability,
      {
        id: 'background',
        questions: [
          { id: 'ethnicity', answers: ethnicityScotland },
          language,
          { id: 'religion', answers: religionScotland },
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
          { id: 'ethnicity', answers: ethnicityNorthernIreland },
          language,
          { id: 'religion', answers: religionNorthernIreland },
          { id: 'community', answers: communities },
          { id: 'politics', answers: politics },
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
