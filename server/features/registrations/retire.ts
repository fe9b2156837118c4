import type { Connection } from 'mongoose';
import type { Clock } from '#server/platform/clock.ts';
import { modelOf } from '#server/platform/mongo.ts';
import { newEvent, recordEvents } from '#server/platform/relay.ts';
import { type RegistrationRow, registrationSchema } from './schema.ts';

/** Days after which a registration that did not come about names nobody any more. */
const lapsedDays = 30;
/** Years that names stay after the year of the event, with the accounts of the grant (domain rules §2.4). */
const accountYears = 6;
const pageSize = 200;

export interface RetirePorts {
  connection: Connection;
  /** The ids of events that ended before a time. */
  listEndedBefore(time: Date): Promise<string[]>;
  clock: Clock;
}

/** Takes names and addresses out of registrations that are past their time; the numbers stay. */
export function createRetire({ connection, listEndedBefore, clock }: RetirePorts) {
  const registrations = modelOf<RegistrationRow>(connection, 'registrations', registrationSchema);

  async function retireThose(filter: object): Promise<number> {
    let retired = 0;
    for (;;) {
      const rows = await registrations
        .find({ ...filter, retired: { $exists: false } } as object)
        .limit(pageSize)
        .select({ people: 1 })
        .lean<RegistrationRow[]>();
      for (const { _id, people } of rows) {
        const { $set, $push } = recordEvents(clock.now(), [
          newEvent('registration.retired', {}, { kind: 'system' }),
        ]);
        await registrations.updateOne({ _id }, {
          $set: { ...$set, ...nameless, people: people.map(withoutName), retired: true },
          $push,
          $unset: { liveKeys: '', former: '', leaving: '' },
        } as object);
      }
      retired += rows.length;
      if (rows.length < pageSize) return retired;
    }
  }

  return async (): Promise<number> => {
    const now = clock.now();
    const lapsed = await retireThose({
      state: 'lapsed',
      createdAt: { $lt: new Date(now.getTime() - lapsedDays * 86_400_000) },
    });
    const startOfYear = new Date(Date.UTC(now.getUTCFullYear() - accountYears, 0, 1));
    const events = await listEndedBefore(startOfYear);
    return lapsed + (events.length > 0 ? await retireThose({ eventId: { $in: events } }) : 0);
  };
}

const nameless = {
  'contact.email': null,
  'contact.phone': null,
  search: [],
  sortName: '',
} as const;

const withoutName = (person: RegistrationRow['people'][number]) => ({
  ...person,
  name: '',
  email: null,
  guardian: null,
});
