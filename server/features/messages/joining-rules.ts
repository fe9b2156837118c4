import { textFor } from '#shared/catalogues.ts';
import type { Broadcast, BroadcastInput } from '#shared/broadcasts.ts';
import type { Event } from '#shared/events.ts';
import type { LocaleId } from '#shared/locales.ts';
import { hasMark, placeholders } from '#shared/placeholders.ts';

type Joined = Pick<Event, 'online' | 'joiningAt'>;

/** What of a message says whether it gave them. */
type Written = Pick<Broadcast, 'state' | 'who' | 'texts' | 'startedAt'> & { madeAt: Date };

/** Whether those with a place were sent the joining instructions as they stand; null where there are none. */
export function joiningOf(event: Joined, broadcasts: readonly Written[]): 'told' | 'untold' | null {
  if (event.online?.joining === undefined) return null;
  const sent = broadcasts.some(
    (one) => givesJoining(one) && one.startedAt !== null && isSince(event, one.startedAt),
  );
  return sent ? 'told' : 'untold';
}

/** The draft that gives them, where one was begun since they changed. */
export const preparedJoining = <One extends Written>(
  event: Joined,
  broadcasts: readonly One[],
): One | undefined =>
  broadcasts.find(
    (one) => one.state === 'draft' && givesJoining(one) && isSince(event, one.madeAt),
  );

/** The message that gives them, in every language, its marks left open. */
export function joiningMessage(locale: LocaleId): BroadcastInput {
  const words = (id: LocaleId) => {
    const text = textFor(id);
    return { subject: text('mail:joining.subject', open), body: text('mail:joining.body', open) };
  };
  return {
    name: textFor(locale)('mail:joining.name'),
    kind: 'essential',
    who: 'placed',
    texts: { en: words('en'), cy: words('cy'), 'en-easy': words('en-easy') },
    timing: { when: 'hand' },
  };
}

const open = Object.fromEntries(placeholders.map((name) => [name, `{{${name}}}`]));

const isSince = ({ joiningAt }: Joined, at: Date): boolean =>
  joiningAt === undefined || at >= joiningAt;

/** To all who have a place, not to some of them. */
const givesJoining = ({ who, texts }: Written): boolean =>
  who === 'placed' && hasMark(texts.en.body, 'joining');
