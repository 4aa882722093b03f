import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { QualityReport } from '../../../../src/features/user-files/report/QualityReport.tsx';
import type { Check } from '../../../../src/user-files/quality/check.ts';

const check = (parts: Partial<Check>): Check => ({
  id: 'rows',
  title: 'Rows',
  result: 'pass',
  message: 'Rows were read.',
  fix: '',
  ...parts,
});
const ragged = (row: number): Check =>
  check({
    id: 'ragged-rows',
    title: 'Cells in a row',
    result: 'warning',
    message: `Row ${row} has 3 cells.`,
    at: { file: 'plans.csv', row, column: 'Area', value: '3' },
    fix: 'Give it one cell for every column.',
  });

function show(report: readonly Check[]) {
  const onDownload = vi.fn<() => void>();
  render(<QualityReport file="plans.csv" report={report} onDownload={onDownload} />);
  return { onDownload, user: userEvent.setup() };
}

describe('QualityReport', () => {
  it('says first whether the figures can be charted', () => {
    show([
      check({}),
      ragged(4),
      ragged(9),
      check({ id: 'units', title: 'Units', result: 'warning' }),
    ]);
    expect(screen.getByRole('group', { name: 'Report about plans.csv' })).toBeVisible();
    const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(headings).toEqual([
      'These figures can be charted.',
      'To look at Cells in a row',
      'To look at Units',
    ]);
  });

  it('has nothing to look at when all is in order', () => {
    show([check({})]);
    expect(screen.getByRole('heading')).toHaveTextContent('These figures can be charted.');
  });

  it('puts what failed first, in words as well as by its mark', () => {
    show([ragged(4), check({ id: 'usable', title: 'Can be charted', result: 'fail' })]);
    const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(headings).toEqual([
      'These figures cannot be charted.',
      'Failed Can be charted',
      'To look at Cells in a row',
    ]);
  });

  it('says what was found, where, and how to mend it', () => {
    show([ragged(4)]);
    const item = screen.getByRole('listitem');
    expect(item).toHaveTextContent(
      'Row 4 has 3 cells.Row 4, column Area: 3Give it one cell for every column.',
    );
    expect(within(item).getByText('3').tagName).toBe('CODE');
  });

  it('names the file of a finding only where it is another', () => {
    const at = { file: 'other.csv', row: 0, column: '', value: '' };
    show([check({ result: 'warning', at })]);
    expect(screen.getByText('Other.csv')).toBeVisible();
  });

  it('shows five findings of a kind, and folds more behind the first', async () => {
    const { user } = show([1, 2, 3, 4, 5, 6].map(ragged));
    expect(screen.getByText('Row 1 has 3 cells.')).toBeVisible();
    expect(screen.getByText('Row 6 has 3 cells.')).not.toBeVisible();
    await user.click(screen.getByText('5 more like this'));
    expect(screen.getByText('Row 6 has 3 cells.')).toBeVisible();
    // What mends them all is said once.
    expect(screen.getAllByText('Give it one cell for every column.')).toHaveLength(1);
  });

  it('does not fold five', () => {
    show([1, 2, 3, 4, 5].map(ragged));
    expect(screen.getByText('Row 5 has 3 cells.')).toBeVisible();
    expect(screen.queryByText(/more like this/)).toBeNull();
  });

  it('says how many there are in all where only the first were listed', () => {
    const all = check({
      id: 'ragged-rows',
      title: 'Cells in a row',
      result: 'warning',
      message: '900 findings of this kind in all; the first of them are listed.',
    });
    show([...[1, 2, 3, 4, 5, 6].map(ragged), all]);
    expect(screen.getByText(/^900 findings of this kind/)).toBeVisible();
  });

  it('folds what is in order into one list with its number', async () => {
    const { user } = show([check({}), check({ title: 'Characters', message: 'UTF-8.' })]);
    expect(screen.getByText('UTF-8.')).not.toBeVisible();
    await user.click(screen.getByText('What was checked and is in order (2)'));
    expect(screen.getByText('UTF-8.')).toBeVisible();
  });

  it('is downloaded by keyboard', async () => {
    const { onDownload, user } = show([]);
    screen.getByRole('button', { name: 'Download this report (CSV)' }).focus();
    await user.keyboard('{Enter}');
    expect(onDownload).toHaveBeenCalledOnce();
  });
});

describe('revised figures', () => {
  const revised = (
    area: string,
    published: string,
    fileValue: string,
    by: string,
    row: number,
  ): Check =>
    check({
      id: 'revised',
      result: 'warning',
      message: `${area}, January 2025, EHC plans: published ${published}, your file ${fileValue}${by}.`,
      at: { file: 'plans.csv', row, column: 'plans', value: fileValue },
    });

  it('are a table of old, new and difference', () => {
    show([revised('Liverpool', '6814', '6820', ' (+6)', 2), revised('Sefton', '3736', 'c', '', 3)]);
    const scroll = screen.getByRole('group', { name: 'Table: revised figures' });
    expect(scroll).toHaveAttribute('tabindex', '0');
    const rows = within(scroll)
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows).toEqual([
      ['Figure', 'Published', 'Your file', 'Difference', 'Row of your file'],
      ['Liverpool, January 2025, EHC plans', '6,814', '6,820', '+6', '2'],
      ['Sefton, January 2025, EHC plans', '3,736', '[c]', 'cannot be calculated', '3'],
    ]);
  });

  it('are written unrounded, a fall with a minus', () => {
    show([revised('Liverpool', '12.25', '9.5', ' (-2.75)', 7)]);
    const cells = screen.getAllByRole('cell').map(({ textContent }) => textContent);
    expect(cells).toEqual(['12.25', '9.5', '\u22122.75', '7']);
  });

  it('are folded when there are more than five', async () => {
    const { user } = show(
      [2, 3, 4, 5, 6, 7].map((row) => revised('Wirral', '1', '2', ' (+1)', row)),
    );
    expect(screen.getByRole('table')).not.toBeVisible();
    await user.click(screen.getByText('Show the 6 revised figures'));
    expect(screen.getByRole('table')).toBeVisible();
    expect(screen.getAllByRole('row')).toHaveLength(7);
  });
});
