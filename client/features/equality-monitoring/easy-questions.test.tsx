import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { EasyParts, type EasyPart } from '#client/forms/easy-parts.tsx';
import { VoiceProvider } from '#client/text/text.tsx';
import { textFor } from '#shared/catalogues.ts';
import type { EqualityForm } from '#shared/equality-monitoring.ts';
import { locales } from '#shared/locales.ts';
import { easyQuestions } from './easy-questions.tsx';

const form: EqualityForm = {
  slug: 'an-event',
  titles: { en: 'An event' },
  token: 'a'.repeat(22),
  keepDays: 730,
  set: {
    id: 'scotland-1',
    groups: [
      {
        id: 'you',
        questions: [
          { id: 'age', answers: ['age_16_24'] },
          { id: 'sex', answers: ['female', 'male'] },
        ],
      },
    ],
  },
};

/** The questions, and a way from one to the next without a page load. */
function Steps({ parts }: { parts: readonly EasyPart[] }) {
  const [part, setPart] = useState(0);
  return (
    <VoiceProvider voice={{ locale: locales['en-easy'], text: textFor('en-easy') }}>
      <EasyParts part={part} parts={parts} />
      <button onClick={() => setPart(part + 1)}>{part}</button>
    </VoiceProvider>
  );
}

function tickedAfterGoingOn(parts: readonly EasyPart[]): number {
  render(<Steps parts={parts} />);
  act(() => {
    fireEvent.click(screen.getByRole('radio', { name: 'I do not want to say' }));
  });
  act(() => {
    fireEvent.click(screen.getByRole('button'));
  });
  expect(screen.getByRole('radio', { name: 'Male' })).toBeTruthy();
  return screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked).length;
}

test('a box ticked in one question is not ticked in the next', () => {
  expect(tickedAfterGoingOn(easyQuestions(form))).toBe(0);
});

test('control: questions of one field, drawn in one place, would keep what was ticked', () => {
  const parts = easyQuestions(form).map((part) => ({ ...part, fields: ['answer'] }));
  expect(tickedAfterGoingOn(parts)).toBe(1);
});
