import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { buildDataset, indicator, knowsley, liverpool, sefton } from '../../query/build-dataset.ts';
import { cohort, figureOf, neet, paragraph, plans } from '../figure-of.ts';

type Cell = number | string;

/** The paragraph about a series of Liverpool alone that ends in 2026; '' leaves the year's row out. */
function about(one: Indicator, cells: readonly Cell[], people: readonly Cell[] = []): string {
  const dataset = buildDataset({
    indicators: [one, cohort],
    rows: cells.flatMap((cell, at) =>
      cell === '' ? [] : [[2027 - cells.length + at, liverpool, cell, people[at] ?? 'x']],
    ),
  });
  return paragraph(figureOf(dataset));
}

/** The paragraph about both councils, from 2025 to 2026. */
function both(one: Indicator, a: readonly [Cell, Cell], b: readonly [Cell, Cell]): string {
  const dataset = buildDataset({
    indicators: [one],
    rows: [0, 1].flatMap((at) => [
      [2025 + at, liverpool, a[at] ?? 'x'],
      [2025 + at, sefton, b[at] ?? 'x'],
    ]),
  });
  return paragraph(figureOf(dataset));
}

describe('the change since the year before', () => {
  it('is a number and a per cent for a count, both councils in one sentence', () => {
    expect(both(plans, [6814, 7875], [3736, 4197])).toContain(
      'From January 2025 to January 2026, the number of EHC plans rose by 1,061 (15.6%) in Liverpool and rose by 461 (12.3%) in Sefton.',
    );
  });

  it('is percentage points and the two counts at both ends of a rate, where the file has them', () => {
    const withCounts = (before: Cell, after: Cell) => {
      const one = { ...neet, numeratorColumn: 'neet_count' };
      const dataset = buildDataset({
        indicators: [one, indicator({ column: 'neet_count' }), cohort],
        rows: [
          [2025, liverpool, 8.4, before, 10687],
          [2026, liverpool, 8.8, after, 11151],
        ],
      });
      return paragraph(figureOf(dataset));
    };
    expect(withCounts(898, 981)).toContain(
      'was little changed, up 0.4 percentage points, in Liverpool (898 of 10,687 to 981 of 11,151).',
    );
    for (const told of [withCounts('c', 981), withCounts(898, 'x')]) {
      expect(told).toContain('was little changed, up 0.4 percentage points, in Liverpool.');
    }
  });

  it('never works a number of people out of a percentage', () => {
    const told = about(neet, [10.7, 8.8], [10687, 11151]);
    expect(told).toContain('fell by 1.9 percentage points in Liverpool.');
    expect(told).not.toContain('about');
  });

  it('is percentage points alone where the cohort is not known', () => {
    expect(about(neet, [7.7, 8.8])).toContain('rose by 1.1 percentage points in Liverpool.');
    expect(about(neet, [7.8, 8.8])).toContain('rose by 1.0 percentage point in Liverpool.');
  });

  it('is a number alone from a count under 30', () => {
    expect(about(plans, [2, 5])).toContain('rose by 3 in Liverpool.');
    expect(about(plans, [29, 58])).toContain('rose by 29 in Liverpool.');
    expect(about(plans, [30, 60])).toContain('rose by 30 (100.0%) in Liverpool.');
  });

  it('is money and a per cent, weeks and a per cent, points alone', () => {
    expect(about(indicator({ unit: '£' }), [76993186, 86735613])).toContain(
      'rose by £9.7 million (12.7%) in Liverpool.',
    );
    expect(about(indicator({ unit: 'weeks', decimalPlaces: 1 }), [20, 25])).toContain(
      'rose by 5.0 weeks (25.0%) in Liverpool.',
    );
    expect(about(indicator({ unit: 'score', decimalPlaces: 1 }), [46, 42.1])).toContain(
      'fell by 3.9 points in Liverpool.',
    );
  });

  it('is little within half a point and 5% of a rate, 1% of a count, and is still told', () => {
    expect(about(neet, [10, 10.5])).toContain(
      'was little changed, up 0.5 percentage points, in Liverpool.',
    );
    expect(about(neet, [20, 20.6])).toContain('rose by 0.6 percentage points in Liverpool.');
    expect(about(neet, [8.4, 8.9])).toContain('rose by 0.5 percentage points in Liverpool.');
    expect(about({ ...neet, decimalPlaces: 2 }, [1.73, 2.17])).toContain(
      'rose by 0.44 percentage points in Liverpool.',
    );
    expect(about(plans, [1000, 990])).toContain(
      'was little changed, down 10 (1.0%), in Liverpool.',
    );
    expect(about(plans, [1000, 989])).toContain('fell by 11 (1.1%) in Liverpool.');
  });

  it('that is nothing is said so', () => {
    expect(about(plans, [42, 42])).toContain('did not change in Liverpool.');
  });

  it('that rounds to nothing is never written as 0.0', () => {
    expect(about(neet, [5.91, 5.95])).toContain('was little changed in Liverpool.');
    expect(about(neet, [0.24, 0.2])).toContain(
      'fell by less than 0.1 percentage points in Liverpool.',
    );
  });

  it('reaches back exactly one year', () => {
    const told = about(plans, [100, '', 200]);
    expect(told).not.toContain('From January 2025');
    expect(told).toContain(
      'From January 2024 to January 2026, the number of EHC plans rose by 100 (100.0%) in Liverpool.',
    );
  });
});

describe('where no change is given', () => {
  it('a break in between is the reason', () => {
    const broken = { ...plans, breaks: [{ at: 2026, note: 'b' }] };
    const told = both(broken, [100, 200], [50, 60]);
    expect(told).toMatch(
      /No change in the number of EHC plans from January 2025 to January 2026 is given for Liverpool and Sefton: the way of counting changed in between\./,
    );
    expect(told).not.toMatch(/rose|fell/);
  });

  it('fewer than 30 people behind a percentage at either end are the reason', () => {
    for (const people of [
      [28, 29],
      [28, 30],
      [30, 29],
    ]) {
      expect(about(neet, [8, 12], people)).toContain(
        'No change in the NEET or not known rate from January 2025 to January 2026 is given for Liverpool: the percentage is of fewer than 30 young people.',
      );
    }
    expect(about(neet, [8, 12], [30, 30])).toContain('rose by 4.0 percentage points');
  });

  it('a symbol the year before is the reason, told for that area only', () => {
    const told = both(plans, ['c', 200], [50, 60]);
    expect(told).toContain('rose by 10 (20.0%) in Sefton.');
    expect(told).toContain('is given for Liverpool: there is no number for January 2025.');
  });

  it('one date in the file is the reason', () => {
    expect(about(plans, [100])).toContain(
      'Only January 2026 is held for the number of EHC plans, so no change or trend is given.',
    );
  });

  it('one date chosen of many is not said to be all there is', () => {
    const dataset = buildDataset({
      indicators: [plans],
      rows: [2024, 2025, 2026].map((year) => [year, liverpool, year]),
    });
    const told = paragraph(figureOf(dataset, { from: 2025, to: 2025 }));
    expect(told).not.toContain('is held');
    expect(told).toContain(
      'Only January 2025 is chosen, so no change or trend in the number of EHC plans',
    );
    expect(told).not.toMatch(/rose|fell|From/);
  });
});

describe('the longer view', () => {
  it('goes back to the first year that compares', () => {
    const told = about(plans, [50, 100, 150, 200]);
    expect(told).toContain(
      'From January 2025 to January 2026, the number of EHC plans rose by 50 (33.3%) in Liverpool.',
    );
    expect(told).toContain(
      'From January 2023 to January 2026, the number of EHC plans rose by 150 (300.0%) in Liverpool.',
    );
  });

  it('starts after a break', () => {
    const broken = { ...plans, breaks: [{ at: 2024, note: 'b' }] };
    expect(about(broken, [50, 100, 150, 200])).toContain(
      'From January 2024 to January 2026, the number of EHC plans rose by 100 (100.0%) in Liverpool.',
    );
  });

  it('is not said twice where the year before is the first', () => {
    expect(about(plans, [150, 200]).match(/From/g)).toHaveLength(1);
  });
});

describe('the trend', () => {
  const rising = [10, 20, 30, 40, 50, 60];

  it('is told from five numbers, in Fingertips’ words', () => {
    expect(about(plans, rising)).toContain(
      'From January 2021 to January 2026, the trend in the number of EHC plans was increasing in Liverpool.',
    );
    expect(about(plans, rising.toReversed())).toContain('decreasing');
    expect(about(plans, [50, 90, 40, 80, 60, 70, 50, 52])).toContain(
      'showed no significant change in Liverpool',
    );
    // Ten points or ten per cent from end to end are not "no change", whatever the test says.
    expect(about(neet, [40, 52, 41, 51, 43, 53, 42, 50])).not.toContain('significant');
    expect(about(neet, [40, 52, 41, 51, 43, 53, 42, 49.9])).toContain('no significant change');
    expect(about(plans, [100, 130, 104, 128, 99, 131, 98, 111])).not.toContain('significant');
    expect(about(plans, rising.slice(0, 4))).not.toContain('trend');
  });

  it('is not denied from fewer than eight numbers', () => {
    const told = about(plans, [5, 9, 4, 8, 6, 7, 5]);
    expect(told).toContain('too few years to call a trend');
    expect(told).not.toContain('significant');
  });

  it('is better or worse only where one way is good', () => {
    expect(about(plans, rising)).not.toMatch(/better|worse/);
    expect(about(neet, rising)).toContain('increasing and getting worse');
    expect(about({ ...neet, polarity: 'high' }, rising)).toContain('increasing and getting better');
  });

  it('never reaches across a break', () => {
    const broken = { ...plans, breaks: [{ at: 2023, note: 'b' }] };
    expect(about(broken, rising)).not.toContain('trend');
    expect(about(broken, [1, 2, ...rising])).not.toContain('January 2019');
  });

  it('is told once for councils alike, apart for councils that are not', () => {
    const of = (areas: readonly (typeof liverpool)[], falling: readonly (typeof liverpool)[]) => {
      const dataset = buildDataset({
        indicators: [plans],
        rows: rising.flatMap((_, at) =>
          areas.map((area) => [2021 + at, area, falling.includes(area) ? 90 - at : 30 + at]),
        ),
      });
      return paragraph(figureOf(dataset, { areas: areas.map(({ code }) => code) }));
    };
    expect(of([liverpool, sefton], [])).toContain('increasing in Liverpool and Sefton.');
    expect(of([liverpool, sefton, knowsley], [])).toContain(
      'increasing in Liverpool, Sefton and Knowsley.',
    );
    expect(of([liverpool, sefton], [sefton])).toMatch(
      /was increasing in Liverpool\. From .* was decreasing in Sefton\./,
    );
  });
});

it('tells no trend of a percentage of fewer than 30 in any of its years', () => {
  const rising = [10, 11, 12, 13, 14, 15];
  expect(about(neet, rising, [40, 41, 42, 43, 44, 45])).toContain('the trend in');
  expect(about(neet, rising, [29, 41, 42, 43, 44, 45])).not.toContain('trend');
});
