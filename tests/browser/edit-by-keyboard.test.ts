import { awake, complaintsOf } from '#tests/support/chromium.ts';
import { keyboardOf } from '#tests/support/keyboard.ts';
import { organiserByKeyboard } from '#tests/support/organiser-by-keyboard.ts';

const at = organiserByKeyboard();

test('an organiser changes a section and moves the event by keyboard alone, at 400 % zoom', async () => {
  const { site, page, eventId } = at;
  const { tabTo, press, type } = keyboardOf(page);
  const complaints = complaintsOf(page);
  await page.goto(`${site.origin}/staff/events/${eventId}`);
  await awake(page);
  await press(`main a[href$="/${eventId}/edit"]`, /\/edit$/);
  await press('main a[href$="/edit/contact"]', /\/edit\/contact$/);
  await type('input[name=name]', 'Nia Rees');
  await press('main form button', /done=saved$/);
  expect(await page.innerText('main')).toContain('Nia Rees');

  await press('main a[href$="/edit/dates"]', /\/edit\/dates$/);
  for (const name of ['startsDay-day', 'endsDay-day']) await type(`input[name=${name}]`, '12');
  await tabTo('input[name=tellEverybody]');
  await page.keyboard.press('Space');
  await press('main form button', /done=saved$/);
  const { startsAt, contact } = await site.services.events.get(eventId);
  expect([startsAt.toISOString(), contact.name]).toEqual(['2030-02-12T09:00:00.000Z', 'Nia Rees']);
  expect(complaints).toEqual([]);
}, 120_000);
