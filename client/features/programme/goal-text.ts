import type { Text } from '#shared/text.ts';

/** A Sustainable Development Goal by number and name. */
export const goalText = (goal: number, text: Text): string =>
  text('programme:goal', { number: goal, name: text(`programme:goalNames.${goal as GoalNumber}`) });

type GoalNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17;
