import type { Connection } from 'mongoose';
import type { NeedCode } from '#shared/access-needs.ts';
import type { Cipher } from '#server/platform/cipher.ts';
import { modelOf } from '#server/platform/mongo.ts';
import { type AccessRow, accessSchema } from './schema.ts';

/** A need as those who plan communication professionals know it: nobody's name, and of the answers two codes alone. */
export interface FoundSupport {
  id: string;
  eventId: string;
  person: string;
  code: NeedCode;
  method: string | null;
  inBreaks: boolean;
}

/** The needs of some codes at an event, or of some people, that still stand, in one query. Whoever asks records the read before. */
export async function findSupport(
  { connection, cipher }: { connection: Connection; cipher: Cipher },
  where: { eventId: string } | { persons: readonly string[] },
  codes: readonly NeedCode[],
): Promise<FoundSupport[]> {
  const collection = 'access-requests';
  const requests = modelOf<AccessRow>(connection, collection, accessSchema);
  const rows = await requests
    .find({
      ...('persons' in where ? { _id: { $in: [...where.persons] } } : where),
      'needs.code': { $in: [...codes] },
      buried: { $ne: true },
    })
    .select({ eventId: 1, needs: 1 })
    .lean<Array<Pick<AccessRow, '_id' | 'eventId' | 'needs'>>>();
  return rows.flatMap(({ _id, eventId, needs }) =>
    needs
      .filter(({ code, state }) => codes.includes(code) && !gone.includes(state))
      .map(({ id, code, answers }): FoundSupport => {
        const said = answers === undefined ? {} : opened(_id, id, answers);
        return {
          id,
          eventId,
          person: _id,
          code,
          method: said['method'] ?? null,
          inBreaks: said['breaksToo'] === 'yes',
        };
      }),
  );

  function opened(id: string, needId: string, sealed: string): Record<string, string> {
    const at = { collection, id, field: `needs/${needId}` };
    return JSON.parse(cipher.open(sealed, at)) as Record<string, string>;
  }
}

/** States in which nobody waits for anything. */
const gone: readonly string[] = ['withdrawn', 'cannot-meet'];
