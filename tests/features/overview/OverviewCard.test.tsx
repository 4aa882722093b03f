import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ShowProvenance } from '../../../src/charts/interactive/show-provenance.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { OverviewCard } from '../../../src/features/overview/OverviewCard.tsx';
import { buildCard } from '../../../src/figure/card.ts';
import { viewStore } from '../../../src/state/view-store.ts';
import {
  buildDataset,
  england,
  filter,
  indicator,
  liverpool,
  sefton,
} from '../../query/build-dataset.ts';
import { plans, selectionOf } from '../../figure/figure-of.ts';
import { defaultView } from '../../site.ts';

const caseload = buildDataset({
  indicators: [plans],
  rows: [
    [2025, liverpool, 6814],
    [2025, sefton, 3736],
    [2025, england, 638745],
    [2026, liverpool, 7875],
    [2026, sefton, 'c'],
    [2026, england, 718838],
  ],
});

function show(dataset: Dataset, breakdown = '') {
  const one = dataset.descriptor.indicators[0] ?? plans;
  const family = {
    id: 'family',
    title: 'EHC plans',
    indicator: one.id,
    breakdown,
    filters: {},
    related: [],
  };
  const showProvenance = vi.fn<ShowProvenance>();
  const card = buildCard(family, dataset, selectionOf(dataset, { breakdown }));
  const related = [indicator({ column: 'refused', title: 'Refused requests' })];
  render(
    <OverviewCard
      {...{ card, showProvenance, related }}
      targets={null}
      sourceLine="Source: Somebody, Something."
    />,
  );
  return { showProvenance, user: userEvent.setup() };
}

describe('OverviewCard', () => {
  it('shows both councils, a symbol as it is, the date and the source', () => {
    show(caseload);
    const card = screen.getByRole('figure');
    for (const text of [
      'January 2026',
      'Liverpool',
      '7,875',
      'Rose by 1,061 (15.6%) since January 2025',
      'Sefton',
      '[c]',
      'England',
      '718,838',
      'Sefton’s latest figure is for January 2025',
      'Source: Somebody, Something.',
    ]) {
      expect(card).toHaveTextContent(text);
    }
  });

  it('opens where each number comes from, symbols included', async () => {
    const { showProvenance, user } = show(caseload);
    await user.click(screen.getByRole('button', { name: /^7,875$/ }));
    await user.click(screen.getByRole('button', { name: /confidential/ }));
    const asked = showProvenance.mock.calls.map(([marks]) => marks);
    expect(asked).toMatchObject([[{ cell: 7875 }], [{ cell: 'c' }]]);
    expect(showProvenance.mock.calls[0]?.[1].id).toBe('test.ehc_plan_count');
  });

  it('leads to the indicator and to related ones', async () => {
    viewStore.openView(defaultView);
    const { user } = show(caseload);
    await user.click(screen.getByText('Related figures'));
    expect(screen.getByRole('link', { name: 'Refused requests' })).toHaveAttribute(
      'href',
      expect.stringContaining('test.refused'),
    );
    await user.click(screen.getByRole('link', { name: 'Explore EHC plans' }));
    expect(viewStore.getState().view).toMatchObject({
      page: 'indicator',
      indicator: 'test.ehc_plan_count',
    });
  });

  it('lists the items of a breakdown in a table with their shares', () => {
    const phases = ['Primary', 'Special', 'Nursery'];
    const schools = buildDataset({
      indicators: [indicator({ title: 'Schools', noun: 'schools' })],
      filters: [filter('phase', { title: 'School phase', items: phases, isWhole: true })],
      rows: [liverpool, sefton].flatMap((area) =>
        phases.map((phase, at) => [2025, area, phase, [30, 15, 'c'][at] ?? 0]),
      ),
    });
    show(schools, 'phase');
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toEqual(['School phase', 'Liverpool', 'Sefton']);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((one) => one.textContent),
    ).toEqual(phases);
    expect(table).toHaveTextContent('[c]');
    expect(table).not.toHaveTextContent('%');
  });

  it('draws no line for one date', () => {
    show(buildDataset({ indicators: [plans], rows: [[2026, liverpool, 7875]] }));
    expect(document.querySelector('.sparkline')).toBeNull();
  });
});
