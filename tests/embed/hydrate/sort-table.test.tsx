import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { StaticTable } from '../../../src/charts/static/StaticTable.tsx';
import { makeSortable } from '../../../src/embed/hydrate/sort-table.ts';
import { figureOf, plans } from '../../figure/figure-of.ts';
import { buildDataset, liverpool, sefton } from '../../query/build-dataset.ts';

const dataset = buildDataset({
  indicators: [plans],
  rows: [
    [2023, liverpool, 30],
    [2024, liverpool, 'c'],
    [2025, liverpool, 1000],
    [2026, liverpool, 200],
    [2023, sefton, 1],
    [2024, sefton, 2],
    [2025, sefton, 3],
    [2026, sefton, 4],
  ],
});

function show() {
  render(<StaticTable figure={figureOf(dataset)} />);
  makeSortable(screen.getByRole('table') as HTMLTableElement);
  const heading = (name: string) => screen.getByRole('columnheader', { name: new RegExp(name) });
  const user = userEvent.setup();
  return {
    heading,
    sortBy: (name: string) => user.click(within(heading(name)).getByRole('button')),
    rows: () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent),
  };
}

it('a table keeps its order until it is sorted, and says that it can be', () => {
  const { heading, rows } = show();
  expect(rows()).toEqual(['January 2026', 'January 2025', 'January 2024', 'January 2023']);
  expect(heading('Liverpool')).toHaveAttribute('aria-sort', 'none');
});

it('numbers go by size; what is no number stays below', async () => {
  const { heading, rows, sortBy } = show();
  await sortBy('Liverpool');
  expect(rows()).toEqual(['January 2025', 'January 2026', 'January 2023', 'January 2024']);
  expect(heading('Liverpool')).toHaveAttribute('aria-sort', 'descending');
  await sortBy('Liverpool');
  expect(rows()).toEqual(['January 2023', 'January 2026', 'January 2025', 'January 2024']);
  expect(heading('Liverpool')).toHaveAttribute('aria-sort', 'ascending');
});

it('one column is sorted at a time', async () => {
  const { heading, rows, sortBy } = show();
  await sortBy('Liverpool');
  await sortBy('Sefton');
  expect(heading('Liverpool')).toHaveAttribute('aria-sort', 'none');
  expect(rows()[0]).toBe('January 2026');
});

it('the headings of rows go by time, from the first on', async () => {
  const { rows, sortBy } = show();
  await sortBy('Period|Year|January');
  expect(rows()).toEqual(['January 2023', 'January 2024', 'January 2025', 'January 2026']);
});
