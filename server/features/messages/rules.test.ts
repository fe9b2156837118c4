import fc from 'fast-check';
import { verdictOf, withoutLinks } from './rules.ts';

const queuedAt = new Date('2030-03-01T09:00:00Z');
const after = (hours: number): Date => new Date(queuedAt.getTime() + hours * 3_600_000);

test.each([
  ['a mail that was taken is delivered', { outcome: 'sent' }, 'message.deliver'],
  ['a mail with nowhere to go is kept', { outcome: 'kept' }, 'message.keep'],
  ['a mail about nothing is withheld', { outcome: 'gone' }, 'message.withhold'],
  ['a refused address bounces', { outcome: 'bounced', code: 'smtp-550' }, 'message.bounce'],
  [
    'a mail refused for now is postponed',
    { outcome: 'retry', code: 'smtp-450' },
    'message.postpone',
  ],
] as const)('%s', (_rule, attempt, action) => {
  expect(verdictOf(attempt, { attempts: 1, queuedAt, now: queuedAt }).action).toBe(action);
});

test.each([
  ['a refusal after a day is tried again', 'smtp-450', 24, 'message.postpone'],
  ['a refusal after two days is given up', 'smtp-450', 49, 'message.giveUp'],
  [
    'a message that cannot be written is given up after two days',
    'render.failed',
    49,
    'message.giveUp',
  ],
  [
    'silence is never given up, for it says nothing about the message',
    'smtp-econnection',
    490,
    'message.postpone',
  ],
])('%s', (_rule, code, hours, action) => {
  const now = after(hours);
  expect(verdictOf({ outcome: 'retry', code }, { attempts: 9, queuedAt, now }).action).toBe(action);
});

test('each wait is twice the one before, from 30 seconds to an hour', () => {
  const waits = [1, 2, 3, 7, 8, 40].map((attempts) => {
    const { nextAt } = verdictOf(
      { outcome: 'retry', code: 'smtp-450' },
      { attempts, queuedAt, now: queuedAt },
    );
    return (Number(nextAt) - Number(queuedAt)) / 1_000;
  });
  expect(waits).toEqual([30, 60, 120, 1920, 3600, 3600]);
});

test('no address of a link stays in a body, in any part or form', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[\w-]{8,43}$/), { minLength: 1, maxLength: 4 }),
      (tokens) => {
        const links = tokens.map((token) => `https://events.example/m?k=${token}&l=cy`);
        const body = withoutLinks(
          {
            subject: 'Your place',
            text: links.join('\n'),
            html: links
              .map((link) => `<a href="${link.replaceAll('&', '&amp;')}">Manage</a>`)
              .join(''),
            attachments: [
              {
                filename: 'event.ics',
                contentType: 'text/calendar; method=PUBLISH',
                content: links
                  .map((link) => `URL:${link.slice(0, 30)}\r\n ${link.slice(30)}`)
                  .join('\r\n'),
              },
            ],
          },
          links,
        );
        expect(links.some((link) => JSON.stringify(body).includes(link))).toBe(false);
        expect(JSON.stringify(body)).not.toContain('events.example');
        expect(body.html).toContain('<a href="#">Manage</a>');
      },
    ),
  );
});

test('a body without links stays as it was', () => {
  const body = { subject: 'S', text: 'T', html: '<p>H</p>', attachments: [] };
  expect(withoutLinks(body, [])).toEqual(body);
});
