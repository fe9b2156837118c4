import type { EventInput } from '#shared/events.ts';
import { askedFeatures } from '#shared/venue-features.ts';
import type { Venue } from '#shared/venues.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { missingToPublish } from './publish-rules.ts';

const now = new Date('2030-01-15T09:00:00Z');
const [session] = anEvent().sessions;
const hall: Venue = {
  id: 'hall',
  name: 'Neuadd y Dref',
  nation: 'wales',
  address: ['1 Stryd Fawr'],
  postcode: 'CF99 1AA',
  town: 'Caerdydd',
  features: ['hearing_loop'],
  lacking: askedFeatures.filter((one) => one !== 'hearing_loop'),
  safetyCapacity: 50,
  visitedOn: '2029-11-01',
  texts: {
    en: { gettingThere: ['Walk'], access: ['Level'], evacuation: ['Chair'] },
    cy: { gettingThere: ['Cerdded'], access: ['Gwastad'], evacuation: ['Cadair'] },
  },
};
const en = { title: 'Open house', summary: 'A day', about: ['More'] };
const cy = { title: 'Tŷ agored', summary: 'Diwrnod', about: ['Mwy'] };
const both = { en: { title: 'Talk' }, cy: { title: 'Sgwrs' } };
const ready = anEvent({
  nation: 'scotland',
  provided: ['hearing_loop'],
  texts: { en, cy },
  strands: [],
  sessions: [{ ...session!, strand: null, texts: both }],
});
const scotch = { ...hall, nation: 'scotland' as const };

const gapsOf = (change: Partial<EventInput> = {}, venue: Venue | null = scotch): string[] =>
  missingToPublish({ ...ready, ...change }, venue, now).map(({ gap, at }) => `${gap} at ${at}`);

test('an event that has everything lacks nothing', () => {
  expect(gapsOf()).toEqual([]);
});

test.each<[string, Partial<EventInput>, string]>([
  ['began already', { startsAt: new Date('2030-01-10T09:00:00Z') }, 'past at dates'],
  ['closes before anybody can register', { closesAt: now }, 'opening at dates'],
  ['opens after it closes', { opensAt: ready.closesAt }, 'opening at dates'],
  ['has no summary', { texts: { en: { ...en, summary: '' } } }, 'text at texts-en'],
  ['says nothing about itself', { texts: { en: { ...en, about: [] } } }, 'text at texts-en'],
  ['does not say what is provided', { provided: [] }, 'support at support'],
  ['does not say what can be arranged', { arrangeable: [] }, 'support at support'],
  [
    'has nobody to ask',
    { contact: { name: 'Team', email: 'team@partner.example', phone: '' } },
    'contact at contact',
  ],
  ['has no timetable', { sessions: [] }, 'timetable at timetable'],
  [
    'does not say what people do in a session',
    { sessions: [{ ...session!, activities: [] }] },
    'activities at timetable',
  ],
  ['has no places', { pools: [] }, 'pools at pools'],
  [
    'has pools without a place',
    { pools: [{ id: 'general', kind: 'general', nation: null, capacity: 0 }] },
    'pools at pools',
  ],
  [
    'is online on no platform',
    { mode: 'hybrid', online: { platform: '', phone: false } },
    'online at online',
  ],
])('an event that %s is not ready', (_what, change, gap) => {
  expect(gapsOf(change)).toEqual([gap]);
});

test.each<[string, Venue | null, string]>([
  ['no venue', null, 'venue at venue'],
  [
    'a venue where something was not checked',
    { ...scotch, lacking: scotch.lacking?.slice(1) },
    'venue-access at venue',
  ],
  [
    'a venue that nobody wrote about',
    { ...scotch, texts: { en: { ...hall.texts.en, evacuation: [] } } },
    'venue-access at venue',
  ],
])('an event in person with %s is not ready', (_what, venue, gap) => {
  expect(gapsOf({}, venue)).toEqual([gap]);
});

test('an event online asks for no venue', () => {
  const online = { mode: 'online', online: { platform: 'Zoom', phone: true } } as const;
  expect(gapsOf(online, null)).toEqual([]);
});

describe('in Wales', () => {
  const wales = { nation: 'wales' } as const;
  const at = (iso: string) => new Date(iso);

  test.each<[string, Partial<EventInput>, Venue, string[]]>([
    ['the Welsh of everything is enough', {}, hall, []],
    ['there must be Welsh', { texts: { en } }, hall, ['welsh at texts-cy']],
    [
      'the Welsh must say as much',
      { texts: { en, cy: { ...cy, about: [] } } },
      hall,
      ['welsh at texts-cy'],
    ],
    [
      'sessions must stand in Welsh',
      { sessions: [{ ...session!, strand: null }] },
      hall,
      ['welsh at texts-cy'],
    ],
    [
      'the venue must be told in Welsh',
      {},
      { ...hall, texts: { en: hall.texts.en } },
      ['welsh at texts-cy'],
    ],
    [
      'Welsh that is older than the English is not of the same version',
      { writtenAt: { en: at('2030-01-10T09:00:00Z'), cy: at('2030-01-09T09:00:00Z') } },
      hall,
      ['welsh-older at texts-cy'],
    ],
    [
      'Welsh that was looked at since is',
      { writtenAt: { en: at('2030-01-10T09:00:00Z'), cy: at('2030-01-11T09:00:00Z') } },
      hall,
      [],
    ],
  ])('%s', (_rule, change, venue, gaps) => {
    expect(gapsOf({ ...wales, ...change }, venue)).toEqual(gaps);
  });

  test('an event for the whole UK that meets there needs Welsh too, and one elsewhere does not', () => {
    expect(gapsOf({ nation: 'uk', texts: { en } }, hall)).toEqual(['welsh at texts-cy']);
    expect(gapsOf({ nation: 'uk', texts: { en } })).toEqual([]);
  });

  test('somebody may answer for the Welsh by name, and for nothing else', () => {
    const found = missingToPublish({ ...ready, ...wales, texts: { en }, pools: [] }, hall, now);
    expect(found.map(({ gap, overridable }) => [gap, overridable])).toEqual([
      ['pools', false],
      ['welsh', true],
    ]);
  });
});
