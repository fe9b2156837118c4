import { say } from '#server/sample/say.ts';
import type { SampleQuestion } from './build-form.ts';

/** What the organisers of the webinar on budgets ask, so that it is about what people want to know. */
export const budgetQuestions: SampleQuestion[] = [
  {
    id: 'budgets',
    kind: 'choices',
    texts: say(
      { label: 'Which budgets would you like to read with us?' },
      { label: 'Pa gyllidebau hoffech chi eu darllen gyda ni?' },
      { label: 'Which plans for money do you want to look at?' },
    ),
    options: [
      { id: 'council', texts: say('My council’s', 'Un fy nghyngor', 'From my council') },
      { id: 'nation', texts: say('My nation’s', 'Un fy nghenedl', 'From my nation') },
      { id: 'uk', texts: say('That of the UK', 'Un y DU', 'From the whole UK') },
    ],
  },
  {
    id: 'own-question',
    kind: 'text',
    texts: say(
      {
        label: 'A question for the speakers',
        hint: 'We group the questions and answer as many as we can.',
      },
      {
        label: 'Cwestiwn i’r siaradwyr',
        hint: 'Rydym yn grwpio’r cwestiynau ac yn ateb cynifer ag y gallwn.',
      },
      { label: 'What do you want to ask?', hint: 'We answer as many questions as we can.' },
    ),
  },
  {
    id: 'read-aloud',
    kind: 'consent',
    texts: say(
      { label: 'You may read my question aloud with my first name' },
      { label: 'Cewch ddarllen fy nghwestiwn yn uchel gyda fy enw cyntaf' },
      { label: 'You can say my first name and my question' },
    ),
  },
  {
    id: 'webinars-before',
    kind: 'number',
    texts: say(
      { label: 'How many of our webinars have you joined before?' },
      { label: 'Â faint o’n gweminarau rydych chi wedi ymuno o’r blaen?' },
      { label: 'How many of our online meetings have you joined?' },
    ),
  },
];
