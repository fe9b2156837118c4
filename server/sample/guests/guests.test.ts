import { type NeedCode, needKinds, needsOf } from '#shared/access-needs.ts';
import type { EventInput } from '#shared/events.ts';
import { answerProblems, questionsFor } from '#shared/question-answers.ts';
import { registrationInput } from '#shared/registrations.ts';
import { registrationStateOf } from '#server/features/events/rules.ts';
import { problemsOf } from '#server/features/registrations/rules.ts';
import { formProblems } from '#server/features/questions/rules.ts';
import { buildEvent } from '#server/sample/build-event.ts';
import { sampleEvents } from '#server/sample/events/events.ts';
import { buildForm } from '#server/sample/questions/build-form.ts';
import { sampleQuestions } from '#server/sample/questions/questions.ts';
import { addDays, instantOf, weeksToShift } from '#server/sample/shift.ts';
import { registrationOf } from './guest.ts';
import { guests } from './guests.ts';

const days = sampleEvents.map(({ on }) => on);

/** The events as they would be loaded on a day, by slug. */
function eventsOn(today: string): { now: Date; bySlug: Map<string, EventInput> } {
  const now = instantOf(today, '08:00');
  const weeks = weeksToShift(days, today);
  const events = sampleEvents.map((sample) => buildEvent(sample, weeks, now));
  return { now, bySlug: new Map(events.map((event) => [event.slug, event])) };
}

const { bySlug } = eventsOn('2030-03-04');
const all = guests.flatMap(({ slug, guests: those }) =>
  those.map((guest, number) => {
    const event = bySlug.get(slug)!;
    return { slug, event, input: registrationOf(guest, event, number) };
  }),
);
const people = all.flatMap(({ event, input }) => input.people.map((person) => ({ event, person })));

const formOf = (event: EventInput) =>
  buildForm(sampleQuestions.find(({ slug }) => slug === event.slug)?.questions ?? [], event);

test.each(sampleQuestions.map(({ slug }) => slug))('what %s asks fits the event', (slug) => {
  const event = bySlug.get(slug)!;
  expect(formProblems(event, formOf(event))).toEqual([]);
});

test('some hundred people come, in every language, with needs, parties, assistants and children', () => {
  expect(people.length).toBeGreaterThanOrEqual(110);
  expect(new Set(all.map(({ input }) => input.locale))).toEqual(new Set(['en', 'cy', 'en-easy']));
  const withNeeds = people.filter(({ person }) => person.access);
  expect(withNeeds.length).toBeGreaterThan(50);
  expect(people.filter(({ person }) => person.assists !== undefined).length).toBeGreaterThan(4);
  expect(people.filter(({ person }) => person.under18).length).toBeGreaterThan(8);
  expect(all.filter(({ input }) => input.people.length > 2).length).toBeGreaterThan(2);
});

test.each(all.map((one) => [one.slug, one.input.people[0]?.name ?? '', one] as const))(
  'at %s, what %s sends is accepted as it stands',
  (_slug, _name, { event, input }) => {
    expect(registrationInput.parse(input)).toEqual(input);
    expect(problemsOf(event, input.people, input.contact.email)).toEqual([]);
    const [first] = input.people;
    const asked = questionsFor(formOf(event), first!, first?.answers ?? {});
    expect(answerProblems(asked, first?.answers ?? {})).toEqual([]);
    expect(asked.map(({ id }) => id)).toEqual(
      expect.arrayContaining(Object.keys(first?.answers ?? {})),
    );
  },
);

test('needs are those that the event asks about, and answers those that a need asks for', () => {
  for (const { event, person } of people)
    for (const { code, answers } of person.access?.needs ?? []) {
      expect(needsOf(needKinds[code].group, event.mode)).toContain(code);
      expect(answersAsked(code, answers)).toEqual([]);
    }
});

test('each address is used once and ends in .example', () => {
  const addresses = all.map(({ input }) => input.contact.email);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.filter((address) => !/^[a-z.]+@(post|ebost)\.example$/.test(address))).toEqual(
    [],
  );
});

test('telephone numbers are those set aside for drama', () => {
  const numbers =
    JSON.stringify(all.map(({ input }) => input)).match(/0\d{2,4} \d{3,4} ?\d{4,6}/g) ?? [];
  expect(numbers.length).toBeGreaterThan(3);
  const set = /^(07700 900\d{3}|028 9649 6\d{3}|029 2018 0\d{3}|0141 496 0\d{3})$/;
  expect(numbers.filter((number) => !set.test(number))).toEqual([]);
});

test('whichever day the sample is loaded, each of these events is open for registration', () => {
  // Thirteen days apart, so that every day of the week comes up in every season.
  for (let offset = 0; offset < 366; offset += 13) {
    const today = addDays('2028-01-01', offset);
    const { now, bySlug: then } = eventsOn(today);
    for (const { slug } of guests)
      expect({ today, slug, state: registrationStateOf(then.get(slug)!, 1, now) }).toEqual({
        today,
        slug,
        state: 'open',
      });
  }
});

/** The answers that the need's follow-up questions do not know. */
function answersAsked(code: NeedCode, answers: Record<string, string>): string[] {
  return Object.entries(answers).flatMap(([name, answer]) => {
    const question = needKinds[code].followUps.find((one) => one.name === name);
    const known = question && (question.choices?.includes(answer) ?? true);
    return known ? [] : [`${code}.${name}`];
  });
}
