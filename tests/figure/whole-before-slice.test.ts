import { describe, expect, it } from 'vitest';
import { usualView } from '../../src/domain/view.ts';
import { noStrategy } from '../../src/domain/strategy.ts';
import { figureFor } from '../../src/figure/figure-for.ts';
import { textsOf } from '../../src/figure/words/sentence.ts';
import { headlineText } from '../../src/figure/words/sentence.ts';
import { date } from '../strategy/progress/sample-target.ts';
import { beside, catalogue, loadDataset } from './real-data.ts';

const published = catalogue.datasets.flatMap((descriptor) =>
  descriptor.indicators.map(({ id }) => ({ id, descriptor })),
);

function open(id: string) {
  const found = published.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not published`);
  return figureFor(
    { ...usualView(catalogue.site), page: 'indicator', indicator: id },
    {
      catalogue,
      dataset: loadDataset(found.descriptor),
      neighbours: beside.neighbours,
      layer: noStrategy,
      today: date('2026-07-01'),
    },
  );
}

describe.each(published)('$id as it opens', ({ id, descriptor }) => {
  const { figure, selection } = open(id);

  it('has figures', () => {
    expect(figure.empty).toBeNull();
  });

  it('shows the whole, or is broken down; whatever it is narrowed to is in its title', () => {
    const partly = descriptor.filters.filter(({ column, totalItem }) => {
      const [only, ...others] = selection.items.get(column) ?? [];
      return others.length === 0 && only !== totalItem;
    });
    for (const { column } of partly) {
      expect(figure.name).toContain(selection.items.get(column)?.[0]);
    }
    if (partly.length > 0) expect(selection.splitBy.length).toBe(1);
  });
});

describe('a figure that leads with the sum of its best grades', () => {
  // ofsted-judgements.csv, all phases, August 2025. Liverpool: 22 outstanding, 103 good, 14 requires improvement,
  // 2 inadequate; Sefton: 9, 79, 4 and 3. The 29 and 8 without a grade are left out.
  const { figure } = open('ofsted-judgements.school_count');

  it('says it in its headline', () => {
    expect(headlineText(figure)).toBe(
      'Schools by Ofsted grade: good or outstanding Liverpool 88.7%, Sefton 92.6%',
    );
  });

  it('says it in a sentence that stands alone', () => {
    expect(textsOf(figure)).toContain(
      'In August 2025, 88.7% of schools in Liverpool and 92.6% in Sefton were under “Good or outstanding”, of those with a grade.',
    );
  });
});

it('nothing is said of a change in figures whose publisher warns against it', () => {
  const { figure } = open('ehcp-personal-budgets.ehc_plan_count');
  expect(headlineText(figure)).toBe('EHC plan personal budgets, January 2025');
  expect(figure.sentences.map(({ kind }) => kind)).toEqual(['opening', 'no change']);
});

it('a headline does not say the name of a filter twice', () => {
  const view = {
    ...usualView(catalogue.site),
    page: 'indicator' as const,
    indicator: 'ehcp-age-bands.ehc_plan_count',
    filters: { age_band: ['5 to 10'] },
  };
  const descriptor = catalogue.datasets.find(({ name }) => name === 'ehcp-age-bands');
  if (!descriptor) throw new Error('no plans by age band are published');
  const dataset = loadDataset(descriptor);
  const data = { catalogue, dataset, neighbours: [], layer: null, today: date('2026-07-01') };
  const { figure } = figureFor(view, data);
  expect(headlineText(figure)).toMatch(/^EHC plans, age band 5 to 10[:,]/);
  expect(figure.name).toBe('EHC plans, Age band: 5 to 10, Liverpool and Sefton');
});
