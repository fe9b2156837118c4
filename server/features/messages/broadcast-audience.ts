import type { Segment } from '#shared/broadcast-kinds.ts';
import type { Addressee } from '#shared/broadcasts.ts';
import type { BroadcastPorts, StoredBroadcast } from './broadcast-ports.ts';
import { isAboutNeeds, type Letter, lettersOf } from './letter-rules.ts';

const batch = 500;

export type Audience = ReturnType<typeof createAudience>;

/** Whom a message to many reaches. Answers are of now: who cancels is out, who registers is in. */
export function createAudience({
  addressees,
  countNeeds,
  choices,
}: Pick<BroadcastPorts, 'addressees' | 'countNeeds' | 'choices'>) {
  async function lettersIn(registrations: readonly Addressee[], who: Segment) {
    const ids = registrations.flatMap(({ people }) => people.map(({ accessId }) => accessId));
    return lettersOf(registrations, who, isAboutNeeds(who) ? await countNeeds(ids) : {});
  }

  /** Those of some letters that take no mail of this kind. */
  async function listOff(
    { kind }: Pick<StoredBroadcast, 'kind'>,
    letters: readonly Letter[],
  ): Promise<ReadonlySet<string>> {
    return kind === 'essential'
      ? new Set()
      : choices.listOff(letters.map(({ address }) => address));
  }

  return {
    lettersIn,
    listOff,

    /** Everybody it reaches now. */
    async all({ eventId, who }: Pick<StoredBroadcast, 'eventId' | 'who'>) {
      const registrations: Addressee[] = [];
      for (;;) {
        const last = registrations.at(-1);
        const after = last ? { at: last.createdAt, id: last.id } : null;
        const rows = await addressees.listAfter(eventId, after, batch);
        registrations.push(...rows);
        if (rows.length < batch) return lettersIn(registrations, who);
      }
    },

    /** The letter for an address, as it would be now; null where it reaches nobody there any more. */
    async letterFor(broadcast: StoredBroadcast, address: string): Promise<Letter | null> {
      const { eventId, who } = broadcast;
      const registrations = await addressees.listByAddresses(eventId, [address]);
      const { letters } = await lettersIn(registrations, who);
      const letter = letters.find((one) => one.address === address);
      if (!letter || (await listOff(broadcast, [letter])).has(address)) return null;
      return letter;
    },
  };
}
