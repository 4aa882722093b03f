import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { createQueryClient } from '../../../src/catalogue/query-client.ts';
import { catalogueQuery, datasetQuery } from '../../../src/catalogue/queries.ts';
import { ProvenanceDialog } from '../../../src/features/provenance/ProvenanceDialog.tsx';
import { figureFor } from '../../../src/figure/figure-for.ts';
import { catalogueOf, withDescriptor } from '../../figure/figure-of.ts';
import { buildDataset, indicator, liverpool } from '../../query/build-dataset.ts';
import { defaultView } from '../../site.ts';
import { date } from '../../strategy/progress/sample-target.ts';
import { stubDialogs } from '../loaded.tsx';

beforeEach(stubDialogs);

it('shows both cells behind a rate, and the sum', () => {
  const over = { dataset: 'people', column: 'people_count', words: 'per 1,000 people' };
  const denominator = { ...over, per: 1000 as const, years: -1, items: {}, whole: [] };
  const plans = indicator({ denominator });
  const counts = buildDataset({
    indicators: [plans],
    rows: [
      [2024, liverpool, 6000],
      [2025, liverpool, 6814],
    ],
  });
  const persons = indicator({ id: 'people.people_count', dataset: 'people', column: over.column });
  const people = withDescriptor(
    buildDataset({ indicators: [persons], identifier: 'June', rows: [[2024, liverpool, 160_000]] }),
    { name: 'people', path: 'people.csv' },
  );
  const catalogue = catalogueOf(counts, people);
  const { figure } = figureFor(
    { ...defaultView, page: 'indicator', indicator: plans.id, measure: 'rate' },
    {
      catalogue,
      dataset: counts,
      denominators: people,
      neighbours: [],
      layer: null,
      today: date('2026-07-01'),
    },
  );
  const mark = figure.table.rows[0]?.cells[0];
  const client = createQueryClient();
  client.setQueryData(catalogueQuery().queryKey, catalogue);
  for (const one of [counts, people]) {
    client.setQueryData(datasetQuery(one.descriptor).queryKey, one);
  }
  render(
    <QueryClientProvider client={client}>
      <ProvenanceDialog
        indicator={figure.indicator}
        marks={mark ? [mark] : []}
        onClose={() => undefined}
      />
    </QueryClientProvider>,
  );
  const dialog = screen.getByRole('dialog');
  expect(dialog).toHaveTextContent('Liverpool, January 2025: 42.6');
  expect(dialog).toHaveTextContent('6,814 ÷ 160,000 × 1,000 = 42.6, rounded once.');
  expect(dialog).toHaveTextContent('Liverpool, January 2025: 6,814');
  expect(dialog).toHaveTextContent('Liverpool, June 2024: 160,000');
  expect(dialog).toHaveTextContent('data/people.csv');
  expect(dialog).toHaveTextContent('Row3');
  expect(dialog).toHaveTextContent('Row2');
});
