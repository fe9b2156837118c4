import { screen, within } from '@testing-library/react';
import { brokenRules, show } from '#tests/support/show.tsx';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { CardList } from './card-list.tsx';
import { DataTable } from './data-table.tsx';
import { Details } from './details.tsx';
import { EasyItem } from './easy-item.tsx';
import { EmptyState } from './empty-state.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { LinkButton } from './link-button.tsx';
import { Notice } from './notice.tsx';
import { Pagination } from './pagination.tsx';
import { Pictogram, pictogramNames } from './pictogram.tsx';
import { Progress } from './progress.tsx';
import { SummaryList } from './summary-list.tsx';
import { Tag } from './tag.tsx';
import { Timeline } from './timeline.tsx';

const table = (
  <DataTable
    caption="Registrations"
    columns={[
      {
        key: 'name',
        heading: 'Name',
        cell: (row: { name: string; paid: string }) => row.name,
        sort: { href: '?sort=name', now: 'ascending' },
      },
      { key: 'paid', heading: 'Paid', numeric: true, cell: (row) => row.paid },
    ]}
    rows={[{ name: 'Aled', paid: '£4.00' }]}
    keyOf={(row) => row.name}
  />
);

test('a notice of something done is told at once; others are landmarks with a name', () => {
  show(
    <>
      <Notice kind="success" heading="Saved" />
      <Notice kind="important" heading="Late papers" />
    </>,
  );
  expect(screen.getByRole('alert').textContent).toBe('DoneSaved');
  expect(screen.getByRole('region', { name: 'Important' })).toBeTruthy();
});

test('every tone of a tag has a shape of its own beside the word', () => {
  const tones = ['good', 'wait', 'bad', 'new', 'calm'] as const;
  const { container } = show(
    tones.map((tone) => (
      <Tag key={tone} tone={tone}>
        {tone}
      </Tag>
    )),
  );
  const shapes = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
  expect(new Set(shapes).size).toBe(tones.length);
});

test('a change link says what it changes', () => {
  show(
    <SummaryList
      rows={[
        { label: 'Name', value: 'Aled', changeHref: '/name' },
        { label: 'Diet', value: 'None', changeHref: '/diet', changeWhat: 'what you eat' },
        { label: 'State', value: 'Confirmed' },
      ]}
    />,
  );
  const links = screen.getAllByRole('link').map((link) => link.textContent);
  expect(links).toEqual(['Change Name', 'Change what you eat']);
});

test('a table names its rows and columns, says its order, and keeps a heading for each narrow value', () => {
  show(table);
  expect(screen.getByRole('table', { name: 'Registrations' })).toBeTruthy();
  const sorted = screen.getByRole('columnheader', { name: 'Sort by Name' });
  expect(sorted.getAttribute('aria-sort')).toBe('ascending');
  expect(screen.getByRole('rowheader', { name: 'Aled' })).toBeTruthy();
  expect(screen.getByRole('cell', { name: '£4.00' }).dataset['label']).toBe('Paid');
});

test('pages of a list are links with names; the page itself is marked; gaps are left out', () => {
  show(<Pagination page={6} pages={12} hrefOf={(page) => `?page=${page}`} />);
  const nav = screen.getByRole('navigation', { name: 'Pages of this list' });
  const links = within(nav).getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual(
    'Previous page,1,5,6,7,12,Next page'.split(','),
  );
  const here = within(nav).getByRole('link', { name: 'Page 6' });
  expect(here.getAttribute('aria-current')).toBe('page');
  expect(within(nav).getByRole('link', { name: 'Next page' }).getAttribute('href')).toBe(
    '/here?page=7',
  );
});

test('the first page has no page before it, and a single page needs no links', () => {
  show(<Pagination page={1} pages={2} hrefOf={(page) => `?page=${page}`} />);
  expect(screen.queryByRole('link', { name: 'Previous page' })).toBeNull();
  show(<Pagination page={1} pages={1} hrefOf={(page) => `?page=${page}`} />);
  expect(screen.getAllByRole('navigation')).toHaveLength(1);
});

test('filters are a plain form, open while one is set, with a way to clear them', () => {
  show(
    <FilterPanel action="/list" active>
      <label>
        State <input name="state" />
      </label>
    </FilterPanel>,
  );
  const form = screen.getByRole('button', { name: 'Show results' }).closest('form');
  expect([form?.method, form?.getAttribute('action')]).toEqual(['get', '/list']);
  expect(form?.closest('details')?.open).toBe(true);
  expect(screen.getByRole('link', { name: 'Clear filters' }).getAttribute('href')).toBe('/list');
});

test('a picture is silent unless it has a label', () => {
  show(
    <>
      <Pictogram name="train" />
      <Pictogram name="lift" label="There is a lift" />
    </>,
  );
  const pictures = screen.getAllByRole('img');
  expect(pictures.map((picture) => picture.getAttribute('aria-label'))).toEqual([
    'There is a lift',
  ]);
});

test('every picture is drawn, within a few hundred bytes, and differs from every other', () => {
  const { container } = show(pictogramNames.map((name) => <Pictogram key={name} name={name} />));
  const drawings = [...container.querySelectorAll('svg')].map((svg) => svg.innerHTML);
  expect(drawings.length).toBeGreaterThanOrEqual(45);
  expect(new Set(drawings).size).toBe(drawings.length);
  for (const drawing of drawings) expect(drawing.length).toBeLessThan(1300);
});

test('progress is said in words', () => {
  show(<Progress step={2} steps={5} />, 'cy');
  expect(screen.getByText('Cam 2 o 5')).toBeTruthy();
});

test('the parts of a page break no rule of accessibility', async () => {
  const { container } = show(
    <main>
      <h1>Parts</h1>
      <CardList>
        <Card title="Cardiff" href="/cardiff" />
        <Card title="Glasgow" />
      </CardList>
      <Notice heading="A notice" />
      <Details summary="More">Words</Details>
      <EasyItem picture="calendar">It is on Monday.</EasyItem>
      <EmptyState title="Nothing yet" picture="list">
        <LinkButton href="/add">Add</LinkButton>
      </EmptyState>
      {table}
      <Pagination page={2} pages={3} hrefOf={(page) => `?page=${page}`} />
      <SummaryList rows={[{ label: 'Name', value: 'Aled', changeHref: '/name' }]} />
      <Timeline entries={[{ id: '1', title: 'Asked', when: 'Today', dateTime: '2026-10-01' }]} />
      <Button look="warning">Withdraw</Button>
    </main>,
  );
  expect(await brokenRules(container)).toEqual([]);
});
