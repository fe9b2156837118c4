import { awake, complaintsOf } from '#tests/support/chromium.ts';
import { keyboardOf } from '#tests/support/keyboard.ts';
import { organiserByKeyboard } from '#tests/support/organiser-by-keyboard.ts';

const at = organiserByKeyboard();

test('an organiser adds, copies, moves and removes sessions by keyboard alone, at 400 % zoom', async () => {
  const { site, page, eventId } = at;
  const { tabTo, press, type } = keyboardOf(page);
  const complaints = complaintsOf(page);
  const titles = async () =>
    (await site.services.events.get(eventId)).sessions
      .toSorted((one, other) => +one.startsAt - +other.startsAt)
      .map(({ texts }) => texts.en.title);
  await page.goto(`${site.origin}/staff/events/${eventId}/edit/timetable`);
  await awake(page);

  await press('main a[href$="/timetable/new"]', /\/timetable\/new$/);
  await type('input[name="texts.en.title"]', 'One');
  await type('input[name=startsTime]', '10:00');
  await type('input[name=endsTime]', '10:40');
  await press('main form button', /done=added$/);

  await press('main a[href*="?like="]', /\?like=/);
  await type('input[name="texts.en.title"]', 'Two');
  await type('input[name=startsTime]', '11:00');
  await type('input[name=endsTime]', '11:30');
  await press('main form button', /done=added$/);
  expect(await titles()).toEqual(['One', 'Two']);

  await tabTo('main summary');
  await page.keyboard.press('Enter');
  await press('button[value=later]', /done=moved/);
  expect(await titles()).toEqual(['Two', 'One']);

  await press('main a[href$="/remove"]', /\/remove$/);
  await press('main form button', /done=removed$/);
  expect(await titles()).toEqual(['One']);
  expect(complaints).toEqual([]);
}, 120_000);
