import { screen, within } from '@testing-library/react';
import { textFor } from '#shared/catalogues.ts';
import { activityCodes, type EventPage, type RegistrationState } from '#shared/events.ts';
import { locales, type LocaleId } from '#shared/locales.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { brokenRules, show } from '#tests/support/show.tsx';
import { EasyEvent } from './easy-event.tsx';
import { eventView } from './event-view.ts';
import { FullEvent } from './full-event.tsx';

const page = (change: Partial<EventPage> = {}): EventPage => ({
  ...anEvent({ provided: ['bsl', 'quiet_room'] }),
  id: 'e1',
  version: 1,
  controller: { name: 'A partner', email: 'team@partner.example' },
  venue: {
    id: 'hall',
    name: 'Neuadd y Dref',
    nation: 'wales',
    address: ['1 Stryd Fawr'],
    postcode: 'CF99 1AA',
    town: 'Caerdydd',
    features: ['hearing_loop', 'changing_places'],
    lacking: ['quiet_room'],
    doorMillimetres: 850,
    parkingBays: 2,
    safetyCapacity: 50,
    visitedOn: '2029-11-01',
    texts: { en: { gettingThere: ['Walk'], access: ['Level'], evacuation: ['Chair'] } },
  },
  registration: 'open',
  places: [
    { pool: 'general', free: 7, capacity: 10 },
    { pool: 'delegation-wales', free: 5, capacity: 5 },
    { pool: 'session:s1', free: 0, capacity: 4 },
  ],
  today: '2030-01-12',
  ...change,
});

function showEvent(id: LocaleId, change: Partial<EventPage> = {}) {
  const view = eventView(page(change), locales[id], textFor(id), activityCodes);
  const Part = id === 'en-easy' ? EasyEvent : FullEvent;
  return show(<Part event={view} />, id);
}

test.each(['en', 'cy', 'en-easy'] as const)(
  'the page breaks no accessibility rule in %s',
  async (id) => {
    showEvent(id);
    expect(await brokenRules()).toEqual([]);
  },
);

test.each<[RegistrationState, string, string]>([
  ['open', 'Register', '/events/a-good-slug/register'],
  ['full', 'Join the waiting list', '/events/a-good-slug/register'],
  ['closed', 'Ask us', '#contact'],
  ['not-open', 'Ask us', '#contact'],
  ['past', 'See other events', '/events'],
  ['cancelled', 'See other events', '/events'],
])('an event that is %s has one thing to do: %s', (registration, name, href) => {
  showEvent('en', { registration });
  const box = screen.getByRole('region', { name: 'Take part' });
  expect(within(box).getByRole('link', { name }).getAttribute('href')).toBe(href);
});

test('after registration has closed, needs can still be told', () => {
  showEvent('en', { registration: 'closed' });
  const box = screen.getByRole('region', { name: 'Take part' });
  expect(within(box).getByText('You can still tell us what would help you.')).toBeTruthy();
  expect(within(box).getByRole('link', { name: /tell us what would help/ })).toBeTruthy();
});

test('a date that has passed is said, and asking is still welcome', () => {
  showEvent('en');
  const gone = screen.getByRole('heading', { name: 'The date for these has passed' });
  const terms = [...document.querySelectorAll('.ac-dates--gone dt')].map((dt) => dt.textContent);
  expect(terms).toEqual(['The date was Thursday 10 January 2030']);
  expect(gone.nextElementSibling?.textContent).toMatch(/^Ask anyway/);
});

test('what is written in another language is marked, and the page says so', () => {
  showEvent('cy');
  expect(screen.getByRole('heading', { level: 1 }).getAttribute('lang')).toBe('en-GB');
  expect(screen.getByText(/^Nid yw'r trefnwyr/)).toBeTruthy();
});

test('what is not at the venue is said beside what is, and so is what was measured', () => {
  showEvent('en');
  const list = screen.getByRole('heading', { name: 'Not there' }).nextElementSibling;
  expect(list?.textContent).toBe('Quiet room');
  expect(screen.getByText('The narrowest door on the way is 850 millimetres wide.')).toBeTruthy();
  expect(screen.getByText('There are 2 parking bays for Blue Badge holders.')).toBeTruthy();
});

test('every session says what people are asked to do', () => {
  showEvent('en');
  const table = screen.getByRole('table', { name: /Session by session/ });
  expect(within(table).getByRole('rowheader', { name: 'Talk' })).toBeTruthy();
  expect(within(table).getByText('Listen')).toBeTruthy();
  expect(screen.getByText('This session is full')).toBeTruthy();
});
