import { say, sayPlain } from '#server/sample/say.ts';
import type { SampleQuestion } from './build-form.ts';

/** What the organisers of the UK conference ask: the way there, the supper, and whom a delegation speaks for. */
export const ukConferenceQuestions: SampleQuestion[] = [
  {
    id: 'supper',
    kind: 'choice',
    required: true,
    texts: say(
      {
        label: 'Will you come to the supper on the first evening?',
        hint: 'It is free. What you eat we ask elsewhere.',
      },
      {
        label: 'A ddewch chi i’r swper ar y noson gyntaf?',
        hint: 'Mae am ddim. Gofynnwn mewn man arall beth rydych yn ei fwyta.',
      },
      { label: 'Will you come to the supper?', hint: 'It is on the first evening. It is free.' },
    ),
    options: [
      { id: 'yes', texts: sayPlain('Yes', 'Gwnaf') },
      { id: 'no', texts: sayPlain('No', 'Na wnaf') },
      { id: 'later', texts: sayPlain('I do not know yet', 'Nid wyf yn gwybod eto') },
    ],
  },
  {
    id: 'travel',
    kind: 'choice',
    texts: say(
      { label: 'How will you travel to Belfast?' },
      { label: 'Sut byddwch chi’n teithio i Felffast?' },
      { label: 'How do you get to Belfast?' },
    ),
    options: [
      { id: 'train', texts: sayPlain('By train or bus', 'Ar drên neu fws') },
      { id: 'ferry', texts: sayPlain('By ferry', 'Ar fferi') },
      { id: 'plane', texts: sayPlain('By plane', 'Mewn awyren') },
      { id: 'car', texts: sayPlain('By car', 'Mewn car') },
    ],
  },
  {
    id: 'number-plate',
    kind: 'text',
    texts: say(
      { label: 'Number plate', hint: 'The car park lets you in by it.' },
      { label: 'Plât rhif', hint: 'Dyna sut mae’r maes parcio yn eich gadael i mewn.' },
      { label: 'What is the number plate of the car?', hint: 'The car park needs it.' },
    ),
    when: { question: 'travel', answer: 'car' },
  },
  {
    id: 'speaks-for',
    kind: 'text',
    texts: say(
      { label: 'Which group or council do you speak for?' },
      { label: 'Dros ba grŵp neu gyngor rydych chi’n siarad?' },
      { label: 'Which group do you speak for?' },
    ),
    pools: ['delegation-scotland', 'delegation-wales', 'delegation-england'],
  },
  {
    id: 'emergency',
    kind: 'text',
    sensitive: true,
    texts: say(
      {
        label: 'Whom may we call in an emergency?',
        hint: 'A name and a phone number. Only those who look after access can read it.',
      },
      {
        label: 'Pwy gawn ni ei ffonio mewn argyfwng?',
        hint: 'Enw a rhif ffôn. Dim ond y rhai sy’n gofalu am hygyrchedd all ei ddarllen.',
      },
      {
        label: 'Who can we call if you are ill?',
        hint: 'Write a name and a phone number. Few people can read it.',
      },
    ),
  },
];
