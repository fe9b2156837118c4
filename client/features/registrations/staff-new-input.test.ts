import { staffRegistrationInput } from '#shared/staff-registrations.ts';
import { enteredInput, formField, type TypedRegistration } from './staff-new-input.ts';

const typed: TypedRegistration = {
  source: 'paper',
  name: 'Gwen Jones',
  phone: '01632 960 001',
  method: 'phone',
  pool: 'general',
  sessions: {},
  answers: {},
  under18: false,
  consentToHold: false,
  consentToShare: false,
  consentRecorded: true,
};

test('a form with the least that is needed is an input that is taken', () => {
  const parsed = staffRegistrationInput.parse(enteredInput(typed));
  expect(parsed).toMatchObject({ source: 'paper', ifFull: 'stop', locale: 'en' });
  expect(parsed.people).toHaveLength(1);
  expect(parsed.people[0]?.access).toBeUndefined();
});

test('an assistant, a child, sessions and needs are sent as the call names them', () => {
  const input = enteredInput({
    ...typed,
    sessions: { morning: 's1', afternoon: 's2' },
    assistant: 'yes',
    under18: true,
    guardian: { name: 'Mair', phone: '01632 960 002', consents: true },
    consentToHold: true,
    needs: { hearing: ['hearing_loop'], formats: ['large_print', 'braille'] },
    answers: { 'large_print.size': '20', 'hearing_loop.aid': 't_coil', 'bsl.seat': 'in front' },
  });
  const [child, assistant] = staffRegistrationInput.parse(input).people;
  expect(child).toMatchObject({
    sessions: ['s1', 's2'],
    guardian: { name: 'Mair' },
    access: {
      needs: [
        { code: 'hearing_loop', answers: { aid: 't_coil' } },
        { code: 'large_print', answers: { size: '20' } },
        { code: 'braille', answers: {} },
      ],
    },
  });
  expect(assistant).toMatchObject({ name: '', assists: 0 });
});

test('the guardian of a grown person and an assistant who is not ticked are not sent', () => {
  const input = enteredInput({
    ...typed,
    assistant: 'no',
    assistantName: 'Sam',
    guardian: { name: 'Mair', consents: false },
  });
  const { people } = staffRegistrationInput.parse(input);
  expect(people).toHaveLength(1);
  expect(people[0]?.guardian).toBeUndefined();
});

test('words about access without the consent to keep them are refused at that consent', () => {
  const { error } = staffRegistrationInput.safeParse(enteredInput({ ...typed, anythingElse: 'x' }));
  expect(error?.issues.map(({ path }) => formField(path.join('.'), typed))).toEqual([
    'consentToHold',
  ]);
});

const fields = {
  sessions: { morning: 's1' },
  needs: { hearing: ['hearing_loop'], formats: ['braille'] },
};

test.each([
  ['people.0.name', 'name'],
  ['people.0.pool', 'pool'],
  ['people.0.sessions', 'sessions.morning'],
  ['people.0.guardian.phone', 'guardian.phone'],
  ['people.0.guardian', 'guardian.name'],
  ['people.0.access.anythingElse', 'anythingElse'],
  ['people.0.access.needs.0.code', ''],
  ['people.0.access.needs.1.answers.documents', 'answers.braille.documents'],
  ['people.1.name', 'assistantName'],
  ['people.1.pool', 'assistant'],
  ['contact.email', 'email'],
  ['consentRecorded', 'consentRecorded'],
])('a problem with %s stands at the field "%s"', (field, name) => {
  expect(formField(field, fields)).toBe(name);
});
