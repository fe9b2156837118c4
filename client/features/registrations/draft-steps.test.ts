import { onward, partOf, positionOf } from './draft-steps.ts';

const steps = ['contact', 'place', 'consent', 'needs', 'needs-hearing', 'photos', 'language'];

test.each([
  ['contact', null, 'place', 'people'],
  ['place', 'contact', 'consent', 'place'],
  ['needs-hearing', 'needs', 'photos', 'access'],
  ['language', 'photos', 'check', 'contact'],
  ['check', 'language', 'check', 'check'],
])('%s stands after %s and before %s, in the part %s', (step, before, after, part) => {
  expect(positionOf(step, steps)).toEqual({ part, before, after });
});

test('a page that is no question leads to the check and has no page before it', () => {
  expect(positionOf('lost', steps)).toMatchObject({ before: null, after: 'check' });
});

test('an answer leads to the next question', () => {
  expect(onward({ steps, next: 'photos' }, 'consent', false)).toBe('needs');
});

test('a change from the check leads back to it', () => {
  expect(onward({ steps, next: 'check' }, 'consent', true)).toBe('check');
});

test('a change from the check that raises a new question leads there first', () => {
  expect(onward({ steps, next: 'needs-hearing' }, 'needs', true)).toBe('needs-hearing');
});

test.each([
  ['guardian', 'people'],
  ['full', 'place'],
  ['food', 'access'],
  ['assistant', 'access'],
  ['profile', 'contact'],
])('%s belongs to the part %s', (step, part) => {
  expect(partOf(step)).toBe(part);
});
