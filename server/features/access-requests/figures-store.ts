import type { Connection } from 'mongoose';
import { modelOf } from '#server/platform/mongo.ts';
import { noOutcomes, type OutcomeCounts, outcomeOf } from './figures-rules.ts';
import { type AccessRow, accessSchema, type TotalsRow, totalsSchema } from './schema.ts';

export type FiguresStore = ReturnType<typeof createFiguresStore>;

/** Counts of many needs, with nobody's id. */
export function createFiguresStore(connection: Connection) {
  const requests = modelOf<AccessRow>(connection, 'access-requests', accessSchema);
  const totals = modelOf<TotalsRow>(connection, 'access-totals', totalsSchema);

  return {
    /** What became of the needs of each event; of those whose requests are gone, as it was kept. */
    async countOutcomes(eventIds: readonly string[]): Promise<Map<string, OutcomeCounts>> {
      const [groups, kept] = await Promise.all([
        requests.aggregate<Group>([
          { $match: { eventId: { $in: [...eventIds] } } },
          {
            $project: {
              eventId: 1,
              'needs.state': 1,
              'needs.outcome': 1,
              'needs.worked': 1,
            },
          },
          { $unwind: '$needs' },
          {
            $group: {
              _id: {
                eventId: '$eventId',
                state: '$needs.state',
                outcome: '$needs.outcome',
                worked: '$needs.worked',
              },
              needs: { $sum: 1 },
            },
          },
        ]),
        totals.find({ _id: { $in: [...eventIds] } }).lean<TotalsRow[]>(),
      ]);
      const found = new Map<string, OutcomeCounts>();
      for (const { _id, needs } of groups) {
        const counts = found.get(_id.eventId) ?? noOutcomes();
        const outcome = outcomeOf({
          ..._id,
          outcome: _id.outcome ?? null,
          worked: _id.worked ?? null,
        });
        if (outcome !== null) counts[outcome] += needs;
        found.set(_id.eventId, counts);
      }
      for (const { _id, outcomes } of kept) if (outcomes) found.set(_id, outcomes);
      return found;
    },

    /** How many people at each event wish to use Welsh. */
    async countWelsh(eventIds: readonly string[]): Promise<Map<string, number>> {
      const groups = await requests.aggregate<{ _id: string; people: number }>([
        {
          $match: {
            eventId: { $in: [...eventIds] },
            needs: {
              $elemMatch: {
                code: { $in: ['welsh_speak', 'welsh_receive'] },
                state: { $nin: ['draft', 'withdrawn'] },
              },
            },
          },
        },
        { $group: { _id: '$eventId', people: { $sum: 1 } } },
      ]);
      return new Map(groups.map(({ _id, people }) => [_id, people]));
    },
  };
}

interface Group {
  _id: { eventId: string } & Pick<AccessRow['needs'][number], 'state' | 'outcome' | 'worked'>;
  needs: number;
}
