import type { LocaleId } from '#shared/locales.ts';
import {
  type DraftAnswers,
  draftDays,
  type DraftStep,
  type RegistrationDraft,
} from '#shared/registration-drafts.ts';
import type { RegistrationReceipt } from '#shared/registrations.ts';
import type { Clock } from '#server/platform/clock.ts';
import { hashToken, newId, newToken } from '#server/platform/ids.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { createHoldFor } from './hold-for.ts';
import { askedOf } from './party.ts';
import type {
  AskingEvent,
  DraftStore,
  EventsPort,
  InvitationsPort,
  RegistrationsPort,
  StoredDraft,
} from './ports.ts';
import { nextStep, problemsOfStep, stepsFor } from './rules.ts';
import { createSubmit } from './submit.ts';
import { createDraftWrites } from './writes.ts';

export interface DraftPorts {
  store: DraftStore;
  registrations: RegistrationsPort;
  events: EventsPort;
  invitations: InvitationsPort;
  clock: Clock;
  nudge: () => void;
}

/** The form as its cookie opens it, and for the record who asks. */
export interface DraftKey {
  id: string;
  secret: string | undefined;
  by: { actor: { kind: string; id?: string }; requestId?: string };
}

export type RegistrationDrafts = ReturnType<typeof createRegistrationDrafts>;

const numbersOfPeople = 11;

/** Forms kept on the server page by page; a place is held from the page that asks which. */
export function createRegistrationDrafts(ports: DraftPorts) {
  const { store, registrations, events, invitations, clock, nudge } = ports;
  const { write, again } = createDraftWrites(ports);
  const holdFor = createHoldFor(ports, write);

  async function load({
    id,
    secret,
  }: DraftKey): Promise<{ draft: StoredDraft; event: AskingEvent }> {
    const draft = secret ? await store.find(id, hashToken(secret)) : null;
    const event = draft && (await events.find(draft.eventId));
    if (!draft || !event || draft.expiresAt <= clock.now())
      throw new Problem('not-found', 'draft.unknown');
    return { draft, event };
  }

  async function answerFor(draft: StoredDraft, event: AskingEvent): Promise<RegistrationDraft> {
    const {
      id,
      locale,
      answers,
      registrationId,
      invitedTo: pool,
      full,
      expiresAt,
      version,
    } = draft;
    const [standing, receipt] = registrationId
      ? await Promise.all([
          registrations.standing(registrationId),
          registrations.receipt(registrationId),
        ])
      : [null, 'lost' as const];
    const hold = standing === 'claiming' ? null : standing;
    const lost = registrationId !== null && !full;
    return {
      id,
      eventId: event.id,
      eventSlug: event.slug,
      locale,
      answers,
      questions: askedOf(event.questions, answers).asked,
      steps: stepsFor(event, answers),
      next: nextStep(event, answers),
      hold: {
        state: full ? 'full' : hold ? 'held' : lost ? 'lost' : 'none',
        until: hold?.until ?? null,
        limit: hold?.limit ?? null,
      },
      invitedTo: pool,
      receipt: receipt === 'lost' ? null : receipt,
      expiresAt,
      version,
    };
  }

  async function extend(key: DraftKey): Promise<RegistrationDraft> {
    const { draft, event } = await load(key);
    if (draft.registrationId) await registrations.extend(event, draft.registrationId);
    return answerFor(draft, event);
  }

  return {
    /** Begins a form; the secret opens it again. Throws gone where nobody can register. */
    async start({
      event: slug,
      locale,
      invitation: code,
    }: {
      event: string;
      locale: LocaleId;
      invitation?: string | undefined;
    }): Promise<{ draft: RegistrationDraft; secret: string }> {
      const event = await events.findBySlug(slug);
      if (!event || event.state === 'draft') throw new Problem('not-found', 'event.unknown');
      registrations.refuseClosed(event);
      const invitation = code === undefined ? null : await invitations.open(event, code);
      if (code !== undefined && invitation === null)
        throw new Problem('forbidden', 'place.invitation');
      const secret = newToken();
      const draft: StoredDraft = {
        id: newId(),
        eventId: event.id,
        locale,
        answers: {},
        personIds: Array.from({ length: numbersOfPeople }, newId),
        registrationId: null,
        invitedTo: invitation?.pool ?? null,
        invitation: invitation?.id ?? null,
        full: false,
        sent: false,
        expiresAt: new Date(clock.now().getTime() + draftDays * 86_400_000),
        version: 1,
      };
      await store.insert(draft, hashToken(secret));
      return { draft: await answerFor(draft, event), secret };
    },

    async get(key: DraftKey): Promise<RegistrationDraft> {
      const { draft, event } = await load(key);
      return answerFor(draft, event);
    },

    /** The address that mail about this form goes to; none before it is given, and after the form is sent. */
    async addressOf(key: DraftKey): Promise<string | undefined> {
      return (await load(key)).draft.answers.contact?.email;
    },

    /** Keeps the answers of one page, and the place for longer. Throws invalid, conflict. */
    async save<Step extends DraftStep>(
      key: DraftKey,
      step: Step,
      input: NonNullable<DraftAnswers[Step]>,
    ): Promise<RegistrationDraft> {
      return again(async () => {
        const { draft, event } = await load(key);
        if (draft.sent) throw new Problem('conflict', 'registration.notAllowed');
        const answers: DraftAnswers = { ...draft.answers, [step]: input };
        if (!stepsFor(event, answers).includes(step))
          throw new Problem('not-found', 'page.unknown');
        const problems = problemsOfStep(event, step, answers, draft.invitedTo);
        const first = problems[0];
        if (first) throw new Problem('invalid', first.code, problems);
        const held =
          answers.place && asksForPlaces.has(step)
            ? await holdFor(draft, event, answers, key.by)
            : draft;
        if (held === draft && draft.registrationId)
          await registrations.extend(event, draft.registrationId);
        return answerFor(await write(held, { answers, full: held.full }), event);
      });
    },

    /** The button that keeps the place for longer. */
    extend,

    /** Asks for a mail with a link to this form. Throws invalid where no address is known yet. */
    async finishLater(key: DraftKey): Promise<void> {
      await again(async () => {
        const { draft } = await load(key);
        if (!draft.answers.contact)
          throw new Problem('invalid', 'email.missing', [
            { field: 'email', code: 'email.missing' },
          ]);
        const { actor, requestId } = key.by;
        await write(draft, {}, [newEvent('draft.finish-later', {}, actor, requestId)]);
      });
      nudge();
    },

    /** A token for a mail that is being sent; only its hash is kept. */
    async mintToken(id: string): Promise<string> {
      const token = newToken();
      await store.addToken(id, hashToken(token));
      return token;
    },

    /** Exchanges the token of a mail, once, for a secret of this device. */
    async open(id: string, token: string): Promise<{ secret: string }> {
      const secret = newToken();
      const now = clock.now();
      if (!(await store.useToken(id, hashToken(token), hashToken(secret), now)))
        throw new Problem('gone', 'link.invalid');
      return { secret };
    },

    submit: createSubmit(ports, load) satisfies (
      key: DraftKey,
      ifFull: 'wait' | 'stop',
    ) => Promise<RegistrationReceipt>,
  };
}

/** The answers that say how many places of which kind. */
const asksForPlaces = new Set<DraftStep>(['contact', 'people', 'place', 'sessions', 'assistant']);
