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
      'Since January 2025, in Liverpool it rose by 1,061 (15.6%) and in Sefton it rose by 461 (12.3%).',
    );
  });

  it('is percentage points and people for a rate: 8.4% to 8.8% of 11,151 is about 45', () => {
    expect(about(neet, [8.4, 8.8], [10687, 11151])).toContain(
      'in Liverpool it was little changed, up 0.4 percentage points (about 45 young people).',
    );
    expect(about(neet, [10.7, 8.8], [10687, 11151])).toContain(
      'in Liverpool it fell by 1.9 percentage points (about 212 young people).',
    );
  });

  it('is percentage points alone where the cohort is not known', () => {
    expect(about(neet, [7.7, 8.8])).toContain('it rose by 1.1 percentage points.');
    expect(about(neet, [7.8, 8.8])).toContain('it rose by 1.0 percentage point.');
  });

  it('is a number alone from a count under 30', () => {
    expect(about(plans, [2, 5])).toContain('it rose by 3.');
    expect(about(plans, [29, 58])).toContain('it rose by 29.');
    expect(about(plans, [30, 60])).toContain('it rose by 30 (100.0%).');
  });

  it('is money and a per cent, weeks and a per cent, points alone', () => {
    expect(about(indicator({ unit: '£' }), [76993186, 86735613])).toContain(
      'it rose by £9,742,427 (12.7%).',
    );
    expect(about(indicator({ unit: 'weeks', decimalPlaces: 1 }), [20, 25])).toContain(
      'it rose by 5.0 weeks (25.0%).',
    );
    expect(about(indicator({ unit: 'score', decimalPlaces: 1 }), [46, 42.1])).toContain(
      'it fell by 3.9 points.',
    );
  });

  it('is little within half a percentage point or one per cent, and is still told', () => {
    expect(about(neet, [8.4, 8.9])).toContain('it was little changed, up 0.5 percentage points.');
    expect(about(neet, [8.4, 9])).toContain('it rose by 0.6 percentage points.');
    expect(about(plans, [1000, 990])).toContain('it was little changed, down 10 (1.0%).');
    expect(about(plans, [1000, 989])).toContain('it fell by 11 (1.1%).');
  });

  it('that is nothing is said so', () => {
    expect(about(plans, [42, 42])).toContain('in Liverpool it did not change.');
  });

  it('that rounds to nothing is not given a direction', () => {
    expect(about(neet, [5.91, 5.95], [11000, 11151])).not.toMatch(/0\.0 percentage/);
  });

  it('reaches back exactly one year', () => {
    const told = about(plans, [100, '', 200]);
    expect(told).not.toContain('Since January 2025');
    expect(told).toContain('Since January 2024, in Liverpool it rose by 100 (100.0%).');
  });
});

describe('where no change is given', () => {
  it('a break in between is the reason', () => {
    const broken = { ...plans, breaks: [{ at: 2026, note: 'b' }] };
    const told = both(broken, [100, 200], [50, 60]);
    expect(told).toMatch(
      /No change is given for Liverpool and Sefton: the way of counting changed/,
    );
    expect(told).not.toMatch(/rose|fell/);
  });

  it('fewer than 30 people behind a percentage are the reason', () => {
    expect(about(neet, [8, 12], [28, 29])).toContain(
      'No change is given for Liverpool: the percentage is of fewer than 30 young people.',
    );
    expect(about(neet, [8, 12], [28, 30])).toContain('rose by 4.0 percentage points');
  });

  it('a symbol the year before is the reason, told for that area only', () => {
    const told = both(plans, ['c', 200], [50, 60]);
    expect(told).toContain('in Sefton it rose by 10 (20.0%).');
    expect(told).toContain('No change is given for Liverpool: the year before has no number.');
  });

  it('one date in the file is the reason', () => {
    expect(about(plans, [100])).toContain(
      'Figures are held for this date only, so no change or trend is given.',
    );
  });

  it('one date chosen of many is not said to be all there is', () => {
    const dataset = buildDataset({
      indicators: [plans],
      rows: [2024, 2025, 2026].map((year) => [year, liverpool, year]),
    });
    const told = paragraph(figureOf(dataset, { from: 2025, to: 2025 }));
    expect(told).not.toContain('held for this date only');
    expect(told).not.toMatch(/rose|fell|Since/);
  });
});

describe('the longer view', () => {
  it('goes back to the first year that compares', () => {
    const told = about(plans, [50, 100, 150, 200]);
    expect(told).toContain('Since January 2025, in Liverpool it rose by 50 (33.3%).');
    expect(told).toContain('Since January 2023, in Liverpool it rose by 150 (300.0%).');
  });

  it('starts after a break', () => {
    const broken = { ...plans, breaks: [{ at: 2024, note: 'b' }] };
    expect(about(broken, [50, 100, 150, 200])).toContain(
      'Since January 2024, in Liverpool it rose by 100 (100.0%).',
    );
  });

  it('is not said twice where the year before is the first', () => {
    expect(about(plans, [150, 200]).match(/Since/g)).toHaveLength(1);
  });
});

describe('the trend', () => {
  const rising = [10, 20, 30, 40, 50, 60];

  it('is told from five numbers, in Fingertips’ words', () => {
    expect(about(plans, rising)).toContain('Trend (January 2021 to January 2026): increasing');
    expect(about(plans, rising.toReversed())).toContain('decreasing');
    expect(about(plans, [5, 9, 4, 8, 6, 7])).toContain('no significant change');
    expect(about(plans, rising.slice(0, 4))).not.toContain('Trend');
  });

  it('is better or worse only where one way is good', () => {
    expect(about(plans, rising)).not.toMatch(/better|worse/);
    expect(about(neet, rising)).toContain('increasing and getting worse');
    expect(about({ ...neet, polarity: 'high' }, rising)).toContain('increasing and getting better');
  });

  it('never reaches across a break', () => {
    const broken = { ...plans, breaks: [{ at: 2023, note: 'b' }] };
    expect(about(broken, rising)).not.toContain('Trend');
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
    expect(of([liverpool, sefton], [])).toContain('increasing in both.');
    expect(of([liverpool, sefton, knowsley], [])).toContain('increasing in all.');
    expect(of([liverpool, sefton], [sefton])).toContain(
      'increasing in Liverpool and decreasing in Sefton.',
    );
  });
});
