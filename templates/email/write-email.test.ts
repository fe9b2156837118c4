import { textFor } from '#shared/catalogues.ts';
import { localeIds } from '#shared/locales.ts';
import { emailText } from './email-text.ts';
import { type EmailFacts, writeEmail } from './write-email.ts';

const changed: EmailFacts = {
  template: 'registration-changed',
  locale: 'en',
  name: 'Nia Rees',
  event: null,
  reference: null,
  sessions: [],
  until: null,
  code: null,
  calendar: null,
  figures: null,
  boardHref: 'https://allcomers.example/staff/access-requests',
  equalityHref: null,
  links: [],
  sender: null,
};

describe.each(localeIds)('in %s', (locale) => {
  const text = textFor(locale);
  const written = (facts: Partial<EmailFacts>) =>
    emailText(writeEmail({ ...changed, locale, ...facts }, text));
  const [entry, gone] = [text('mail:calendar.REQUEST'), text('mail:calendar.CANCEL')];

  test.each([
    ['an entry', 'registration-changed', 'REQUEST', [true, false]],
    ['a cancelled entry', 'registration-cancelled', 'CANCEL', [false, true]],
    ['nothing, as for whoever only waits', 'registration-changed', null, [false, false]],
  ] as const)('a mail with %s for the calendar says so', (_what, template, calendar, said) => {
    const mail = written({ template, calendar });
    expect([mail.includes(entry), mail.includes(gone)]).toEqual(said);
  });

  test('a mail of the day says what is counted, and nothing of what is not', () => {
    const figures = { askMaterial: 2, lateMaterial: 1 };
    const mail = written({ template: 'preparation-digest', figures });
    expect(mail).toContain(`${text('mail:digest.askMaterial')}: 2`);
    expect(mail).toContain(`${text('mail:digest.lateMaterial')}: 1`);
    expect(mail).toContain(text('mail:digest.support'));
    expect(mail).not.toContain(text('mail:digest.toRead'));
  });
});
