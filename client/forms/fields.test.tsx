import { screen, within } from '@testing-library/react';
import { brokenRules, show } from '#tests/support/show.tsx';
import { Checkbox } from './checkbox.tsx';
import { Checkboxes } from './checkboxes.tsx';
import { DateField } from './date-field.tsx';
import { FileField } from './file-field.tsx';
import { FormStateProvider } from './form-state.tsx';
import { Radios } from './radios.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import { TextareaField } from './textarea-field.tsx';

const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No', hint: 'You can say yes later', afterOr: true },
];

test('a text field is described by its hint and then its error, and is marked as wrong', () => {
  show(<TextField name="email" label="Email" hint="We write here" problem="email.missing" />);
  const field = screen.getByRole('textbox', {
    name: 'Email',
    description: 'We write here Error: Enter an email address',
  });
  expect(field).toHaveProperty('id', 'email');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('a field without hint or problem is described by nothing', () => {
  show(<TextField name="email" label="Email" optional />);
  const field = screen.getByRole('textbox', { name: 'Email (optional)' });
  expect(field.hasAttribute('aria-describedby')).toBe(false);
  expect(field.hasAttribute('aria-invalid')).toBe(false);
});

test('a field finds its own problem and what was typed in it by its name', () => {
  show(
    <FormStateProvider
      state={{
        problems: [{ field: 'email', code: 'email.invalid' }],
        values: { email: ['someone@'] },
      }}
    >
      <TextField name="email" label="Email" defaultValue="before" />
      <TextareaField name="note" label="Note" defaultValue="as before" />
    </FormStateProvider>,
  );
  const email = screen.getByRole('textbox', { name: 'Email', description: /correct format/ });
  expect(email).toHaveProperty('value', 'someone@');
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', 'as before');
});

test('a password that was typed is not shown again', () => {
  show(
    <FormStateProvider state={{ problems: [], values: { password: ['secret words'] } }}>
      <TextField name="password" label="Password" type="password" />
    </FormStateProvider>,
  );
  expect(screen.getByLabelText('Password')).toHaveProperty('value', '');
});

test('radios stand under their question, which carries hint and error', () => {
  show(
    <Radios
      name="coming"
      label="Are you coming?"
      hint="Choose one"
      problem="request.invalid"
      options={yesOrNo}
      defaultValue="no"
    />,
  );
  const group = screen.getByRole('group', {
    name: 'Are you coming?',
    description: 'Choose one Error: Check your answer',
  });
  expect(within(group).getByRole('radio', { name: 'Yes' })).toHaveProperty('id', 'coming');
  const no = within(group).getByRole('radio', {
    name: 'No',
    description: 'You can say yes later',
  });
  expect(no).toHaveProperty('checked', true);
  expect(within(group).getByText('or')).toBeTruthy();
});

test('checkboxes show what was chosen, and take the problem of one of their items', () => {
  show(
    <FormStateProvider
      state={{
        problems: [{ field: 'needs.1', code: 'request.invalid' }],
        values: { needs: ['yes', 'no'] },
      }}
    >
      <Checkboxes name="needs" label="Needs" options={yesOrNo} />
    </FormStateProvider>,
  );
  const group = screen.getByRole('group', { description: 'Error: Check your answer' });
  const boxes = within(group).getAllByRole('checkbox');
  expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([true, true]);
});

test('boxes cleared by the reader stay clear when the form comes back, whatever stood there first', () => {
  show(
    <FormStateProvider
      state={{ problems: [{ field: 'name', code: 'name.missing' }], values: { name: [''] } }}
    >
      <Checkboxes name="needs" label="Needs" options={yesOrNo} defaultValue={['yes']} />
      <Checkbox name="share" label="Share" defaultChecked />
    </FormStateProvider>,
  );
  for (const box of screen.getAllByRole('checkbox')) expect(box).toHaveProperty('checked', false);
});

test('a box by itself is described by its hint and its error', () => {
  show(<Checkbox name="share" label="Share" hint="You may say no" problem="request.invalid" />);
  expect(
    screen.getByRole('checkbox', {
      name: 'Share',
      description: 'You may say no Error: Check your answer',
    }),
  ).toBeTruthy();
});

test('a date is three numbers, of which the first has the name of the field as its id', () => {
  show(<DateField name="born" label="Date of birth" defaultValue="1980-03-31" birthday />);
  const group = screen.getByRole('group', { name: 'Date of birth' });
  const parts = within(group).getAllByRole('textbox') as HTMLInputElement[];
  expect(parts.map(({ id, name, value }) => [id, name, value])).toEqual([
    ['born', 'born-day', '31'],
    ['born-month', 'born-month', '3'],
    ['born-year', 'born-year', '1980'],
  ]);
});

test('in Welsh the parts of a date have Welsh names', () => {
  show(<DateField name="born" label="Dyddiad geni" />, 'cy');
  const parts = screen.getAllByRole('textbox', { name: /^(Diwrnod|Mis|Blwyddyn)$/ });
  expect(parts).toHaveLength(3);
});

test('a select and a file field carry their hints', () => {
  show(
    <>
      <SelectField name="nation" label="Nation" hint="Where you live" options={yesOrNo} />
      <FileField name="receipt" label="Receipt" hint="PDF, up to 10 MB" />
    </>,
  );
  expect(
    screen.getByRole('combobox', { name: 'Nation', description: 'Where you live' }),
  ).toBeTruthy();
  expect(screen.getByLabelText('Receipt').getAttribute('aria-describedby')).toBe('receipt-hint');
});

test('no field breaks a rule of accessibility', async () => {
  const { container } = show(
    <form>
      <TextField name="a" label="A" hint="h" problem="request.invalid" />
      <TextareaField name="b" label="B" />
      <Radios name="c" label="C" options={yesOrNo} />
      <Checkboxes
        name="d"
        label="D"
        options={[{ value: 'x', label: 'X', conditional: <TextField name="e" label="E" /> }]}
      />
      <DateField name="f" label="F" problem="request.invalid" />
      <SelectField name="g" label="G" options={yesOrNo} />
      <FileField name="h" label="H" />
      <Checkbox name="i" label="I" />
    </form>,
  );
  expect(await brokenRules(container)).toEqual([]);
});
