import { queryHref } from '#client/forms/query-links.ts';
import { textFor } from '#shared/catalogues.ts';
import type { EventQuery } from '#shared/events.ts';
import { activeFilters, addressOf } from './list-filters.ts';

const all: EventQuery = {
  nation: 'wales',
  kind: 'webinar',
  mode: 'online',
  with: 'bsl',
  words: 'cyllideb',
  when: 'past',
  page: 3,
};

test('each filter in use is said in the words of the reader', () => {
  const labels = activeFilters(all, textFor('cy')).map(({ label }) => label);
  expect(labels).toEqual(['Cymru', 'Gweminar', 'Ar-lein', 'Dehonglwyr BSL', 'Geiriau: cyllideb']);
});

test('a list without filters has none in use', () => {
  expect(activeFilters({ when: 'past', page: 2 }, textFor('en'))).toEqual([]);
});

test('taking a filter away keeps the others and goes back to the first page', () => {
  expect(queryHref('/events', addressOf(all), { kind: undefined })).toBe(
    '/events?nation=wales&mode=online&with=bsl&words=cyllideb&when=past',
  );
});

test('the list of coming events has a clean address', () => {
  expect(queryHref('/events', addressOf({ when: 'coming', page: 1 }))).toBe('/events');
});
