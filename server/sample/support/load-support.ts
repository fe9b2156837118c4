import { offerInput } from '#shared/booking-inputs.ts';
import type { Event } from '#shared/events.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import type { SupportKindCode } from '#shared/support-kinds.ts';
import type { Services } from '#server/services.ts';
import { Problem } from '#server/problems.ts';
import { buildProfessional } from './build-professional.ts';
import { sampleAgencies, sampleProfessionals } from './professionals.ts';

/** What the support of the sample is loaded through: the services' own functions. */
export interface SupportServices extends Pick<Services, 'professionals' | 'cover' | 'bookings'> {
  events: { findBySlug(slug: string): Promise<Event | null> };
  settle: () => Promise<void>;
}

/** How far the bookings of an event are, seat by seat of a kind; a seat beyond them is still to be filled. */
const ways = {
  'uk-conference': {
    bsl: ['prepared', 'confirmed', 'confirmed'],
    isl: ['confirmed', 'accepted'],
    sttr: ['confirmed', 'offered'],
  },
  'budgets-people-can-read': { bsl: ['prepared', 'confirmed'], sttr: ['accepted'] },
  // It is over: one has sent an invoice.
  'how-open-are-four-nations': { bsl: ['invoiced', 'completed'] },
} as const satisfies Record<string, Ways>;
type Way = 'offered' | 'accepted' | 'confirmed' | 'prepared' | 'completed' | 'invoiced';
type Ways = Partial<Record<SupportKindCode, readonly Way[]>>;

const roles: RoleGrant[] = (['organiser', 'access-lead'] as const).map((role) => ({
  role,
  scope: { kind: 'programme' },
}));

/** The directory of professionals, the cover of three events, and their bookings at every step before the day. */
export async function loadSupport(
  { professionals, cover, bookings, events, settle }: SupportServices,
  { now, lead }: { now: Date; lead: string },
): Promise<void> {
  const caller = { roles, by: { kind: 'person', id: lead }, requestId: 'sample' };
  const known = await addProfessionals();
  for (const [slug, byKind] of Object.entries(ways)) {
    const event = await events.findBySlug(slug);
    if (event) await fill(event, byKind);
  }

  async function addProfessionals() {
    const agencies = new Map<string, string>();
    for (const { id, name, contactName, promise } of sampleAgencies) {
      const email = `bookings@${id}.example`;
      const input = { version: 0, name, contactName, email, promise };
      agencies.set(id, (await professionals.saveAgency(null, { ...input, ...none }, caller)).id);
    }
    const today = now.toISOString().slice(0, 10);
    const added: Array<{ id: string; kinds: readonly SupportKindCode[] }> = [];
    const byName = new Map<string, string>();
    for (const sample of sampleProfessionals) {
      const { email, ...input } = buildProfessional(sample, { today, agencies, known: byName });
      const id = await professionals.add(input, email, caller);
      added.push({ id, kinds: sample.kinds });
      byName.set(sample.name, id);
      if (sample.notWith === undefined) continue;
      const { version } = await professionals.getDetails(id, caller);
      const details = { version, email, notWith: sample.notWith, ...unsaid };
      await professionals.changeDetails(id, details, caller);
    }
    return added;
  }

  /** Accepts the usual plan of an event and books for the first seats of each kind. */
  async function fill({ id: eventId }: Event, byKind: Ways): Promise<void> {
    const { seen } = await cover.get(eventId, caller);
    const { requirements } = await cover.accept(eventId, { seen, possible: false }, caller);
    const open = requirements.flatMap(({ id, kind, seats }) =>
      Array.from({ length: seats }, (_seat, at) => ({ requirementId: id, no: at + 1, kind })),
    );
    for (const [kind, steps] of Object.entries(byKind)) {
      const own = open.filter((seat) => seat.kind === kind);
      for (const [at, way] of steps.entries()) {
        const seat = own[at];
        if (seat) await book({ eventId, ...seat }, way, at);
      }
    }
  }

  /** Asks those who do it, from another one on each time, until somebody is free. */
  async function book(
    { kind, ...seat }: { eventId: string; requirementId: string; no: number; kind: string },
    way: Way,
    turn: number,
  ): Promise<void> {
    const able = known.filter(({ kinds }) => (kinds as readonly string[]).includes(kind));
    for (const at of able.keys()) {
      const { id } = able[(turn + at) % able.length] ?? { id: '' };
      try {
        await settle();
        const input = offerInput.parse({ professionalIds: [id], travelMinutes: 45, miles: 12 });
        const [made = ''] = await bookings.offers.offer(seat, input, caller);
        await walk(made, id, way);
        return;
      } catch (error) {
        // Somebody who does not fit, or is at work elsewhere then: the next one is asked.
        if (!(error instanceof Problem)) throw error;
      }
    }
  }

  async function walk(id: string, professionalId: string, way: Way): Promise<void> {
    if (way === 'offered') return;
    const { version } = await bookings.staff.get(id, caller);
    await bookings.own.act(professionalId, id, 'accept', { version }, 'sample');
    await settle();
    if (way === 'accepted') return;
    const held = await bookings.staff.get(id, caller);
    const booked = await bookings.staff.act(
      id,
      'confirm',
      { version: held.version, poNumber: 'PO-2117', recordingConsent: 'yes' },
      caller,
    );
    if (way === 'confirmed') return;
    const { act } = bookings.staff;
    if (way === 'prepared') {
      const items = ['contact', 'briefing-time', 'timetable', 'slides'] as const;
      const sent = { version: booked.version, items: [...items] };
      const { version: ticked } = await bookings.staff.prepare(id, sent, caller);
      await act(id, 'send-prep', { version: ticked }, caller);
      return;
    }
    const begun = await act(id, 'begin', { version: booked.version }, caller);
    const done = await act(id, 'complete', { version: begun.version }, caller);
    const invoice = { version: done.version, invoiceNumber: `${id.slice(0, 4)}-1` };
    if (way === 'invoiced')
      await bookings.own.act(professionalId, id, 'invoice', invoice, 'sample');
  }
}

const unsaid = {
  phone: undefined,
  videoAddress: undefined,
  accessNeeds: undefined,
  notes: undefined,
};
const none = { phone: undefined, frameworkRef: undefined };
