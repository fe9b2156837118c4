import type { Cipher } from '#server/platform/cipher.ts';
import type { HistoryEntry, PlainAccess, PlainNeed, StoredAccess } from './ports.ts';
import type { AccessRow } from './schema.ts';

const collection = 'access-requests';

/** What a row holds of a request and the other way round: words are sealed field by field, the rest is plain. */
export function createAccessRecords(cipher: Cipher) {
  const seal = (id: string, field: string, value: unknown): string =>
    cipher.seal(JSON.stringify(value), { collection, id, field });
  const open = <Value>(id: string, field: string, sealed: string): Value =>
    JSON.parse(cipher.open(sealed, { collection, id, field })) as Value;

  const sealedEntry = (id: string, { words, ...entry }: HistoryEntry) => ({
    ...entry,
    ...(Object.keys(words).length > 0 && { words: seal(id, `history/${entry.id}`, words) }),
  });

  return {
    sealedEntry,

    fieldsOf(request: StoredAccess) {
      const { id, holdSince, shareSince, needs, anythingElse, contactMe, history } = request;
      const { eventId, keepProfile, source, deleteAfter, foodUntil } = request;
      return {
        eventId,
        holdSince,
        ...(shareSince && { shareSince }),
        needs: needs.map(({ answers, ...need }) => ({
          ...need,
          ...(Object.keys(answers).length > 0 && {
            answers: seal(id, `needs/${need.id}`, answers),
          }),
        })),
        ...(anythingElse && { anythingElse: seal(id, 'anythingElse', anythingElse) }),
        ...(contactMe && { contactMe: seal(id, 'contactMe', contactMe) }),
        history: history.map((entry) => sealedEntry(id, entry)),
        keepProfile,
        source,
        deleteAfter,
        ...(foodUntil && { foodUntil }),
      };
    },

    opened({ _id: id, ...row }: AccessRow): StoredAccess {
      return {
        id,
        eventId: row.eventId,
        holdSince: row.holdSince ?? new Date(0),
        shareSince: row.shareSince ?? null,
        needs: row.needs.map((need) => ({
          ...plainNeed(need),
          answers: need.answers === undefined ? {} : open(id, `needs/${need.id}`, need.answers),
        })),
        anythingElse:
          row.anythingElse === undefined ? null : open(id, 'anythingElse', row.anythingElse),
        contactMe: row.contactMe === undefined ? null : open(id, 'contactMe', row.contactMe),
        history: (row.history ?? []).map(({ words, ...entry }) => ({
          ...entry,
          words: words === undefined ? {} : open(id, `history/${entry.id}`, words),
        })),
        keepProfile: row.keepProfile,
        source: row.source,
        deleteAfter: row.deleteAfter,
        foodUntil: row.foodUntil ?? null,
        version: row.version,
      };
    },

    plain: ({ _id: id, eventId, needs, keepProfile, version }: AccessRow): PlainAccess => ({
      id,
      eventId,
      needs: needs.map(plainNeed),
      keepProfile,
      version,
    }),
  };
}

/** A need as it is stored, without the answers; what was written before a field was thought of has none of it. */
export function plainNeed({ answers: _answers, ...need }: AccessRow['needs'][number]): PlainNeed {
  return {
    ...need,
    dueOn: need.dueOn ?? null,
    owner: need.owner ?? null,
    tasks: need.tasks ?? [],
    proposal: need.proposal ?? null,
    outcome: need.outcome ?? null,
    issue: need.issue ?? null,
    worked: need.worked ?? null,
    place: need.place ?? null,
  };
}
