import type { AnswerCode } from './equality-answers.ts';

/** Wider heads under which answers are counted together where single ones would be too few (domain rules §7.2, 8). */
export const answerHeads = [
  'to_24',
  'age_25_64',
  'from_65',
  'white',
  'mixed',
  'asian',
  'black',
  'ethnic_rest',
  'christian_any',
  'faith_any',
  'lgb_any',
  'partnered',
  'not_partnered',
  'carer',
  'celtic',
  'signed',
] as const;
export type AnswerHead = (typeof answerHeads)[number];

const members: Partial<Record<AnswerHead, readonly AnswerCode[]>> = {
  to_24: ['under_16', 'age_16_24'],
  age_25_64: ['age_25_34', 'age_35_44', 'age_45_54', 'age_55_64'],
  from_65: ['age_65_74', 'age_75'],
  white: [
    'white_british',
    'white_irish',
    'white_traveller',
    'white_roma',
    'other_white',
    'white_scottish',
    'white_other_british',
    'white_polish',
    'white_showman',
    'white_any',
    'irish_traveller',
  ],
  mixed: [
    'mixed_black_caribbean',
    'mixed_black_african',
    'mixed_asian',
    'other_mixed',
    'mixed_any',
  ],
  asian: [
    'asian_indian',
    'asian_pakistani',
    'asian_bangladeshi',
    'asian_chinese',
    'asian_filipino',
    'other_asian',
  ],
  black: ['black_african', 'black_caribbean', 'other_black'],
  ethnic_rest: ['arab', 'other_ethnic'],
  christian_any: [
    'christian',
    'church_of_scotland',
    'catholic',
    'other_christian',
    'presbyterian',
    'church_of_ireland',
    'methodist',
  ],
  faith_any: ['buddhist', 'hindu', 'jewish', 'muslim', 'sikh', 'pagan', 'other_faith'],
  lgb_any: ['gay_lesbian', 'bisexual', 'other_orientation'],
  partnered: ['married', 'civil_partner'],
  not_partnered: ['single', 'separated', 'divorced', 'widowed'],
  carer: ['caring_to_19', 'caring_20_49', 'caring_50'],
  celtic: ['welsh', 'gaelic', 'scots', 'irish', 'ulster_scots'],
  signed: ['bsl', 'isl'],
};

const headOfAnswer = new Map<AnswerCode, AnswerHead>(
  answerHeads.flatMap((head) => (members[head] ?? []).map((answer) => [answer, head] as const)),
);

/** The head of an answer; an answer without one stands for itself. */
export const headOf = (answer: AnswerCode): AnswerCode | AnswerHead =>
  headOfAnswer.get(answer) ?? answer;
