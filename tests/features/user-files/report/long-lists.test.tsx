import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FindingList } from '../../../../src/features/user-files/report/FindingList.tsx';
import { RevisedTable } from '../../../../src/features/user-files/report/RevisedTable.tsx';
import type { Check } from '../../../../src/user-files/quality/check.ts';

const finding = (row: number): Check => ({
  id: 'quotes',
  title: 'Quotes',
  result: 'warning',
  message: `Row ${row} is odd.`,
  at: { file: 'a.csv', row, column: '', value: '' },
  fix: '',
});

it('more findings than fifty are counted, not listed', () => {
  const whole = Array.from({ length: 120 }, (_, at) => finding(at));
  render(<FindingList located={[]} whole={whole} file="a.csv" />);
  expect(screen.getAllByRole('listitem')).toHaveLength(51);
  expect(screen.getByText('and 70 more, in the report')).toBeTruthy();
});

it('more revised figures than fifty are counted, not listed', () => {
  const figures = Array.from({ length: 200 }, (_, at) => ({
    figure: `Liverpool, ${at}`,
    published: '1',
    fileValue: '2',
    difference: '+1',
    row: at + 2,
  }));
  render(<RevisedTable figures={figures} notes={[]} />);
  // The header of the table is a row of its own.
  expect(screen.getAllByRole('row', { hidden: true })).toHaveLength(51);
  expect(screen.getByText('and 150 more, in the report.')).toBeTruthy();
});
