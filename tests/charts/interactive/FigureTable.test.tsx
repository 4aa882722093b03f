import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ShowProvenance } from '../../../src/charts/interactive/show-provenance.ts';
import { FigureTable } from '../../../src/charts/interactive/FigureTable.tsx';
import { buildDataset, liverpool, sefton } from '../../query/build-dataset.ts';
import { figureOf, plans } from '../../figure/figure-of.ts';

const figure = figureOf(
  buildDataset({
    indicators: [{ ...plans, breaks: [{ at: 2025, note: 'b' }] }],
    rows: [
      [2022, liverpool, 'c'],
      [2023, liverpool, 900],
      [2023, sefton, 80],
      [2024, liverpool, 1000],
      [2024, sefton, 'x'],
      [2025, liverpool, 99],
      [2025, sefton, 120],
    ],
  }),
);

function show() {
  const showProvenance = vi.fn<ShowProvenance>();
  render(<FigureTable figure={figure} showProvenance={showProvenance} />);
  return { showProvenance, user: userEvent.setup() };
}
const rows = () => screen.getAllByRole('row').slice(1);
const headings = () => rows().map((row) => within(row).getByRole('rowheader').textContent);
const column = (at: number) =>
  rows().map((row) => within(row).getAllByRole('cell')[at]?.textContent);
const sortButton = (name: RegExp) => screen.getByRole('button', { name });
const values = () => rows().flatMap((row) => within(row).getAllByRole('button'));
const texts = () => values().map((button) => button.textContent);

describe('FigureTable', () => {
  it('has a caption, a heading for each row and column, and the latest period first', () => {
    show();
    expect(screen.getByRole('table').querySelector('caption')).toHaveTextContent(
      'EHC plans maintained by the council, Liverpool and Sefton, January 2022 to January 2025',
    );
    expect(screen.getAllByRole('columnheader')).toHaveLength(3);
    expect(headings()).toEqual([
      'January 2025 [b]',
      'January 2024',
      'January 2023',
      'January 2022',
    ]);
  });

  it('spells symbols and absences out for those who cannot see them', () => {
    show();
    const [, second, , last] = rows();
    expect(second).toHaveTextContent('[x]');
    expect(second).toHaveTextContent('not available');
    expect(last).toHaveTextContent('confidential: the publisher suppressed it');
    expect(last).toHaveTextContent('no figure held for this period');
    expect(within(second as HTMLElement).getByText('[x]')).toHaveAttribute('aria-hidden', 'true');
  });

  it('sorts by size, largest first and then smallest, and keeps symbols below the numbers', async () => {
    const { user } = show();
    await user.click(sortButton(/^Liverpool/));
    expect(headings().slice(0, 3)).toEqual(['January 2024', 'January 2023', 'January 2025 [b]']);
    expect(column(0).at(-1)).toContain('[c]');
    await user.click(sortButton(/^Liverpool/));
    expect(headings().slice(0, 3)).toEqual(['January 2025 [b]', 'January 2023', 'January 2024']);
    expect(column(0).at(-1)).toContain('[c]');
  });

  it('sorts by period, and says which column it is sorted by', async () => {
    const { user } = show();
    await user.click(sortButton(/^Period/));
    expect(headings()[0]).toBe('January 2022');
    const sorts = screen
      .getAllByRole('columnheader')
      .map((heading) => heading.getAttribute('aria-sort'));
    expect(sorts).toEqual(['ascending', 'none', 'none']);
  });

  it('opens where a value comes from', async () => {
    const { showProvenance, user } = show();
    await user.click(screen.getByRole('button', { name: /^1,000/ }));
    expect(showProvenance.mock.calls[0]?.[0]).toMatchObject([{ observation: { ref: { row: 5 } } }]);
    expect(showProvenance).toHaveBeenCalledTimes(1);
  });

  it('is one tab stop for all its values, with arrow keys between them', async () => {
    const { user } = show();
    expect(values().filter((button) => button.tabIndex === 0)).toHaveLength(1);
    values()[0]?.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveTextContent('120');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toHaveTextContent('80');
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toHaveTextContent('900');
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toHaveTextContent('900');
    expect(values().filter((button) => button.tabIndex === 0)).toEqual([document.activeElement]);
  });

  it('shows every value once, symbols included', () => {
    show();
    expect(texts()).toHaveLength(8);
    expect(texts()[0]).toBe('99');
  });
});

describe('a table of many years', () => {
  const many = figureOf(
    buildDataset({
      indicators: [plans],
      rows: [2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => [year, liverpool, year]),
    }),
  );
  const open = () => {
    render(<FigureTable figure={many} showProvenance={vi.fn<ShowProvenance>()} />);
    return userEvent.setup();
  };

  it('shows the five newest, then all, and goes on at the first of the others', async () => {
    const user = open();
    expect(headings()).toHaveLength(5);
    expect(headings().at(-1)).toBe('January 2021');
    await user.click(screen.getByRole('button', { name: /^Show all/ }));
    expect(headings()).toHaveLength(7);
    expect(document.activeElement).toHaveTextContent('2,020');
    expect(screen.queryByRole('button', { name: /^Show all/ })).toBeNull();
  });

  it('shows all when it is sorted: the smallest of five would not be the smallest', async () => {
    const user = open();
    await user.click(sortButton(/^Liverpool/));
    expect(headings()).toHaveLength(7);
  });

  it('stops the arrow keys at the last row shown', async () => {
    const user = open();
    await user.click(values().at(-1) as HTMLElement);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveTextContent('2,021');
  });
});
