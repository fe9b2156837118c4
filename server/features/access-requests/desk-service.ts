import type { NeedAction } from '#shared/need-actions.ts';
import type { DeskRequest } from '#shared/access-desk.ts';
import type { NeedMoveInput } from '#shared/access-requests.ts';
import type { NeedTask, NeedTaskKind } from '#shared/need-tasks.ts';
import { allows } from '#shared/permissions.ts';
import { isoDay } from '#shared/time.ts';
import type { Audit } from '#server/platform/audit.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import type { Lead } from './board-service.ts';
import type { MoveNeed } from './move-need.ts';
import { leads } from './policy.ts';
import type { AccessPerson, AccessStore, EventsPort, PeoplePort, PlainNeed } from './ports.ts';
import type { AccessRequests, Caller } from './service.ts';

export interface DeskPorts {
  store: Pick<AccessStore, 'find' | 'listPlain' | 'note'>;
  access: Pick<AccessRequests, 'get'>;
  people: Pick<PeoplePort, 'findByAccessId'>;
  events: EventsPort;
  listLeads: () => Promise<Lead[]>;
  findStaffNames: (ids: string[]) => Promise<Map<string, string>>;
  moveNeed: MoveNeed;
  audit: Pick<Audit, 'read'>;
  clock: Clock;
  nudge: () => void;
}

export type AccessDesk = ReturnType<typeof createAccessDesk>;

/** One person's request as the access lead works on it; each look at it is recorded. */
export function createAccessDesk(ports: DeskPorts) {
  const { store, access, people, events, listLeads, findStaffNames, moveNeed, clock, nudge } =
    ports;

  /** Throws not-found also where the caller may not know that it is there. */
  async function personOf(id: string, { asker }: Caller, change: boolean): Promise<AccessPerson> {
    const person = await people.findByAccessId(id);
    if (!person || !leads(asker, 'access.see', person))
      throw new Problem('not-found', 'page.unknown');
    if (change && !leads(asker, 'access.change', person))
      throw new Problem('forbidden', 'request.forbidden');
    if (change && !person.live) throw new Problem('conflict', 'registration.notAllowed');
    return person;
  }

  async function show(person: AccessPerson, caller: Caller): Promise<DeskRequest> {
    const { registrationId, personId, eventId, nation } = person;
    // The reading of the whole is recorded there, before anything is answered.
    const answer = await access.get({ registrationId, personId }, caller);
    const found = await store.find(person.accessId);
    const event = await events.find(eventId);
    if (!found || !event) throw new Problem('not-found', 'page.unknown');
    const names = await findStaffNames([...staffIn(found)]);
    const named = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' });
    const today = isoDay(clock.now(), event.zone);
    const titles = Object.entries(event.texts).map(([locale, text]) => [locale, text?.title]);
    const all = await listLeads();
    return {
      ...answer,
      person: { name: person.name, registrationId, locale: person.locale },
      event: {
        id: eventId,
        titles: Object.fromEntries(titles) as DeskRequest['event']['titles'],
        zone: event.zone,
      },
      needs: answer.needs.flatMap((need) => {
        const own = found.needs.find(({ id }) => id === need.id);
        if (!own) return [];
        const { dueOn, tasks, place, owner, proposal, issue } = own;
        return [
          {
            ...need,
            dueOn,
            late: dueOn !== null && dueOn < today,
            owner: named(owner),
            tasks,
            place,
            proposal: proposal && { by: names.get(proposal.by) ?? null },
            issue: issue && { ...issue, owner: named(issue.owner) },
          },
        ];
      }),
      history: found.history.map(({ words, by, ...entry }) => ({
        ...entry,
        ...words,
        by: { kind: by.kind, name: by.id === undefined ? null : (names.get(by.id) ?? null) },
      })),
      owners: all
        .filter(({ roles }) => allows(roles, 'access.change', { eventId, nation }))
        .map(({ id, name }) => ({ id, name })),
    };
  }

  async function stale(person: AccessPerson, caller: Caller): Promise<Problem> {
    return new Problem('conflict', 'registration.stale', [], await show(person, caller));
  }

  /** Notes something beside a need of the version that was looked at. */
  async function note(
    { id, needId, version }: { id: string; needId: string; version: number },
    change: (need: PlainNeed, person: AccessPerson) => Promise<Partial<PlainNeed>>,
    caller: Caller,
  ): Promise<DeskRequest> {
    const person = await personOf(id, caller, true);
    const [found] = await store.listPlain([id]);
    const need = found?.needs.find((one) => one.id === needId);
    if (!need) throw new Problem('not-found', 'page.unknown');
    const { actor, requestId } = caller.by;
    const told = newEvent('access-request.noted', { need: needId }, actor, requestId);
    const changed = await change(need, person);
    if (!(await store.note({ id, needId, version }, changed, [told], clock.now())))
      throw await stale(person, caller);
    nudge();
    return show(person, caller);
  }

  return {
    get: async (id: string, caller: Caller): Promise<DeskRequest> =>
      show(await personOf(id, caller, false), caller),

    /** Throws not-found, forbidden, invalid where words are missing, conflict. */
    async move(
      { id, needId, action }: { id: string; needId: string; action: NeedAction },
      { version, ...words }: NeedMoveInput,
      caller: Caller,
    ): Promise<DeskRequest> {
      const person = await personOf(id, caller, true);
      const roles = ['lead'] as const;
      const move = { accessId: id, needId, action, version, words, roles, by: caller.by };
      if (!(await moveNeed(move))) throw await stale(person, caller);
      return show(person, caller);
    },

    /** Says who sees to a need, and where its person is found: somebody who may change access requests at its event, or nobody. */
    assign: (
      ref: { id: string; needId: string },
      {
        version,
        owner,
        place = '',
      }: { version: number; owner: string; place?: string | undefined },
      caller: Caller,
    ) =>
      note(
        { ...ref, version },
        async (_need, { eventId, nation }) => {
          const lead = (await listLeads()).find(({ id }) => id === owner);
          if (owner !== '' && !(lead && allows(lead.roles, 'access.change', { eventId, nation })))
            throw new Problem('invalid', 'request.invalid', [
              { field: 'owner', code: 'answer.missing' },
            ]);
          return { owner: owner === '' ? null : owner, place: place === '' ? null : place };
        },
        caller,
      ),

    /** Says how a task of a need stands. */
    setTask: (
      { kind, ...ref }: { id: string; needId: string; kind: NeedTaskKind },
      { version, state }: { version: number; state: NeedTask['state'] },
      caller: Caller,
    ) =>
      note(
        { ...ref, version },
        async ({ tasks }) => ({
          tasks: tasks.map((task) => (task.kind === kind ? { kind, state } : task)),
        }),
        caller,
      ),
  };
}

/** The members of staff who stand in a request. */
function staffIn({ needs, history }: Awaited<ReturnType<AccessStore['find']>> & object) {
  const ids = [
    ...history.map(({ by }) => by.id),
    ...needs.flatMap(({ owner, proposal, issue }) => [owner, proposal?.by, issue?.owner]),
  ];
  return new Set(ids.filter((id): id is string => typeof id === 'string'));
}
