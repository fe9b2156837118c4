import { newryGuests } from './newry.ts';
import { ukConferenceGuests } from './uk-conference.ts';
import { cardiffGuests, merthyrGuests } from './wales.ts';
import { budgetGuests, councilGuests, scottishBudgetGuests } from './webinars.ts';
import type { Guest } from './guest.ts';

/** Who registers for what, by the slug of the event. Every person is invented. */
export const guests: { slug: string; guests: Guest[] }[] = [
  { slug: 'budgets-people-can-read', guests: budgetGuests },
  { slug: 'speak-up-at-sixteen-newry', guests: newryGuests },
  { slug: 'uk-conference', guests: ukConferenceGuests },
  { slug: 'ask-your-council-northern-ireland', guests: councilGuests },
  { slug: 'wales-conference', guests: cardiffGuests },
  { slug: 'llais-teg-merthyr', guests: merthyrGuests },
  { slug: 'citizens-and-the-scottish-budget', guests: scottishBudgetGuests },
];
