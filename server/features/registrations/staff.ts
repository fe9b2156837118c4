import type { Event } from '#shared/events.ts';
import type { PageOf } from '#shared/page-of.ts';
import { readFileAnswer } from '#shared/answer-files.ts';
import type { Answer, Answers } from '#shared/questions.ts';
import type { HistoryEntry } from '#shared/staff-registrations.ts';
import type { RegistrationQuery, RegistrationSummary } from '#shared/registrations.ts';
import type {
  StaffRegistrationInput,
  StaffRegistrationReceipt,
} from '#shared/staff-registrations.ts';
import type { WaitingList } from '#shared/waiting-list.ts';
import type { Audit } from '#server/platform/audit.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import type { Places } from '#server/platform/places.ts';
import { Problem } from '#server/problems.ts';
import { csvLines, csvMark } from '#shared/csv.ts';
import { mayAt, maySeePeople } from './policy.ts';
import type { AnswersPort, EventsPort } from './other-features.ts';
import type {
  RegistrationLists,
  RegistrationStore,
  StoredRegistration,
  WaitingLists,
} from './ports.ts';
import type { createRegister } from './register.ts';
import type { Caller } from './service.ts';
import { createWaitingView } from './waiting-view.ts';

export interface StaffPorts {
  store: RegistrationStore;
  lists: WaitingLists;
  rows: RegistrationLists;
  answers: AnswersPort;
  places: Pick<Places, 'free'>;
  clock: Clock;
  events: EventsPort;
  audit: Pick<Audit, 'read' | 'history'>;
  /** The access ids at an event that have any need. */
  listIdsWithNeeds: (eventId: string) => Promise<string[]>;
  /** The names of members of staff, those who left included, by id. */
  findStaffNames: (ids: string[]) => Promise<ReadonlyMap<string, string>>;
}

/** What staff do with registrations: look them up, export them, enter them for others. */
export function createStaffRegistrations(
  ports: StaffPorts,
  register: ReturnType<typeof createRegister>,
) {
  const { store, rows, answers, events, audit, listIdsWithNeeds, findStaffNames } = ports;
  const waitingView = createWaitingView(ports);

  type Permission = Parameters<typeof mayAt>[1];

  /** The event, where the caller may. Throws not-found, forbidden. */
  async function eventFor(id: string, permission: Permission, { asker }: Caller): Promise<Event> {
    const event = await events.find(id);
    if (!event) throw new Problem('not-found', 'event.unknown');
    if (!mayAt(asker, permission, event)) throw new Problem('forbidden', 'request.forbidden');
    return event;
  }

  async function recordRead(
    action: string,
    eventId: string,
    { by }: Caller,
    more: { codes?: string[]; count?: number },
  ): Promise<void> {
    const { actor, requestId } = by;
    const subject = { collection: 'events', id: eventId };
    await audit.read({ actor, action, subject, ...more, ...(requestId && { requestId }) });
  }

  return {
    async list(
      eventId: string,
      query: RegistrationQuery,
      caller: Caller,
    ): Promise<PageOf<RegistrationSummary>> {
      await eventFor(eventId, 'registrations.see', caller);
      let accessIds: string[] | null = null;
      if (query.needs) {
        await eventFor(eventId, 'access.see', caller);
        accessIds = await listIdsWithNeeds(eventId);
        const count = accessIds.length;
        await recordRead('access-requests.filtered', eventId, caller, { count });
      }
      const page = await rows.list(eventId, query, accessIds);
      return { ...page, rows: page.rows.map(summaryOf) };
    },

    /**
     * A row a person, without contact or access data, bit by bit as the reader takes them; what they answered to sensitive
     * questions only for those who may see it. Recorded with the number of registrations before the first is given.
     */
    async exportRows(
      eventId: string,
      caller: Caller,
    ): Promise<{ fileName: string; body: AsyncIterable<string> }> {
      const event = await eventFor(eventId, 'registrations.export', caller);
      const sensitive = mayAt(caller.asker, 'access.see', event);
      const [count, given] = await Promise.all([
        store.countStanding(eventId),
        answers.answersOf(eventId, null, { sensitive }),
      ]);
      const codes = given.questions.flatMap((one) => (one.sensitive ? [one.id] : []));
      await recordRead('registrations.exported', eventId, caller, { count, codes });
      const asked = given.questions.map(({ id }) => id);
      const body = fileOf(rows.all(eventId), asked, given.answers);
      return { fileName: `${event.slug}.csv`, body };
    },

    /** Who waits, and what came of the last time that places were passed on. */
    async waitingList(eventId: string, caller: Caller): Promise<WaitingList> {
      const event = await eventFor(eventId, 'registrations.see', caller);
      return waitingView(event, mayAt(caller.asker, 'registrations.change', event));
    },

    /** Newest first. The trail holds ids; names are looked up for those who may see people. */
    async history(id: string, caller: Caller): Promise<HistoryEntry[]> {
      const registration = await store.find(id);
      if (!registration) throw new Problem('not-found', 'registration.unknown');
      await eventFor(registration.eventId, 'registrations.see', caller);
      const rows = await audit.history({ collection: 'registrations', id }, 100);
      if (!maySeePeople(caller.asker)) return rows;
      const doers = rows.flatMap(({ actor }) =>
        actor.kind === 'person' && actor.id !== undefined ? [actor.id] : [],
      );
      const names = await findStaffNames([...new Set(doers)]);
      return rows.map((row) => {
        const name = names.get(row.actor.id ?? '');
        return name === undefined ? row : { ...row, actor: { ...row.actor, name } };
      });
    },

    /** Enters a registration for somebody who phoned or wrote. */
    async enter(
      eventId: string,
      input: StaffRegistrationInput,
      caller: Caller,
    ): Promise<StaffRegistrationReceipt> {
      const event = await eventFor(eventId, 'registrations.change', caller);
      const { source, consentRecorded: _consent, ...details } = input;
      const id = newId();
      return { ...(await register(event, details, { by: caller.by, source, id })), id };
    },
  };
}

/** Codes, not sentences: the file is read by other programs too. */
const columns = ['reference', 'state', 'name', 'kind', 'pool', 'sessions', 'photos', 'createdAt'];

async function* fileOf(
  registrations: AsyncIterable<StoredRegistration>,
  asked: readonly string[],
  answers: ReadonlyMap<string, Answers>,
): AsyncGenerator<string> {
  let bit = `${csvMark}${csvLines([[...columns, ...asked]])}`;
  for await (const registration of registrations) {
    bit += csvLines(linesOf(registration, asked, answers));
    if (bit.length < bitLength) continue;
    yield bit;
    bit = '';
  }
  yield bit;
}

/** Characters that are given at a time. */
const bitLength = 8_192;

function linesOf(
  { reference, state, people, createdAt }: StoredRegistration,
  asked: readonly string[],
  answers: ReadonlyMap<string, Answers>,
): string[][] {
  return people.map(({ name, kind, pool, sessions, photos, accessId }) => [
    reference,
    state,
    name,
    kind,
    pool,
    sessions.join(' '),
    photos,
    createdAt.toISOString(),
    ...asked.map((id) => cellOf(answers.get(accessId)?.[id])),
  ]);
}

/** An answer as other programs read it: lists parted by spaces, a consent as yes, a file by its name. */
function cellOf(answer: Answer | undefined): string {
  const file = readFileAnswer(answer);
  if (file) return file.name;
  if (Array.isArray(answer)) return answer.join(' ');
  return answer === true ? 'yes' : String(answer ?? '');
}

function summaryOf(registration: StoredRegistration): RegistrationSummary {
  const { id, reference, state, people, source, createdAt, version } = registration;
  const attendees = people.filter(({ kind }) => kind === 'attendee');
  return {
    id,
    reference,
    state,
    names: attendees.map(({ name }) => name),
    attendees: attendees.length,
    assistants: people.length - attendees.length,
    pools: [...new Set(attendees.map(({ pool }) => pool))],
    source,
    createdAt,
    version,
  };
}
