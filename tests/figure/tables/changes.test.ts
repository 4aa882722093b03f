import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/claims/phrase.ts';
import type { View } from '../../../src/domain/view.ts';
import { changesOf } from '../../../src/figure/tables/changes.ts';
import { buildDataset, england, indicator, liverpool, sefton } from '../../query/build-dataset.ts';
import { selectionOf } from '../figure-of.ts';
import { beside, catalogue, loadDataset } from '../real-data.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';

/** A table of changes as text: place, latest, in a year, since the start, against the country. */
function read(dataset: Dataset, parts: Partial<View> = {}, one?: Indicator) {
  const selection = selectionOf(dataset, parts, { ...beside, ...(one && { indicator: one }) });
  const made = changesOf(dataset, selection);
  return {
    made,
    rows: made?.rows.map(({ place, latest, inAYear, sinceStart, againstCountry }) =>
      [[place], latest, inAYear, sinceStart, againstCountry ?? []].map(wordsOf),
    ),
  };
}

function real(id: string) {
  const descriptor = catalogue.datasets.find(({ indicators }) =>
    indicators.some((one) => one.id === id),
  );
  const one = descriptor?.indicators.find((each) => each.id === id);
  if (!descriptor || !one) throw new Error(`no ${id}`);
  return { dataset: loadDataset(descriptor), one };
}

describe('changes', () => {
  it('of plans within 20 weeks are those of data/ehcp-process.csv, and never reach over its break', () => {
    const { dataset, one } = real('ehcp-process.plan_20_weeks_percent');
    const { made, rows } = read(dataset, {}, one);
    // 2022: 91.7, 27.7 and 47.7; 2024: 97.9, 52.9 and 45.9; 2025: 97, 42.9 and 45.5. It begins in 2019.
    expect(rows?.slice(0, 3)).toEqual([
      [
        'Liverpool',
        '97.0%',
        'down 0.9 percentage points',
        'up 5.3 percentage points since 2022',
        '51.5 percentage points higher',
      ],
      [
        'Sefton',
        '42.9%',
        'down 10.0 percentage points',
        'up 15.2 percentage points since 2022',
        '2.6 percentage points lower',
      ],
      [
        'England',
        '45.5%',
        'little changed, down 0.4 percentage points',
        'down 2.2 percentage points since 2022',
        '',
      ],
    ]);
    expect(rows?.[3]?.[0]).toBe('North West');
    expect(made?.aboutStart).toContain('before 2022');
  });

  it('of counts are never set against a country, and offer the rate where there is one', () => {
    const { dataset, one } = real('ehcp-caseload.ehc_plan_count');
    const { made, rows } = read(dataset, {}, one);
    // January 2025: 6,814; January 2026: 7,875.
    expect(rows?.[0]?.slice(0, 3)).toEqual(['Liverpool', '7,875', 'up 1,061 (15.6%)']);
    expect(made).toMatchObject({ country: '' });
    expect(made?.rows.every(({ againstCountry }) => againstCountry === null)).toBe(true);
    expect(made?.whyAlone).toMatch(/differ in size\. Choose “Rate”/);
  });

  it('say a symbol, and why nothing is told', () => {
    const dataset = buildDataset({
      indicators: [indicator({ unit: '%', decimalPlaces: 1 })],
      rows: [
        [2024, liverpool, 10],
        [2024, sefton, 20],
        [2025, liverpool, 12],
        [2025, sefton, 'c'],
        [2025, england, 12.1],
      ],
    });
    expect(read(dataset).rows).toEqual([
      [
        'Liverpool',
        '12.0%',
        'up 2.0 percentage points',
        'up 2.0 percentage points since January 2024',
        'similar',
      ],
      [
        'Sefton',
        '[c] confidential: the publisher suppressed it',
        'not given',
        'not given',
        'not given: a number is missing',
      ],
      [
        'England',
        '12.1%',
        'not given: no figure for the year before',
        'not given: no earlier figure',
        '',
      ],
    ]);
  });

  it('are none where several items are shown, or where there is one date and no country', () => {
    const one = buildDataset({ indicators: [indicator()], rows: [[2025, liverpool, 5]] });
    expect(read(one).made).toBeNull();
  });
});
