import type { SampleSession } from '#server/sample/sample-event.ts';
import { say, sayPlain } from '#server/sample/say.ts';

type Time = Pick<SampleSession, 'from' | 'to' | 'day'>;

/** The parts that most events have, said the same way each time. */
export const usualParts = {
  arrivals: (id: string, time: Time): SampleSession => ({
    ...time,
    id,
    kind: 'registration',
    activities: ['moving'],
    texts: say(
      {
        title: 'Arrivals, tea and coffee',
        summary: 'Someone will show you round and help you to find a seat.',
      },
      {
        title: 'Cyrraedd, te a choffi',
        summary: 'Bydd rhywun yn eich tywys o gwmpas ac yn eich helpu i ddod o hyd i sedd.',
      },
      { title: 'Come in and have a drink', summary: 'We will help you find a seat.' },
    ),
  }),
  welcome: (id: string, time: Time): SampleSession => ({
    ...time,
    id,
    kind: 'plenary',
    activities: ['listening', 'watching_screen'],
    texts: say(
      {
        title: 'Welcome, and how the day works',
        summary: 'Who is here, where things are, and how to ask for help.',
      },
      {
        title: 'Croeso, a threfn y diwrnod',
        summary: 'Pwy sydd yma, ble mae popeth, a sut i ofyn am help.',
      },
      { title: 'Welcome', summary: 'We tell you about the day.' },
    ),
  }),
  rest: (id: string, time: Time): SampleSession => ({
    ...time,
    id,
    kind: 'break',
    activities: [],
    texts: sayPlain({ title: 'Break' }, { title: 'Egwyl' }),
  }),
  lunch: (id: string, time: Time): SampleSession => ({
    ...time,
    id,
    kind: 'lunch',
    activities: ['moving'],
    texts: say(
      { title: 'Lunch', summary: 'Food is free. Someone can bring yours to your table.' },
      { title: 'Cinio', summary: 'Mae’r bwyd am ddim. Gall rhywun ddod â’ch bwyd at eich bwrdd.' },
      { title: 'Lunch', summary: 'The food is free. We can bring it to you.' },
    ),
  }),
  close: (id: string, time: Time): SampleSession => ({
    ...time,
    id,
    kind: 'plenary',
    activities: ['listening', 'voting'],
    texts: say(
      {
        title: 'What happens next',
        summary:
          'We read back what we heard. You can show by hand, card or voice what matters most.',
      },
      {
        title: 'Beth sy’n digwydd nesaf',
        summary:
          'Byddwn yn darllen yn ôl yr hyn a glywsom. Gallwch ddangos â llaw, cerdyn neu lais beth sydd bwysicaf.',
      },
      { title: 'What happens next', summary: 'We tell you what we heard. You can vote.' },
    ),
  }),
};
