import type { Connection } from 'mongoose';
import type { NeedCode } from '#shared/access-needs.ts';
import type { BoardQuery } from '#shared/access-desk.ts';
import type { NeedState } from '#shared/need-states.ts';
import { modelOf } from '#server/platform/mongo.ts';
import type { PlainNeed } from './ports.ts';
import { plainNeed } from './record-store.ts';
import { type AccessRow, accessSchema } from './schema.ts';

/** What of the board is asked for; `eventIds` is null where all events are. */
export interface BoardListing extends Pick<BoardQuery, 'view' | 'owner' | 'state'> {
  eventIds: readonly string[] | null;
  codes?: readonly NeedCode[];
  /** The ISO day before which what is due is late. */
  today: string;
}

export type BoardStore = ReturnType<typeof createBoardStore>;
export type NeedOnBoard = { requestId: string; eventId: string; need: PlainNeed };

/** The needs of many requests as rows; their words stay closed. */
export function createBoardStore(connection: Connection) {
  const requests = modelOf<AccessRow>(connection, 'access-requests', accessSchema);

  const needsOf = (listing: BoardListing) => [
    { $match: requestsOf(listing) },
    { $project: shown },
    { $unwind: '$needs' },
    { $match: needFilter(listing) },
  ];

  return {
    async count(listing: BoardListing): Promise<number> {
      const [found] = await requests.aggregate<{ needs: number }>([
        ...needsOf(listing),
        { $group: { _id: null, needs: { $sum: 1 } } },
      ]);
      return found?.needs ?? 0;
    },

    /** The first due first; of what is settled, the last asked first. */
    async list(listing: BoardListing, page: number, pageSize: number): Promise<NeedOnBoard[]> {
      const open = listing.view === 'open' || listing.view === 'late';
      const rows = await requests.aggregate<Row>([
        ...needsOf(listing),
        { $sort: { [open ? 'needs.dueOn' : 'needs.askedAt']: open ? 1 : -1, 'needs.id': 1 } },
        { $skip: (page - 1) * pageSize },
        { $limit: pageSize },
      ]);
      return rows.map(({ _id, eventId, needs }) => ({
        requestId: _id,
        eventId,
        need: plainNeed(needs),
      }));
    },
  };
}

type Row = Pick<AccessRow, '_id' | 'eventId'> & { needs: AccessRow['needs'][number] };

/** A need without what its person said of it. */
const shown = {
  eventId: 1,
  ...Object.fromEntries(
    ['id', 'code', 'severity', 'state', 'askedAt', 'dueOn', 'owner', 'tasks'].map((name) => [
      `needs.${name}`,
      1,
    ]),
  ),
  'needs.proposal': 1,
  'needs.issue': 1,
};

const settled: readonly NeedState[] = [
  'confirmed-to-person',
  'delivered',
  'not-met',
  'reviewed',
  'withdrawn',
];

/** Finds requests by an index: by what is due, by what went wrong, or by event. */
function requestsOf(listing: BoardListing) {
  const { eventIds, view } = listing;
  const ofEvents = eventIds === null ? {} : { eventId: { $in: [...eventIds] } };
  if (view === 'open' || view === 'late') return { ...ofEvents, ...dueFilter(listing) };
  if (view === 'issues') return { ...ofEvents, 'needs.issue.openedAt': { $gt: new Date(0) } };
  return eventIds === null ? { eventId: { $gt: '' } } : ofEvents;
}

function needFilter(listing: BoardListing) {
  const { view, owner, state, codes } = listing;
  const states = view === 'settled' ? settled : null;
  return {
    'needs.state': state ?? (states ? { $in: states } : { $ne: 'draft' }),
    ...((view === 'open' || view === 'late') && dueFilter(listing)),
    ...(view === 'issues' && {
      'needs.issue.openedAt': { $gt: new Date(0) },
      'needs.issue.closedAt': null,
    }),
    ...(codes && { 'needs.code': { $in: codes } }),
    ...(owner !== undefined && { 'needs.owner': owner === 'none' ? null : owner }),
  };
}

const dueFilter = ({ view, today }: BoardListing) => ({
  'needs.dueOn': { $gt: '', ...(view === 'late' && { $lt: today }) },
});
