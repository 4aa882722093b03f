import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { View } from '../../../src/domain/view.ts';
import { ContextBar } from '../../../src/features/context-bar/ContextBar.tsx';
import { startOffered } from '../../../src/state/choices/offered.ts';
import { viewStore } from '../../../src/state/view-store.ts';
import {
  buildDataset,
  england,
  knowsley,
  liverpool,
  northWest,
  sefton,
} from '../../query/build-dataset.ts';
import { manyCouncils } from '../../query/many-councils.ts';
import { plans } from '../../figure/figure-of.ts';
import { Loaded } from '../loaded.tsx';
import { defaultView, site } from '../../site.ts';

const dataset = buildDataset({
  indicators: [plans],
  rows: [2024, 2025, 2026].flatMap((year) =>
    [liverpool, sefton, knowsley, northWest, england].map((area) => [year, area, 5]),
  ),
});

beforeEach(() => {
  startOffered({ areas: [liverpool, sefton, knowsley, england], years: [2010, 2012], groups: [] });
});

function show(parts: Partial<View> = {}, of: Dataset = dataset) {
  const { id } = of.descriptor.indicators[0] ?? plans;
  viewStore.openView({ ...defaultView, page: 'indicator', indicator: id, ...parts });
  render(
    <Loaded dataset={of}>
      <ContextBar search={null} />
    </Loaded>,
  );
  return userEvent.setup();
}
const divisible = buildDataset({
  indicators: [
    {
      ...plans,
      denominator: {
        dataset: 'test',
        column: 'pupils',
        per: 1000,
        words: 'per 1,000 pupils',
        years: 0,
        items: {},
        whole: [],
      },
    },
  ],
  rows: [[2025, liverpool, 5]],
});
const radio = (name: string) => screen.getByRole('radio', { name });
const view = () => viewStore.getState().view;
const group = (name: string) => screen.getByRole('group', { name });
const field = (name: string) => screen.getByRole('combobox', { name });
const box = (name: string | RegExp) => within(group('Areas')).getByRole('checkbox', { name });

describe('ContextBar', () => {
  it('is a region named Choices that says the whole choice in one line', () => {
    show({ from: 2025 });
    const region = screen.getByRole('region', { name: 'Choices' });
    expect(within(region).getByRole('button', { name: /^Change the choices/ })).toHaveTextContent(
      'Liverpool v Sefton · North West, England · 2025 to latest',
    );
  });

  it('adds and removes areas, never the last', async () => {
    const user = show();
    await user.click(box('Knowsley'));
    expect(view().areas).toEqual([liverpool.code, sefton.code, knowsley.code]);
    await user.click(box('Liverpool'));
    await user.click(box('Sefton'));
    expect(view().areas).toEqual([knowsley.code]);
    expect(box('Knowsley')).toBeDisabled();
  });

  it('exchanges one of the pair, and swaps the two', async () => {
    const user = show();
    await user.selectOptions(field('Second'), 'Knowsley');
    expect(view().areas).toEqual([liverpool.code, knowsley.code]);
    await user.click(screen.getByRole('button', { name: 'Swap' }));
    expect(view().areas).toEqual([knowsley.code, liverpool.code]);
    await user.selectOptions(field('First'), 'Liverpool');
    expect(view().areas).toEqual([liverpool.code, knowsley.code]);
  });

  it('shows an area that the figures lack, so that it can be taken out', async () => {
    const user = show({ areas: [liverpool.code, 'E08000099'] });
    await user.click(box(/E08000099.*no figures here/));
    expect(view().areas).toEqual([liverpool.code]);
  });

  it('changes what to compare with', async () => {
    const user = show();
    const compare = group('Compare with');
    await user.click(within(compare).getByRole('checkbox', { name: 'England' }));
    await user.click(within(compare).getByRole('checkbox', { name: /Statistical neighbours/ }));
    expect(view().comparators).toEqual([northWest.code, 'neighbours']);
  });

  it('offers all councils only where the file has at least 100', async () => {
    show();
    expect(screen.queryByRole('checkbox', { name: /All councils/ })).toBeNull();
  });

  it('offers all councils of a file that holds them', async () => {
    const user = show({}, manyCouncils());
    const all = within(group('Compare with')).getByRole('checkbox', { name: /^All councils/ });
    await user.click(all);
    expect(view().comparators).toEqual([northWest.code, england.code, 'councils']);
  });

  it('changes the years, and goes back to all of them', async () => {
    const user = show();
    await user.selectOptions(field('From'), '2025');
    await user.selectOptions(field('To'), '2026');
    expect([view().from, view().to]).toEqual([2025, 2026]);
    await user.selectOptions(field('From'), 'First');
    await user.selectOptions(field('To'), 'Latest');
    expect([view().from, view().to]).toEqual([null, null]);
  });

  it('never lets the years run backwards', async () => {
    const user = show({ to: 2024 });
    await user.selectOptions(field('From'), '2025');
    expect([view().from, view().to]).toEqual([2025, null]);
  });

  it('chooses number or rate where a count has something to divide it by', async () => {
    const user = show({}, divisible);
    expect(radio('Number')).toBeChecked();
    await user.click(radio('Rate'));
    expect(view().measure).toBe('rate');
  });

  it('never says Rate over counts that have no rate, whatever the link asks for', () => {
    show({ measure: 'rate' });
    expect(radio('Number')).toBeChecked();
    expect(radio('Rate')).toBeDisabled();
    expect(screen.getByText('No rate is held')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Change the choices/ })).not.toHaveTextContent(
      'rate',
    );
  });

  it('says of a percentage that it is a rate already', () => {
    const percent = { ...plans, unit: '%' as const };
    show({}, buildDataset({ indicators: [percent], rows: [[2025, liverpool, 5]] }));
    expect(radio('Rate')).toBeChecked();
    expect(radio('Number')).toBeDisabled();
  });

  it('has neither in effect where each figure shows what suits it', () => {
    show({ page: 'overview', indicator: '' });
    expect(radio('Number')).not.toBeChecked();
    expect(radio('Rate')).not.toBeChecked();
  });

  it('sets everything back, and keeps the focus', async () => {
    const user = show({ from: 2025, areas: [knowsley.code, sefton.code], measure: 'number' });
    await user.click(screen.getByRole('button', { name: 'Reset' }));
    expect(view()).toEqual({ ...defaultView, page: 'indicator', indicator: plans.id });
    expect(screen.queryByRole('button', { name: 'Reset' })).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    expect(site.pair).toHaveLength(2);
  });

  it('on other pages offers what all figures hold together', () => {
    show({ page: 'overview' });
    const years = within(field('From')).getAllByRole('option');
    expect(years.map(({ textContent }) => textContent)).toEqual(['First', '2010', '2011', '2012']);
  });

  it('keeps its controls while another dataset is on its way', () => {
    show();
    const areas = group('Areas');
    act(() => viewStore.setView({ indicator: 'test.nothing' }));
    expect(group('Areas')).toBe(areas);
  });

  it('opens on a phone by its line; Escape closes it and leads back', async () => {
    const user = show();
    const line = screen.getByRole('button', { name: /^Change the choices/ });
    await user.click(line);
    expect(line).toHaveAttribute('aria-expanded', 'true');
    act(() => field('From').focus());
    await user.keyboard('{Escape}');
    expect(line).toHaveAttribute('aria-expanded', 'false');
    expect(document.activeElement).toBe(line);
  });
});
