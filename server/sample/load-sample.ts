import type { Event, EventInput } from '#shared/events.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import type { Programme } from '#shared/programme.ts';
import type { Question } from '#shared/questions.ts';
import type { RegistrationInput } from '#shared/registrations.ts';
import type { Venue } from '#shared/venues.ts';
import { dayIn } from '#server/features/events/rules.ts';
import { buildEvent } from './build-event.ts';
import { sampleEvents } from './events/events.ts';
import { registrationOf } from './guests/guest.ts';
import { guests } from './guests/guests.ts';
import { buildForm } from './questions/build-form.ts';
import { sampleQuestions } from './questions/questions.ts';
import { programmeFrom } from './programme.ts';
import { sampleZone, weeksToShift } from './shift.ts';
import { venuesFrom } from './venues/venues.ts';

/** What the sample is loaded through: the services' own functions, and marks of what is done. */
export interface SampleServices {
  programme: { save(programme: Programme): Promise<void> };
  events: {
    addVenue(venue: Venue): Promise<void>;
    findBySlug(slug: string): Promise<Event | null>;
    add(event: EventInput): Promise<Event>;
    publish(id: string): Promise<Event>;
    complete(id: string): Promise<Event>;
  };
  registrations: {
    register(
      slug: string,
      input: RegistrationInput,
      origin: { by: { actor: { kind: string } }; source: 'online'; invitedTo: string },
    ): Promise<unknown>;
  };
  questions: {
    questionsOf(eventId: string): Promise<Question[]>;
    save(
      eventId: string,
      form: { version: number; questions: Question[]; confirmed: boolean },
      asker: { grants: RoleGrant[]; by: { kind: string } },
    ): Promise<unknown>;
  };
  marks: SampleMarks;
}

export interface SampleMarks {
  find(part: string): Promise<string | null>;
  set(part: string, value: string): Promise<void>;
}

/**
 * Loads the sample programme, or what is still missing of it: a load that was stopped goes on where it was, by
 * the same dates. Whoever calls it keeps the mail that follows from leaving.
 */
export async function loadSample(
  { programme, events, registrations, questions, marks }: SampleServices,
  clock: { now(): Date },
): Promise<void> {
  if ((await marks.find('all')) !== null) return;
  const { weeks, now } = await fixedDates(marks, clock.now());

  await programme.save(programmeFrom(weeks));
  for (const venue of venuesFrom(weeks)) await events.addVenue(venue);
  const inputs = sampleEvents.map((sample) => buildEvent(sample, weeks, now));
  for (const input of inputs) await bring(input);
  for (const one of sampleQuestions) await ask(one);
  for (const { slug, guests: those } of guests) {
    const event = inputs.find((input) => input.slug === slug);
    if (!event) throw new Error(`no event ${slug}`);
    for (const [index, guest] of those.entries())
      await once(`registration/${slug}/${index}`, () =>
        registrations.register(slug, registrationOf(guest, event, index), {
          ...visitor,
          invitedTo,
        }),
      );
  }
  await marks.set('all', 'done');

  /** Adds an event, or takes one that is there already to the state where it belongs. */
  async function bring(input: EventInput): Promise<void> {
    const known = await events.findBySlug(input.slug);
    const event = known ?? (await events.add(input));
    const state = event.state === 'draft' ? (await events.publish(event.id)).state : event.state;
    if (state === 'published' && input.state === 'completed') await events.complete(event.id);
  }

  /** Has an event ask its questions, unless it does. */
  async function ask({ slug, questions: asked }: (typeof sampleQuestions)[number]): Promise<void> {
    const event = await events.findBySlug(slug);
    if (!event) throw new Error(`no event ${slug}`);
    if ((await questions.questionsOf(event.id)).length > 0) return;
    const form = { version: 0, questions: buildForm(asked, event), confirmed: false };
    await questions.save(event.id, form, organiser);
  }

  /** A stop between the work and its mark does it twice: a person who is registered is not registered again. */
  async function once(part: string, work: () => Promise<unknown>): Promise<void> {
    if ((await marks.find(part)) !== null) return;
    await work();
    await marks.set(part, 'done');
  }
}

/** Some of its guests come by invitation. */
const invitedTo = 'invited';
const organiser = {
  grants: [{ role: 'organiser', scope: { kind: 'programme' } } satisfies RoleGrant],
  by: { kind: 'sample' },
};
const visitor = { by: { actor: { kind: 'sample' } }, source: 'online' } as const;

/** The moment of the first try decides the dates, however long the load takes. */
async function fixedDates(marks: SampleMarks, now: Date): Promise<{ weeks: number; now: Date }> {
  const began = await marks.find('began');
  if (began === null) await marks.set('began', now.toISOString());
  const first = began === null ? now : new Date(began);
  const days = sampleEvents.map(({ on }) => on);
  return { weeks: weeksToShift(days, dayIn(sampleZone, first)), now: first };
}
