import type { BroadcastPreview } from '#shared/broadcasts.ts';
import { chooseWritten } from '#shared/written.ts';
import type { Audience } from './broadcast-audience.ts';
import type { BroadcastPorts, StoredBroadcast, Writer } from './broadcast-ports.ts';
import { keyOf, type Letter, namesOf } from './letter-rules.ts';

/** How many people a page of a preview offers to be read as. */
const pageSize = 50;

/** Shows a message to many as one of those it reaches would read it: the one named by `as`, else the first. */
export function createBroadcastPreview(
  { audit, preview }: Pick<BroadcastPorts, 'audit' | 'preview'>,
  audience: Audience,
) {
  return async function previewAs(
    broadcast: StoredBroadcast,
    { as, page }: { as?: string | undefined; page: number },
    { by: actor, requestId }: Writer,
  ): Promise<BroadcastPreview> {
    const { letters } = await audience.all(broadcast);
    const onPage = letters.slice((page - 1) * pageSize, page * pageSize);
    const people = onPage.map(nameOf);
    const listed = { people, page, pageSize, total: letters.length };
    // The names are given only once it is recorded who read them.
    await audit.read({
      actor,
      action: 'broadcast.previewed',
      subject: { collection: 'broadcasts', id: broadcast.id },
      count: people.length,
      ...(requestId !== undefined && { requestId }),
    });
    const letter = letters.find((one) => keyOf(one) === as) ?? onPage[0];
    if (!letter) return { ...listed, shown: null };
    const { locale } = letter;
    const { missing } = chooseWritten(broadcast.texts, locale);
    const { subject, text } = await preview(broadcast, letter);
    return { ...listed, shown: { ...nameOf(letter), locale, missing, subject, text } };
  };
}

const nameOf = (letter: Letter) => ({ key: keyOf(letter), name: namesOf(letter).join(', ') });
