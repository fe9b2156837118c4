import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { partsOf } from './syntax.ts';
import { sources } from './sources.ts';

/** The parts that a feature of the server may have. */
const parts = ['routes', 'service', 'rules', 'lifecycle', 'policy', 'store', 'mail'];

/** Files beside those of the design, each with its reason; a feature's own name where only one has it. */
const further: Record<string, string> = {
  ports: 'what a service asks of others, where several files of it ask',
  schema: 'the mongoose schema, where several stores read it',
  schemas: 'the mongoose schemas of two collections of one store',
  'follow-ups': 'what follows from an event of the feature',
  'access-requests/count-to-look-at':
    'a query for the counts of staff, apart from the store that reads needs',
  'access-requests/move-need': 'one move of one need, a part of both services',
  'people/find-staff': 'a query for other features, passed in services.ts',
  'access-requests/retention':
    'what is kept and when it goes, apart from the service that answers people',
  'equality-monitoring/figures-file': 'figures as a spreadsheet, as mail.ts is for mail',
  'bookings/diary-file': 'a diary as a calendar, as mail.ts is for mail',
  'events/calendar-file': 'an event as its calendar entry, as mail.ts is for mail',
  'events/make-event': 'an event made, new or like another, a part of the editor’s service',
  'events/remember-briefly': 'keeps what every visitor asks for some seconds',
  'messages/broadcasts': 'messages to many, a service beside that of the outbox',
  'messages/broadcast-audience': 'whom a message to many reaches, a part of its service',
  'messages/broadcast-ports': 'what messages to many ask of others, and how they are kept',
  'messages/broadcast-preview': 'a message to many as one person reads it, a part of its service',
  'messages/broadcast-sending': 'a message to many on its way, a part of its service',
  'messages/failed-events': 'events that failed every time, a part of the service',
  'messages/resend': 'what follows from a message that is sent once more',
  'messages/deliver': 'one message on its way, a part of the service',
  'messages/shown': 'what of a message staff are shown, a part of the service',
  'people/links': 'links by mail, a service beside that of accounts',
  'people/open-id': 'sign-in at an organisation, a service beside that of passwords',
  'people/own-sessions': 'where one is signed in, a service beside that of accounts',
  'people/sign-in': 'sign-in, a service beside that of accounts',
  'registration-drafts/hold-for': 'the places that a form asks for, a part of the service',
  'registration-drafts/party': 'from the answers of a form to the people of a registration',
  'registration-drafts/submit': 'from a form to a registration, a part of the service',
  'registration-drafts/use-invitation': 'whom an invitation brings, a part of the service',
  'registration-drafts/writes':
    'how a form is written that two tabs have open, a part of the service',
  'registration-imports/check':
    'a file read through before anybody is entered, a part of the service',
  'registrations/capacity': 'the number of places changed, a part of the service',
  'registrations/change': 'a registration changed, a part of the service',
  'people/own-sign-in': 'how somebody signs in, for themselves, a service beside signing in',
  'people/second-step': 'codes of an app and recovery codes, a part of both services',
  'registrations/change-places': 'places given back and taken, a part of the service',
  'registrations/claim-places': 'rows claimed for an owner, a part of the service',
  'registrations/count-chosen': 'a query for the timetable of organisers',
  'registrations/event-changes':
    'what an event that ends or moves does to its registrations, a part of the service',
  'registrations/other-features': 'what registrations ask of other features, a part of the ports',
  'registrations/count-people': 'a query for the counts of staff',
  'registrations/enter-many': 'registrations from a list, a part of the service',
  'registrations/end': 'a registration ended, a part of the service',
  'registrations/find-addressees': 'a query for those who write to many, passed in services.ts',
  'registrations/find-people': 'a query for other features, passed in services.ts',
  'registrations/change-addresses': 'who may move an address, and who hears of it',
  'access-requests/find-support': 'a query for those who plan communication professionals',
  'cover/accept': 'a plan taken over block by block, a part of the service',
  'cover/need-cover': 'what bookings mean for those who asked, read for access requests',
  'cover/present': 'the plan of an event as staff are shown it, a part of the service',
  'registrations/find-choices': 'a query for those who plan communication professionals',
  'access-requests/keep-profile': 'when an access profile is kept',
  'registrations/retire': 'the nightly removal of names, one pass over the collection',
  'registrations/complete-hold': 'a hold confirmed with what the form says, a part of the service',
  'registrations/hold': 'places held while a form is filled in, a part of the service',
  'registrations/identity': 'who counts as one person; pure',
  'registrations/moves': 'moves of the lifecycle as conditional writes',
  'registrations/offer': 'a place offered to one who waits, a part of the service',
  'registrations/pass-on': 'freed places go to those who wait, a part of the service',
  'registrations/people-of': 'from an input to the people who are stored; pure',
  'registrations/own-answers':
    'what one person answers to the organiser later, a part of the service',
  'registrations/present': 'what of a registration is shown to whom; pure',
  'registrations/read-answers':
    'answers to the organiser and the record of reading them, a part of the service',
  'registrations/register': 'a registration made, a part of the service',
  'registrations/register-online':
    'a registration by the address of its event, a part of the service',
  'registrations/settle': 'held places kept or let go, a part of the service',
  'registrations/split': 'a party in two, a part of the service',
  'registrations/staff': 'what staff do with registrations, a service beside that of attendees',
  'registrations/sweep': 'what has run out is ended, a part of the service',
  'registrations/waiting-view': 'the waiting list as staff see it, a part of the service',
  'registrations/waiting-lists': 'the queries of the waiting lists, a store',
};

/** A file of the design, one split by what it is about (`sign-in-routes`), or one with a reason. */
function fits(file: string): boolean {
  const name = basename(file, '.ts');
  const feature = basename(dirname(file));
  return (
    parts.includes(name) ||
    parts.some((part) => name.endsWith(`-${part}`)) ||
    name in further ||
    `${feature}/${name}` in further
  );
}

const banned = /(^|\/)(utils?|helpers?|common|lib|misc|shared\/types)(\/|$)/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|property\.test))?\.(tsx?|mjs)$/;

const files = sources(['server', 'client', 'shared', 'templates', 'tests']);

function defaultExports(file: string, source: string): string[] {
  return [...partsOf(file, source)].flatMap(([{ type }]) =>
    type === 'ExportDefaultDeclaration' ? [file] : [],
  );
}

test('a feature of the server has the files of the design, and steps of a service beside them', () => {
  const inFeatures = files.filter((file) => /^server\/features\/[^/]+\/[^/]+$/.test(file));
  expect(inFeatures.length).toBeGreaterThan(20);
  expect(inFeatures.filter((file) => !fits(file))).toEqual([]);
});

test('features have no folders inside, on either side', () => {
  expect(files.filter((file) => /^(server|client)\/features\/[^/]+\/[^/]+\//.test(file))).toEqual(
    [],
  );
});

test('every file is named in kebab-case', () => {
  expect(files.filter((file) => !kebab.test(basename(file)))).toEqual([]);
});

test('every reason for a further file is still needed', () => {
  const gone = Object.keys(further).filter(
    (name) =>
      !files.some((file) => file.startsWith('server/features/') && file.endsWith(`/${name}.ts`)),
  );
  expect(gone).toEqual([]);
});

test('no folder gathers what has no place', () => {
  expect(files.filter((file) => banned.test(dirname(file)))).toEqual([]);
});

test('nothing is exported as default', () => {
  expect(files.flatMap((file) => defaultExports(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test('nothing turns a rule of the compiler or the linter off', () => {
  const silenced = files.filter(
    (file) =>
      !file.startsWith('tests/promises/') &&
      /@ts-(ignore|expect-error|nocheck)|(oxlint|eslint)-disable/.test(readFileSync(file, 'utf8')),
  );
  expect(silenced).toEqual([]);
});

test('the checks find what they look for', () => {
  expect(kebab.test('EventPage.tsx')).toBe(false);
  expect(kebab.test('event_page.ts')).toBe(false);
  expect(banned.test('client/utils')).toBe(true);
  expect(defaultExports('a.ts', 'export default 1;')).toEqual(['a.ts']);
  expect(fits('server/features/events/gather.ts')).toBe(false);
  expect(fits('server/features/people/csv.ts')).toBe(false);
  expect(fits('server/features/people/sign-in-routes.ts')).toBe(true);
});
