import { expect, it } from 'vitest';
import { catalogue, figuresOf, loadDataset, viewsOf } from '../figure/real-data.ts';
import { crowdedTicks, outside, planOf } from './layout/plan-of.ts';

/** As it opens and for each breakdown; the other views draw the same numbers in other charts. */
const drawings = catalogue.datasets.flatMap((descriptor) =>
  figuresOf(
    loadDataset(descriptor),
    viewsOf(descriptor).filter(({ chart, comparators }) => !chart && !comparators),
  ),
);

it.each([
  [280, true],
  [280, false],
  [400, false],
  [1200, false],
])(
  'everything is written inside every drawing, %d px wide (small: %s)',
  (width, compact) => {
    const problems = drawings.flatMap(({ name, figure }) =>
      figure.facets.flatMap((facet, at) => {
        const plan = planOf(figure, { width, compact, facet: at });
        return [...outside(plan), ...crowdedTicks(plan)].map(
          (problem) => `${name} ${facet.title}: ${problem}`,
        );
      }),
    );
    expect(problems).toEqual([]);
  },
  30_000,
);
