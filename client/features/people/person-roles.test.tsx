import { screen } from '@testing-library/react';
import type { PersonAnswer } from '#shared/people.ts';
import type { EventName } from '#shared/staff-events.ts';
import { brokenRules, show } from '#tests/support/show.tsx';
import { PersonRoles } from './person-roles.tsx';

const events: EventName[] = [
  {
    id: 'e1',
    nation: 'wales',
    startsAt: new Date('2030-02-05T09:00:00Z'),
    zone: 'Europe/London',
    texts: { en: 'An open house', cy: 'Tŷ agored' },
  },
];

const person: PersonAnswer = {
  id: 'p1',
  name: 'Nia Rees',
  email: 'nia@staff.example',
  locale: 'en',
  state: 'active',
  hasCode: true,
  hasPassword: true,
  hasOpenId: false,
  version: 4,
  may: ['person.setRoles'],
  roles: [
    { role: 'organiser', scope: { kind: 'nation', nation: 'wales' } },
    { role: 'access-lead', scope: { kind: 'event', eventId: 'e1' } },
    { role: 'viewer', scope: { kind: 'event', eventId: 'gone' } },
  ],
};

test('each role stands with the place where it counts, ticked to be kept', async () => {
  show(<PersonRoles person={person} events={events} />);
  for (const name of [
    'Organiser, Wales',
    'Access lead, at An open house',
    'Viewer, at an event that is no longer listed',
  ])
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name }).checked).toBe(true);
  expect(await brokenRules()).toEqual([]);
});

test('roles and places are said in Welsh to a Welsh reader', () => {
  show(<PersonRoles person={person} events={events} />, 'cy');
  expect(screen.getByRole('checkbox', { name: 'Trefnydd, Cymru' })).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: /Tŷ agored/ })).toBeTruthy();
});

test('whoever may not change the roles reads them and finds no form', () => {
  show(<PersonRoles person={{ ...person, may: [] }} events={events} />);
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('Organiser, Wales')).toBeTruthy();
});
