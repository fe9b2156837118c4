import type { EventInput } from '#shared/events.ts';
import { type Question, question } from '#shared/questions.ts';
import type { Written } from '#shared/written.ts';
import { dayIn } from '#server/features/events/rules.ts';
import { addDays } from '#server/sample/shift.ts';

/** A question of the sample; how long its answers are kept follows from the event. */
export interface SampleQuestion {
  id: string;
  kind: Question['kind'];
  texts: Question['texts'];
  options?: Array<{ id: string; texts: Written<string> }>;
  required?: boolean;
  sensitive?: boolean;
  pools?: string[];
  when?: Question['when'];
}

/** Days after an event that its answers are kept: long enough to thank people and to settle what was arranged. */
const daysKept = 30;

/** The questions of an event as its organisers would have entered them. */
export const buildForm = (
  asked: readonly SampleQuestion[],
  { endsAt, zone }: Pick<EventInput, 'endsAt' | 'zone'>,
): Question[] => {
  const keepUntil = addDays(dayIn(zone, endsAt), daysKept);
  return asked.map((one) => question.parse({ ...one, keepUntil }));
};
