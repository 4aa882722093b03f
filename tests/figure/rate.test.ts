import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/export/file-name.ts';
import type { Denominator } from '../../src/domain/indicator.ts';
import { figureFor, type FigureData } from '../../src/figure/figure-for.ts';
import { headlineText, textsOf } from '../../src/figure/words/sentence.ts';
import { buildDataset, england, indicator, liverpool, sefton } from '../query/build-dataset.ts';
import { figureCsv } from '../export/csv/read-csv-file.ts';
import { defaultView } from '../site.ts';
import { date } from '../strategy/progress/sample-target.ts';
import { catalogueOf, withDescriptor } from './figure-of.ts';

const denominator: Denominator = {
  dataset: 'people',
  column: 'people_count',
  per: 1000,
  words: 'per 1,000 people aged 0 to 25',
  years: -1,
  items: {},
  whole: [],
};
const plans = indicator({
  subject: 'EHC plans',
  measure: 'the number of EHC plans',
  denominator,
});
const counts = buildDataset({
  indicators: [plans],
  rows: [
    [2025, liverpool, 6814],
    [2025, sefton, 3736],
    [2025, england, 638_745],
  ],
});
const people = withDescriptor(
  buildDataset({
    indicators: [indicator({ column: 'people_count', title: 'People aged 0 to 25' })],
    identifier: 'June',
    rows: [
      [2024, liverpool, 160_000],
      [2024, sefton, 70_000],
      [2024, england, 17_500_000],
    ],
  }),
  { name: 'people', path: 'people.csv' },
);
const data: FigureData = {
  catalogue: catalogueOf(counts),
  dataset: counts,
  denominators: people,
  neighbours: [],
  layer: null,
  today: date('2026-07-01'),
};
const view = { ...defaultView, page: 'indicator' as const, indicator: plans.id };

describe('the figure of a rate', () => {
  // 6,814 ÷ 160 = 42.5875; 3,736 ÷ 70 = 53.3714…; 638,745 ÷ 17,500 = 36.4997….
  const { figure, notices } = figureFor({ ...view, measure: 'rate' }, data);

  it('compares what its numbers cannot be compared in', () => {
    expect(notices).toEqual([]);
    expect(headlineText(figure)).toBe(
      'EHC plans per 1,000 people: Liverpool 42.6, below Sefton, above England',
    );
    expect(textsOf(figure).slice(0, 3)).toEqual([
      'In January 2025, the number of EHC plans per 1,000 people aged 0 to 25 was 42.6 in Liverpool and 53.4 in Sefton.',
      'In January 2025, the number of EHC plans per 1,000 people aged 0 to 25 was 10.8 per 1,000 lower in Liverpool than in Sefton.',
      'In January 2025, the number of EHC plans per 1,000 people aged 0 to 25 was 36.5 in England.',
    ]);
    expect(figure.axisTitle).toBe('Per 1,000 people aged 0 to 25');
  });

  it('leaves the site as a file with the sum of each number', () => {
    expect(figureCsv(figure)).toContain(
      'computed here: 6814 ÷ 160000 × 1000 (test, row 2; people, row 2)',
    );
    expect(figureCsv(figure)).toContain('Per 1,000 people aged 0 to 25');
    expect(fileNameOf(figure, 'csv', { link: '', picture: null })).toBe(
      'test.ehc_plan_count_liverpool-sefton_2025_rate.csv',
    );
  });
});

describe('the number is shown', () => {
  it('where no rate is asked for', () => {
    const { figure, notices } = figureFor(view, data);
    expect([figure.indicator, notices]).toEqual([plans, []]);
  });

  it('and it is said where there is nothing to divide it by', () => {
    const { denominator: _none, ...bare } = plans;
    const alone = withDescriptor(counts, { indicators: [bare] });
    const { figure, notices } = figureFor(
      { ...view, measure: 'rate' },
      { ...data, catalogue: catalogueOf(alone), dataset: alone, denominators: null },
    );
    expect(figure.indicator).toEqual(bare);
    expect(notices).toEqual([
      {
        key: 'measure',
        message:
          '“EHC plans” is shown as a number: no figures to divide it by are held, so no rate is given.',
      },
    ]);
  });
});
