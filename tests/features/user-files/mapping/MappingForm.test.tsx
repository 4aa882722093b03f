import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { MappingForm } from '../../../../src/features/user-files/mapping/MappingForm.tsx';
import type { Mapping } from '../../../../src/user-files/layout/layout.ts';
import { previewOf } from '../own-sample.ts';

const homes = [
  'Council,Year,Home,Children,Cost (£),Note',
  'Liverpool City,2023/24,All homes,"1,210","£45,200",',
  'Liverpool City,2023/24,Foster care,900,c,',
  'Sefton MBC,2023/24,All homes,401,,',
  'Atlantis,2023/24,All homes,12,1,',
  'Sefton MBC,2023/24',
  'Sefton MBC,soon,All homes,401,1,',
];

function show(lines: readonly string[] = homes, start: Mapping | null = null) {
  const onUse = vi.fn<(mapping: Mapping) => void>();
  const onCancel = vi.fn<() => void>();
  render(
    <MappingForm
      table={previewOf(lines)}
      published={[]}
      start={start}
      onUse={onUse}
      onCancel={onCancel}
    />,
  );
  return { onUse, onCancel, user: userEvent.setup() };
}

const select = (name: string) => screen.getByLabelText(name, { selector: 'select' });
const group = (legend: string) => {
  const fieldset = screen.getByText(legend, { selector: 'legend' }).closest('fieldset');
  if (!fieldset) throw new Error(`There is no group ${legend}`);
  return fieldset;
};
const box = (legend: string, name: string) => within(group(legend)).getByRole('checkbox', { name });
const use = () => screen.getByRole('button', { name: 'Use these columns' });
const previewRows = () =>
  within(
    screen.getByRole('region', { name: 'Table: how the first rows of homes.csv will be read' }),
  )
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent));

describe('MappingForm', () => {
  it('begins with what the columns seem to be, and says why', () => {
    show();
    expect(select('Area')).toHaveDisplayValue('Council');
    expect(select('Area')).toHaveAccessibleDescription(/"Liverpool City" is Liverpool\.$/);
    expect(select('Period')).toHaveDisplayValue('Year');
    expect(box('Values', 'Children')).toBeChecked();
    expect(box('Values', 'Children')).toHaveAccessibleDescription(
      'Its cells are numbers or data symbols.',
    );
    expect(box('Filters', 'Home')).toBeChecked();
    expect(box('Filters', 'Note')).not.toBeChecked();
  });

  it('shows the first rows of the file and what each column is used as', () => {
    show();
    const scroll = screen.getByRole('region', { name: 'Table: the first rows of homes.csv' });
    expect(scroll).toHaveAttribute('tabindex', '0');
    const [head, first] = within(scroll).getAllByRole('row');
    expect([...(head?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Row',
      'CouncilArea',
      'YearPeriod',
      'HomeFilter',
      'ChildrenValue',
      'Cost (£)Value',
      'NoteNot used',
    ]);
    expect(first).toHaveTextContent('2Liverpool City2023/24All homes1,210£45,200');
  });

  it('shows how the rows will be read: areas, periods, symbols, and why a row is set aside', () => {
    show();
    expect(screen.getByText('3 of the first 6 rows can be read.')).toBeVisible();
    expect(previewRows()).toEqual([
      ['Row', 'Area', 'Period', 'Home', 'Children', 'Cost (£)'],
      ['2', 'Liverpool', '2023/24 (Academic year)', 'All homes', '1,210', '£45,200'],
      ['3', 'Liverpool', '2023/24 (Academic year)', 'Foster care', '900', '[c]'],
      ['4', 'Sefton', '2023/24 (Academic year)', 'All homes', '401', '[x]'],
      ['5', 'Set aside. "Atlantis" is not a code or a name of an area this site knows.'],
      ['6', 'Set aside. It has 2 cells where the header has 6.'],
      ['7', 'Set aside. "soon" does not say which year it is.'],
    ]);
    expect(screen.getByText(/\[c\] means confidential/)).toHaveTextContent(
      '[x] means not available',
    );
  });

  it('hands over the positions of the columns', async () => {
    const { onUse, user } = show();
    await user.click(use());
    expect(onUse).toHaveBeenCalledExactlyOnceWith({
      area: 0,
      period: 1,
      onePeriod: '',
      identifier: '',
      values: [3, 4],
      filters: [2],
      level: null,
    });
  });

  it('begins with what was chosen before', () => {
    const before = { area: 0, period: null, onePeriod: 'January 2025', identifier: '' };
    show(homes, { ...before, values: [3], filters: [2], level: null });
    expect(select('Period')).toHaveDisplayValue('The same for every row');
    expect(screen.getByLabelText('Period of every row')).toHaveValue('January 2025');
    expect(previewRows()[1]).toEqual(['2', 'Liverpool', 'January 2025', 'All homes', '1,210']);
  });

  it('makes a column a value or a filter, never both', async () => {
    const { user } = show();
    await user.click(box('Filters', 'Cost (£)'));
    expect(box('Values', 'Cost (£)')).not.toBeChecked();
    await user.click(box('Values', 'Cost (£)'));
    expect(box('Filters', 'Cost (£)')).not.toBeChecked();
  });

  it('does not offer a column that is the area as a value', async () => {
    const { user } = show();
    await user.selectOptions(select('Area'), 'Home');
    expect(screen.getAllByRole('checkbox', { name: 'Council' })).toHaveLength(2);
    expect(screen.queryByRole('checkbox', { name: 'Home' })).toBeNull();
  });

  it('says at the field that no row is about a known area', async () => {
    const { onUse, user } = show();
    await user.selectOptions(select('Area'), 'Home');
    expect(select('Area')).toHaveAccessibleDescription(
      /"All homes" is not a code or a name of an area this site knows\.$/,
    );
    expect(use()).toHaveAttribute('aria-disabled', 'true');
    await user.click(use());
    expect(onUse).not.toHaveBeenCalled();
    expect(select('Area')).toHaveFocus();
  });

  it('asks for the period of a file that has no such column', async () => {
    const { onUse, user } = show(['Council,Children', 'Liverpool,5', 'Sefton,6']);
    expect(select('Period')).toBeInvalid();
    expect(use()).toHaveAccessibleDescription(/Choose the column that says the year or month/);
    await user.selectOptions(select('Period'), 'The same for every row');
    const text = screen.getByLabelText('Period of every row');
    await user.type(text, 'soon');
    expect(text).toHaveAccessibleDescription(/"soon" does not say which year it is\.$/);
    await user.clear(text);
    await user.type(text, '2025');
    expect(text).toBeValid();
    await user.selectOptions(select('Kind of period'), 'January');
    expect(previewRows()[1]).toEqual(['2', 'Liverpool', 'January 2025', '5']);
    await user.click(use());
    expect(onUse).toHaveBeenCalledExactlyOnceWith({
      area: 0,
      period: null,
      onePeriod: '2025',
      identifier: 'January',
      values: [1],
      filters: [],
      level: null,
    });
  });

  it('says that a value is missing', async () => {
    const { user } = show(['Council,Year,Children', 'Liverpool,2024,5', 'Sefton,2024,6']);
    await user.click(box('Values', 'Children'));
    expect(group('Values')).toHaveAccessibleName('Values');
    expect(group('Values')).toHaveAccessibleDescription(
      /Tick at least one column that holds numbers\.$/,
    );
    expect(use()).toHaveAttribute('aria-disabled', 'true');
  });

  it('says when rows cannot be told apart, and which', async () => {
    const { user } = show(homes.slice(0, 4));
    await user.click(box('Filters', 'Home'));
    expect(group('Filters')).toHaveAccessibleDescription(
      /Rows 2 and 3, among others, are about the same area and period with other values/,
    );
    expect(previewRows()[2]).toEqual([
      '3',
      'Set aside. It is about the same area, period and filters as row 2.',
    ]);
    await user.click(box('Filters', 'Home'));
    expect(use()).not.toHaveAttribute('aria-disabled');
  });

  it('tells columns without a name, or with the same name, by their place', () => {
    show(['Council,Year,,Rate,Rate', 'Liverpool,2024,a,1,2', 'Sefton,2024,b,3,4']);
    const names = within(select('Area'))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    expect(names).toEqual([
      'Choose a column',
      'Council',
      'Year',
      'Column 3 (no name)',
      'Rate (column 4)',
      'Rate (column 5)',
    ]);
    expect(screen.getByText(/^Rate \(column 4\) is left out: another column/)).toBeVisible();
  });

  it('is used by keyboard alone', async () => {
    const { onUse, onCancel, user } = show();
    await user.tab();
    expect(
      screen.getByRole('region', { name: 'Table: the first rows of homes.csv' }),
    ).toHaveFocus();
    await user.tab();
    expect(select('Area')).toHaveFocus();
    box('Values', 'Cost (£)').focus();
    await user.keyboard(' ');
    expect(box('Values', 'Cost (£)')).not.toBeChecked();
    use().focus();
    await user.keyboard('{Enter}');
    expect(onUse.mock.calls[0]?.[0].values).toEqual([3]);
    await user.tab();
    await user.keyboard('{Enter}');
    expect(onCancel).toHaveBeenCalledOnce();
  });
});
