import { needGroups, needsOf } from '#shared/access-needs.ts';
import { eventInput, type EventInput } from '#shared/events.ts';
import { localeIds } from '#shared/locales.ts';
import { programme } from '#shared/programme.ts';
import { venue } from '#shared/venues.ts';
import { eventFaults, longestEventDays, missingLanguages } from '#server/features/events/rules.ts';
import { buildEvent } from './build-event.ts';
import { sampleEvents } from './events/events.ts';
import { leadDays } from './lead-times.ts';
import { programmeFrom } from './programme.ts';
import { venuesFrom } from './venues/venues.ts';

const now = new Date('2030-03-01T09:00:00Z');
const weeks = 640;
const events = sampleEvents.map((sample) => buildEvent(sample, weeks, now));
const venues = venuesFrom(weeks);
const named = (event: EventInput) => [event.slug, event] as const;

test.each(events.map(named))('%s agrees with the schema and with itself', (_slug, event) => {
  expect(eventInput.parse(event)).toEqual(event);
  expect(eventFaults(event)).toEqual([]);
  expect(+event.endsAt - +event.startsAt).toBeLessThan(longestEventDays * 86_400_000);
});

test.each(venues.map((one) => [one.id, one] as const))(
  'the venue %s agrees with the schema',
  (_id, one) => {
    expect(venue.parse(one)).toEqual(one);
  },
);

test('the programme agrees with the schema and has the whole plan', () => {
  const sample = programmeFrom(weeks);
  expect(programme.parse(sample)).toEqual(sample);
  expect(sample.activities.map(({ code }) => code)).toEqual([
    ...Array.from({ length: 18 }, (_code, index) => String(index + 1)),
    'E1',
    'E2',
    'E3',
    'E4',
    'E5',
  ]);
  expect(sample.channels).toHaveLength(12);
  expect(sample.schedule).toHaveLength(51);
  expect(sample.schedule.filter(({ name }) => name === null).map(({ code }) => code)).toEqual([
    '2.5',
    '4.4',
    '6.4',
    '8.2',
    '8.3',
    '9.1',
    '9.2',
    '9.3',
    '10.3',
  ]);
});

test('schedule items of a sprint lie in the order of the plan and end after they begin', () => {
  const { schedule } = programmeFrom(0);
  expect(schedule.filter(({ from, to }) => to < from)).toEqual([]);
  expect(schedule[0]).toMatchObject({ code: '1', from: '2017-02-06', to: '2017-06-29' });
  expect(schedule.at(-1)).toMatchObject({ code: '10.4', from: '2018-09-01', to: '2018-10-30' });
});

test('slugs, venues and their safe numbers fit the events', () => {
  expect(new Set(events.map(({ slug }) => slug)).size).toBe(25);
  for (const { slug, venueId, pools } of events) {
    const place = venues.find(({ id }) => id === venueId);
    const people = pools.reduce((sum, { capacity }) => sum + capacity, 0);
    expect({ slug, fits: venueId === null || people <= (place?.safetyCapacity ?? 0) }).toEqual({
      slug,
      fits: true,
    });
  }
});

test.each([
  ['E2', 'event', { scotland: 3, wales: 3, 'northern-ireland': 3, england: 3 }],
  ['E4', 'webinar', { scotland: 2, wales: 1, 'northern-ireland': 1, uk: 3, england: 1 }],
  ['1', 'event', { scotland: 1, wales: 1, 'northern-ireland': 1, england: 1 }],
  ['2', 'event', { uk: 1 }],
])('the events of activity %s meet its targets by nation', (code, of, expected) => {
  const { activities } = programmeFrom(0);
  const targets = activities.find((one) => one.code === code)?.targets ?? [];
  expect(Object.fromEntries(targets.map(({ nation, count }) => [nation, count]))).toEqual(expected);
  expect(targets.every((target) => target.of === of)).toBe(true);
  const planned: Record<string, number> = {};
  for (const { activity, nation } of events)
    if (activity === code) planned[nation] = (planned[nation] ?? 0) + 1;
  expect(planned).toEqual(expected);
});

test('Northern Ireland runs four of the webinars, and each has BSL and captions', () => {
  const webinars = events.filter(({ kind }) => kind === 'webinar');
  expect(webinars.filter(({ controllerId }) => controllerId === 'nicva')).toHaveLength(4);
  for (const { provided } of webinars)
    expect(provided).toEqual(expect.arrayContaining(['bsl', 'sttr_captions']));
});

test('the UK conference keeps places by nation and offers two strands at a time', () => {
  const conference = events.find(({ slug }) => slug === 'uk-conference');
  const capacities = conference?.pools.map(({ id, capacity }) => [id, capacity]);
  expect(Object.fromEntries(capacities ?? [])).toEqual({
    general: 60,
    'delegation-scotland': 20,
    'delegation-wales': 20,
    'delegation-england': 20,
    invited: 10,
    wheelchair: 6,
    assistant: 20,
  });
  const chosen = conference?.sessions.filter(({ choice }) => choice !== null) ?? [];
  const choices = new Set(chosen.map(({ choice }) => choice));
  expect(choices.size).toBe(4);
  for (const choice of choices) {
    const strands = chosen.filter((one) => one.choice === choice).map(({ strand }) => strand);
    expect(strands).toEqual(['open', 'everyone']);
  }
});

test.each(events.map(named))(
  '%s is written in every language, its sessions too',
  (_slug, event) => {
    expect(missingLanguages(event)).toEqual([]);
    const spoken = [...event.sessions, ...event.strands].map(({ texts }) => Object.keys(texts));
    for (const languages of spoken)
      expect(languages).toEqual(expect.arrayContaining([...localeIds]));
  },
);

test.each(events.map(named))('what %s provides is not asked for again', (_slug, event) => {
  const arranged = event.arrangeable.map(({ code }) => code);
  expect(arranged.filter((code) => event.provided.includes(code))).toEqual([]);
  const fitting = new Set(needGroups.flatMap((group) => needsOf(group, event.mode)));
  expect([...event.provided, ...arranged].filter((code) => !fitting.has(code))).toEqual([]);
});

test('everything that can be arranged has a lead time', () => {
  const arranged = new Set(sampleEvents.flatMap((sample) => sample.arranged));
  expect([...arranged].filter((code) => leadDays[code] === undefined)).toEqual([]);
});

test('no address outside .example stands anywhere in the sample', () => {
  const text = JSON.stringify([events, venues, programmeFrom(weeks)]);
  const addresses = text.match(/[\w.+-]+@[\w.-]+/g) ?? [];
  expect(addresses.length).toBeGreaterThan(20);
  expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  expect(text).not.toMatch(/https?:|www\./);
});

test('an event with sessions that stand still keeps its clock when its weeks change', () => {
  const sample = sampleEvents.find(({ slug }) => slug === 'uk-conference')!;
  const wall = (shift: number) =>
    buildEvent(sample, shift, now).sessions.map(({ startsAt }) =>
      startsAt.toLocaleString('en-GB', {
        timeZone: 'Europe/London',
        weekday: 'long',
        hour: '2-digit',
        minute: '2-digit',
      }),
    );
  expect(wall(20)).toEqual(wall(0));
});
