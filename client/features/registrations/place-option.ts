import type { ChoiceOption } from '#client/forms/choice.tsx';
import type { Text } from '#shared/text.ts';
import type { DraftEvent } from './draft-event.ts';
import { placeName } from './place-name.ts';

/** A kind of place to choose: its name, whom it is for, how many are free. */
export function placeOption(
  { id, kind, nation, name }: DraftEvent['pools'][number],
  places: DraftEvent['places'],
  text: Text,
): ChoiceOption {
  const free = places.find(({ pool }) => pool === id)?.free ?? 0;
  const left =
    free > 0 ? text('registrations:place.free', { count: free }) : text('registrations:place.none');
  return {
    value: id,
    label: placeName({ kind, nation, name }, text),
    hint: `${text(`registrations:poolHint.${kind}`)}. ${left}`.replace('..', '.'),
  };
}
