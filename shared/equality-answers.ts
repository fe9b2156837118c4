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

/** The answers that a question may have, in order; each code has a sentence in every language. */
export const answerCodes = {
  ages,
  sexes,
  yesNo,
  effects,
  orientations,
  marriages,
  caringHours,
  languages,
  jobs,
  ethnicityEnglandWales,
  ethnicityScotland,
  ethnicityNorthernIreland,
  religionEnglandWales,
  religionScotland,
  religionNorthernIreland,
  communities,
  politics,
} as const;

/** One answer of any question. */
export type AnswerCode = (typeof answerCodes)[keyof typeof answerCodes][number];
