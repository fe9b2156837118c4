import { screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { FormStateProvider } from '#client/forms/form-state.tsx';
import type { FieldProblem } from '#shared/problem.ts';
import { brokenRules, show } from '#tests/support/show.tsx';
import { aPool, aSession } from '#tests/support/event-with-places.ts';
import { choosableSessions } from './choosable-sessions.ts';
import { StaffNewAccess } from './staff-new-access.tsx';
import { StaffNewContact } from './staff-new-contact.tsx';
import { StaffNewPlace } from './staff-new-place.tsx';

const event = {
  id: 'e1',
  zone: 'Europe/London',
  mode: 'in-person' as const,
  title: 'An open house',
  lang: 'en-GB',
  pools: [aPool('general', 5), aPool('invited', 5, 'invited')],
  places: [{ pool: 'general', held: 3, released: 0, open: 2, capacity: 5 }],
  sessions: choosableSessions([aSession('Drums'), aSession('Talk')], 'en'),
};

const person = (
  <>
    <StaffNewContact />
    <StaffNewPlace event={event} />
  </>
);
const access = <StaffNewAccess mode={event.mode} />;

function showForm(
  part: ReactNode,
  values: Record<string, string[]> = {},
  problems: FieldProblem[] = [],
) {
  show(
    <main>
      <h1>A form</h1>
      <FormStateProvider state={{ values, problems }}>{part}</FormStateProvider>
    </main>,
  );
}

test.each([
  ['of the person', person],
  ['about access', access],
])('every field %s has a name, and no two have one id', (_which, part) => {
  showForm(part);
  const ids = [...document.querySelectorAll('input, textarea')].map(({ id }) => id);
  const labelled = [...document.querySelectorAll('label')].map(({ htmlFor }) => htmlFor);
  expect(labelled.toSorted()).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});

test('fields with help are described by it', async () => {
  showForm(person);
  screen.getByRole('textbox', {
    name: 'Email address (optional)',
    description: /they get the confirmation/,
  });
  screen.getByRole('checkbox', { name: /under 18/, description: /has to agree/ });
  expect(await brokenRules()).toEqual([]);
});

test('places say how many are free, and sessions can be left out', () => {
  showForm(person);
  screen.getByRole('radio', { name: 'General places', description: '2 places free' });
  screen.getByRole('radio', { name: 'Invited people', description: 'No places free' });
  const sessions = screen.getByRole('group', { name: /^Session on Tuesday 14 May 2030/ });
  const chosen = within(sessions).getByRole<HTMLInputElement>('radio', { name: 'None chosen' });
  expect(chosen.checked).toBe(true);
});

test('what was typed stands again, each problem at its field', () => {
  showForm(person, { name: ['G'], under18: ['on'] }, [
    { field: 'guardian.phone', code: 'phone.invalid' },
  ]);
  expect(screen.getByRole('textbox', { name: 'Full name' })).toHaveProperty('value', 'G');
  screen.getByRole('textbox', {
    name: 'Phone number on the day',
    description: /^Error: Enter a phone number/,
  });
});

test('the groups of ticked needs are open, with the questions that the needs bring and their answers', () => {
  const long = { field: 'answers.braille.documents', code: 'access.detailTooLong' } as const;
  const typed = { 'needs.formats': ['braille'], 'answers.braille.grade': ['contracted'] };
  showForm(access, typed, [long]);
  const open = [...document.querySelectorAll('details[open] summary')];
  expect(open.map((summary) => summary.textContent)).toEqual(['Documents in another format']);
  const checked = [...document.querySelectorAll<HTMLInputElement>('details[open] input:checked')];
  expect(checked.map(({ name, value }) => [name, value])).toEqual([
    ['needs.formats', 'braille'],
    ['answers.braille.grade', 'contracted'],
  ]);
  const wrong = document.getElementById('answers.braille.documents');
  expect(wrong?.getAttribute('aria-describedby')).toContain('answers.braille.documents-error');
});
