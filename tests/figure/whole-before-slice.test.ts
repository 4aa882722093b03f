import { describe, expect, it } from 'vitest';
import { usualView, type View } from '../../src/domain/view.ts';
import { noStrategy } from '../../src/domain/strategy.ts';
import { figureFor } from '../../src/figure/figure-for.ts';
import { textsOf } from '../../src/figure/words/sentence.ts';
import { headlineText } from '../../src/figure/words/sentence.ts';
import { date } from '../strategy/progress/sample-target.ts';
import { beside, catalogue, loadDataset } from './real-data.ts';

const published = catalogue.datasets.flatMap((descriptor) =>
  descriptor.indicators.map(({ id }) => ({ id, descriptor })),
);

function open(id: string, change: Partial<View> = {}) {
  const found = published.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not published`);
  return figureFor(
    { ...usualView(catalogue.site), page: 'indicator', indicator: id, ...change },
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

  it('shows the whole of every filter, or is broken down by it', () => {
    const partly = descriptor.filters.filter(({ column, totalItem }) => {
      const [only, ...others] = selection.items.get(column) ?? [];
      return others.length === 0 && only !== totalItem;
    });
    expect(partly.map(({ column }) => column)).toEqual([]);
  });
});

describe('a figure of two filters of which neither has a whole', () => {
  it('opens on both, with the sum of each item', () => {
    // ofsted-places.csv, August 2024, places with a grade. Liverpool primary: 5,313 outstanding and 29,902 good of 37,089.
    const { figure, selection } = open('ofsted-places.place_count');
    expect(selection.splitBy.map(({ column }) => column)).toEqual([
      'school_phase',
      'overall_effectiveness',
    ]);
    expect(headlineText(figure)).toBe('School places by Ofsted grade, August 2024');
    expect(textsOf(figure).slice(1)).toEqual([
      'In August 2024 (Primary), 94.9% of school places in Liverpool and 95.8% in Sefton were under “Good or outstanding”, of those with a grade.',
      'In August 2024 (Secondary), 72.7% of school places in Liverpool and 95.0% in Sefton were under “Good or outstanding”, of those with a grade.',
    ]);
  });

  it('says of percentages what they are of', () => {
    const { figure } = open('ofsted-by-setting.school_percent');
    expect(textsOf(figure)).toContain(
      'In August 2023 (State-funded mainstream school), 89.0% of graded schools in Liverpool and 87.4% in Sefton were under “Good or outstanding”.',
    );
  });

  it('opens on the whole where the publisher gives it', () => {
    // need-types.csv and ehcp-ages.csv hold the totals of the same release.
    const { figure } = open('need-types-by-age.ehc_plan_count');
    expect(textsOf(figure)[0]).toBe(
      'In January 2025, Liverpool maintained 6,814 EHC plans; Sefton maintained 3,736 EHC plans.',
    );
  });

  it('never calls what nobody recorded the largest', () => {
    const { figure } = open('ofsted-key-judgements.school_count', {
      filters: { key_judgement: ['Personal development'] },
    });
    const texts = textsOf(figure);
    expect(texts.filter((text) => text.includes('largest'))).toEqual([]);
    // The sum of one council alone does not stand for both.
    expect(texts[0]).toMatch(/^Schools by Ofsted key judgement, by grade, August 2025/);
  });

  it('leads with the sum of both councils where no item is the largest', () => {
    const { figure } = open('ofsted-judgements.school_count', {
      filters: { school_phase: ['Special'] },
    });
    expect(textsOf(figure)[0]).toBe(
      'In August 2025 (Special), 11 of 13 schools in Liverpool and 4 of 5 in Sefton were under “Good or outstanding”, of those with a grade.',
    );
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

it('nothing is said of a change, or of the largest, in figures whose publisher warns against it', () => {
  const { figure } = open('ehcp-personal-budgets.ehc_plan_count');
  expect(headlineText(figure)).toBe('EHC plan personal budgets, January 2025');
  expect(figure.sentences.map(({ kind }) => kind)).toEqual(['opening', 'no change']);
  const split = open('ehcp-personal-budgets.ehc_plan_count', { breakdown: 'budget_type' });
  expect(split.figure.sentences.map(({ kind }) => kind)).toEqual(['opening']);
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
