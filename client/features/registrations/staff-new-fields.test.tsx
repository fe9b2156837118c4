import { screen, within } from '@testing-library/react';
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

function showForm(values: Record<string, string[]> = {}, problems: FieldProblem[] = []) {
  show(
    <main>
      <h1>A form</h1>
      <FormStateProvider state={{ values, problems }}>
        <StaffNewContact />
        <StaffNewPlace event={event} />
        <StaffNewAccess mode={event.mode} />
      </FormStateProvider>
    </main>,
  );
}

test('every field has a name, and those with help are described by it', async () => {
  showForm();
  const fields = document.querySelectorAll<HTMLInputElement>('input, textarea');
  for (const { id, labels } of fields) expect([id, labels?.length]).toEqual([id, 1]);
  expect(new Set([...fields].map(({ id }) => id)).size).toBe(fields.length);
  screen.getByRole('textbox', {
    name: 'Email address (optional)',
    description: /they get the confirmation/,
  });
  screen.getByRole('checkbox', { name: /aloud or on paper/, description: /keep their place/ });
  screen.getByRole('checkbox', { name: /under 18/, description: /has to agree/ });
  expect(await brokenRules()).toEqual([]);
});

test('places say how many are free, and sessions can be left out', () => {
  showForm();
  screen.getByRole('radio', { name: 'General places', description: '2 places free' });
  screen.getByRole('radio', { name: 'Invited people', description: 'No places free' });
  const sessions = screen.getByRole('group', { name: /^Session on Tuesday 14 May 2030/ });
  const chosen = within(sessions).getByRole<HTMLInputElement>('radio', { name: 'None chosen' });
  expect(chosen.checked).toBe(true);
});

test('what was typed stands again, each problem at its field, and the groups of ticked needs are open', () => {
  showForm({ name: ['G'], 'needs.hearing': ['hearing_loop'], under18: ['on'] }, [
    { field: 'guardian.phone', code: 'phone.invalid' },
  ]);
  expect(screen.getByRole('textbox', { name: 'Full name' })).toHaveProperty('value', 'G');
  screen.getByRole('textbox', {
    name: 'Phone number on the day',
    description: /^Error: Enter a phone number/,
  });
  const open = [...document.querySelectorAll('details[open] summary')];
  expect(open.map((summary) => summary.textContent)).toEqual(['Hearing and sound']);
  const loop = document.querySelector<HTMLInputElement>('input[value=hearing_loop]');
  expect(loop?.checked).toBe(true);
});
