import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { View } from '../../../src/domain/view.ts';
import { FilterBar } from '../../../src/features/filters/FilterBar.tsx';
import { useView, viewStore } from '../../../src/state/view-store.ts';
import {
  buildDataset,
  england,
  filter,
  indicator,
  knowsley,
  liverpool,
  northWest,
  sefton,
} from '../../query/build-dataset.ts';
import { catalogueOf, plans, selectionOf } from '../../figure/figure-of.ts';
import { stubMatchMedia } from '../loaded.tsx';
import { defaultView } from '../../site.ts';

const second = indicator({ column: 'refused', title: 'Refused requests' });
const dataset = buildDataset({
  indicators: [plans, second],
  filters: [filter('age', { title: 'Age', items: ['Under 5', 'Over 5', 'Total'] })],
  rows: [2024, 2025, 2026].flatMap((year) =>
    [liverpool, sefton, knowsley, northWest, england].flatMap((area) =>
      ['Under 5', 'Over 5', 'Total'].map((age) => [year, area, age, 5, 6]),
    ),
  ),
});

function Bar({ of = dataset }: { readonly of?: typeof dataset }) {
  const view = useView((one) => one);
  return (
    <FilterBar
      catalogue={catalogueOf(dataset)}
      indicator={plans}
      figure={{ view, dataset: of, selection: selectionOf(of, view) }}
    />
  );
}

beforeEach(() => {
  stubMatchMedia(true);
  viewStore.openView({ ...defaultView, page: 'indicator', indicator: plans.id });
});

function show(parts: Partial<View> = {}) {
  viewStore.openView({ ...viewStore.getState().view, ...parts });
  render(<Bar />);
  return userEvent.setup();
}
const view = () => viewStore.getState().view;
const group = (name: string) => screen.getByRole('group', { name });
const field = (name: string) => screen.getByRole('combobox', { name });

describe('FilterBar', () => {
  it('changes the indicator', async () => {
    const user = show();
    await user.selectOptions(field('Indicator'), 'Refused requests');
    expect(view().indicator).toBe('test.refused');
  });

  it('breaks down by a filter, and then offers its items to choose from', async () => {
    const user = show();
    await user.selectOptions(field('Break down by'), 'Age');
    expect(view().breakdown).toBe('age');
    await user.click(within(group('Age')).getByRole('checkbox', { name: 'Under 5' }));
    expect(view().filters).toEqual({ age: ['Over 5'] });
  });

  it('chooses one item of a filter, and forgets it with the default', async () => {
    const user = show();
    await user.selectOptions(field('Age'), 'Under 5');
    expect(view().filters).toEqual({ age: ['Under 5'] });
    await user.selectOptions(field('Age'), 'Total');
    expect(view().filters).toEqual({});
  });

  it('drops the one item chosen when broken down by its filter', async () => {
    const user = show({ filters: { age: ['Under 5'] } });
    await user.selectOptions(field('Break down by'), 'Age');
    expect(view().filters).toEqual({});
  });

  it('changes the kind of chart and the axis', async () => {
    const user = show();
    await user.selectOptions(field('Show as'), 'Dot plot');
    expect(view().chart).toBe('dot');
    await user.selectOptions(field('Show as'), 'Best for the data');
    expect(view().chart).toBeNull();
    const axis = screen.queryByRole('combobox', { name: 'Axis' });
    if (!axis) return;
    await user.selectOptions(axis, 'Fitted to the data');
    expect(view().axis).toBe('fit');
  });

  it('is one line on a phone, which says whether it is open', async () => {
    const user = show();
    const line = screen.getByRole('button', { name: 'Change what is shown' });
    expect(line).toHaveAttribute('aria-expanded', 'false');
    await user.click(line);
    expect(line).toHaveAttribute('aria-expanded', 'true');
  });

  it('keeps what still applies when another indicator is chosen', async () => {
    const user = show({ breakdown: 'age', from: 2025 });
    await user.selectOptions(field('Indicator'), 'Refused requests');
    expect(view()).toMatchObject({ breakdown: 'age', from: 2025 });
  });
});

describe('a filter without a whole', () => {
  const parts = buildDataset({
    indicators: [plans],
    filters: [
      filter('kind', { title: 'Kind', totalItem: '', defaultItem: 'b', items: ['a', 'b', 'c'] }),
    ],
    rows: ['a', 'b', 'c'].map((item) => [2026, liverpool, item, 5]),
  });
  const open = (change: Partial<View> = {}) => {
    viewStore.openView({ ...viewStore.getState().view, ...change });
    render(<Bar of={parts} />);
    return userEvent.setup();
  };

  it('is shown as what the figure is broken down by, with all of its items', () => {
    open();
    expect(field('Break down by')).toHaveValue('kind');
    expect(within(group('Kind')).getAllByRole('checkbox', { checked: true })).toHaveLength(3);
  });

  it('gives one item where the breakdown is taken away, and comes back', async () => {
    const user = open();
    await user.selectOptions(field('Break down by'), 'Nothing');
    expect(view()).toMatchObject({ breakdown: '', filters: { kind: ['b'] } });
    await user.selectOptions(field('Kind'), 'a');
    expect(view().filters).toEqual({ kind: ['a'] });
    await user.selectOptions(field('Kind'), 'b');
    expect(view().filters).toEqual({ kind: ['b'] });
    await user.selectOptions(field('Break down by'), 'Kind');
    expect(view()).toMatchObject({ breakdown: 'kind', filters: {} });
  });

  it('stays broken down while items are left out', async () => {
    const user = open();
    await user.click(within(group('Kind')).getByRole('checkbox', { name: 'c' }));
    expect(view()).toMatchObject({ breakdown: 'kind', filters: { kind: ['a', 'b'] } });
  });
});
