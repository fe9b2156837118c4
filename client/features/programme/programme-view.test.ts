import type { EventCount } from '#shared/events.ts';
import type { ScheduleItem } from '#shared/programme.ts';
import { sprintsOf, targetsOf } from './programme-view.ts';

const activity = {
  id: 'E4',
  code: 'E4',
  texts: { en: { title: 'Webinars', achieves: '', advances: '' } },
  targets: [
    { nation: 'wales' as const, count: 2, of: 'webinar' as const },
    { nation: 'uk' as const, count: 1, of: 'event' as const },
    { nation: 'uk' as const, count: 3, of: 'output' as const },
  ],
};
const count = (change: Partial<EventCount>): EventCount => ({
  activity: 'E4',
  nation: 'wales',
  kind: 'webinar',
  planned: 1,
  held: 0,
  ...change,
});

test('a target for webinars counts webinars of that activity and nation alone', () => {
  const counts = [
    count({ planned: 2, held: 1 }),
    count({ kind: 'seminar', planned: 5 }),
    count({ nation: 'scotland', planned: 5 }),
    count({ activity: 'E2', planned: 5 }),
  ];
  const [webinars] = targetsOf(activity, counts, 'en');
  expect(webinars).toMatchObject({ nation: 'wales', target: 2, planned: 2, held: 1 });
});

test('a target for events takes every other kind together', () => {
  const counts = [
    count({ nation: 'uk', kind: 'conference', planned: 1, held: 1 }),
    count({ nation: 'uk', kind: 'seminar', planned: 2 }),
    count({ nation: 'uk', planned: 4 }),
  ];
  expect(targetsOf(activity, counts, 'en')[1]).toMatchObject({ planned: 3, held: 1 });
});

test('papers and other outputs are no events and have no row', () => {
  expect(targetsOf(activity, [], 'en').map(({ of }) => of)).toEqual(['webinar', 'event']);
});

test('items belong to the sprint whose code they begin with', () => {
  const item = (code: string): ScheduleItem => ({
    id: code,
    code,
    name: code === '1.1' ? null : { en: `Item ${code}` },
    owner: null,
    from: '2030-01-01',
    to: '2030-02-01',
  });
  const sprints = sprintsOf(['1', '1.1', '1.2', '10', '10.1'].map(item), 'cy');
  expect(sprints.map(({ code, items }) => [code, items.map((one) => one.code)])).toEqual([
    ['1', ['1.1', '1.2']],
    ['10', ['10.1']],
  ]);
  expect(sprints[0]?.items[0]?.name).toBeNull();
  expect(sprints[1]?.name).toEqual({ words: 'Item 10', lang: 'en-GB' });
});
