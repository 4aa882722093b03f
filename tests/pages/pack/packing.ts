import { createQueryClient } from '../../../src/catalogue/query-client.ts';
import { datasetQuery } from '../../../src/catalogue/queries.ts';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { StrategyLayer } from '../../../src/domain/strategy.ts';
import type { PackContext } from '../../../src/pages/pack/load-figures.ts';
import { catalogueOf, plans, withDescriptor } from '../../figure/figure-of.ts';
import { layer as councils } from '../../strategy/priorities/sample-layer.ts';
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
import { target } from '../../strategy/progress/sample-target.ts';

const share = indicator({ column: 'share', title: 'Share of plans', unit: '%' });

/** Plans by age; shares only by age, so that the share of all is nothing to draw. */
export const caseload: Dataset = buildDataset({
  indicators: [plans, share],
  filters: [filter('age', { title: 'Age', items: ['Under 5', 'Over 5', 'Total'] })],
  rows: [2024, 2025, 2026].flatMap((year) =>
    [liverpool, sefton, knowsley, northWest, england].flatMap((area, place) =>
      ['Under 5', 'Over 5', 'Total'].map((age, at) => [
        year,
        area,
        age,
        year * (place + 1) + at,
        age === 'Total' ? 'z' : 40 + at,
      ]),
    ),
  ),
});

const neetPercent = indicator({
  id: 'neet.percent',
  dataset: 'neet',
  column: 'percent',
  title: 'NEET',
  unit: '%',
});

export const neet: Dataset = withDescriptor(
  buildDataset({
    indicators: [neetPercent],
    rows: [2025, 2026].flatMap((year) => [
      [year, liverpool, 5],
      [year, sefton, 6],
    ]),
  }),
  { name: 'neet', path: 'neet.csv', theme: 'empty' },
);

export const catalogue: Catalogue = {
  ...catalogueOf(caseload, neet),
  families: [
    {
      id: 'plans',
      title: 'Plans',
      indicator: plans.id,
      breakdown: 'age',
      filters: {},
      related: [],
    },
  ],
  neighbours: { path: 'near.csv', version: '1' },
  strategy: {
    paths: new Map([['targets', { path: 'strategy/targets.csv', version: '1' }]]),
    sources: [],
    themes: [],
  },
};

/** Promises on plans (of the superseded strategy, and of two priorities of the current ones) and on NEET. */
export const layer: StrategyLayer = {
  ...councils,
  targets: [
    target({ id: 'past', priorityId: 'old-1' }),
    target({
      id: 'more',
      priorityId: 'new-1',
      statement: 'More plans for under-fives',
      filters: { age: ['Under 5'] },
    }),
    target({ id: 'words', priorityId: 'new-1', indicator: '', evidence: 'none' }),
    target({
      id: 'fewer',
      priorityId: 'other-1',
      statement: 'Fewer young people NEET',
      indicator: 'neet.percent',
      evidence: 'proxy',
    }),
  ],
};

/** What packing needs, with these datasets there already. */
export function ground(parts: Partial<PackContext> = {}, there = [caseload, neet]): PackContext {
  const client = createQueryClient();
  for (const dataset of there) {
    client.setQueryData(datasetQuery(dataset.descriptor).queryKey, dataset);
  }
  return { client, catalogue, layer, neighbours: [], ...parts };
}
