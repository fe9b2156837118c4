import { recordEvents } from '#server/platform/relay.ts';
import { foldName, searchWordsOf } from './identity.ts';
import type { Change, Fields, Standing, StoredRegistration } from './ports.ts';

/** What must stand, as a filter. */
export function filterOf(standing: Standing): Record<string, unknown> {
  const { id, state, version, untilAfter, untilBefore, held, offering, changing } = standing;
  const claim = (name: string, value: string | null | undefined) =>
    value === undefined
      ? {}
      : value === null
        ? { [name]: { $exists: false } }
        : { [`${name}.claim`]: value };
  return {
    _id: id,
    ...(state && { state }),
    ...(version !== undefined && { version }),
    ...(untilAfter && { until: { $gt: untilAfter } }),
    ...(untilBefore && { until: { $lte: untilBefore } }),
    ...(held !== undefined && { held }),
    ...claim('offering', offering),
    ...claim('changing', changing),
  };
}

/** A change and its events, as one update. */
export function updateOf({ set, events, ends = [], newVersion = true }: Change, now: Date): object {
  const recorded = events.length > 0 ? recordEvents(now, events) : null;
  const entries = Object.entries(set) as Array<[keyof Fields, unknown]>;
  const gone = entries.filter(([, value]) => value === null).map(([field]) => field);
  const { reference, people, contact } = set;
  const $set = {
    ...Object.fromEntries(entries.filter(([, value]) => value !== null)),
    ...(reference && people && contact && found({ reference, people, contact })),
    ...recorded?.$set,
  };
  const $push = {
    ...recorded?.$push,
    ...(ends.length > 0 && { ended: { $each: ends.map((end) => ({ ...end, at: now })) } }),
  };
  return {
    ...(Object.keys($set).length > 0 && { $set }),
    ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((field) => [field, ''])) }),
    ...(Object.keys($push).length > 0 && { $push }),
    ...(newVersion && { $inc: { version: 1 } }),
  };
}

/** What a registration is found by. */
export function found({
  reference,
  people,
  contact,
}: Pick<StoredRegistration, 'reference' | 'people' | 'contact'>) {
  return {
    search: searchWordsOf(reference, people, contact),
    sortName: foldName(people[0]?.name ?? ''),
  };
}
