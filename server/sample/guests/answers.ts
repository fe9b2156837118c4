import type { Answers } from '#shared/questions.ts';

/** What guests answer to the organisers, by the slug of the event: one after the other, and then again from the first. */
const usual: Readonly<Record<string, readonly Answers[]>> = {
  'uk-conference': [
    { supper: 'yes', travel: 'train' },
    { supper: 'yes', travel: 'car', 'number-plate': 'XYZ 4821' },
    { supper: 'no', travel: 'train', emergency: 'Ros, 07700 900782' },
    { supper: 'later' },
    { supper: 'yes', travel: 'plane', emergency: 'My sister Ann, 07700 900915' },
    { supper: 'yes', travel: 'ferry' },
    { supper: 'no', travel: 'car', 'number-plate': 'ABZ 1190' },
  ],
  'budgets-people-can-read': [
    { budgets: ['council'], 'own-question': 'Why does the total change after March?' },
    { budgets: ['council', 'nation'], 'read-aloud': true, 'webinars-before': 2 },
    {},
    { budgets: ['uk'], 'own-question': 'Who may move money between lines?', 'read-aloud': true },
    { 'webinars-before': 0 },
  ],
};

const speaksFor = ['A tenants’ group', 'A disabled people’s organisation', 'A community council'];

/** The answers of a guest by their number at an event; undefined where the event asks nothing. */
export function answersOf(slug: string, index: number, pool: string): Answers | undefined {
  const all = usual[slug];
  const own = all?.[index % all.length];
  if (!own || !pool.startsWith('delegation-')) return own;
  return { ...own, 'speaks-for': speaksFor[index % speaksFor.length] ?? '' };
}
