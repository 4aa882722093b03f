import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/domain/area.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import {
  buildDataset,
  england,
  filter,
  indicator,
  knowsley,
  liverpool,
  sefton,
} from '../../query/build-dataset.ts';
import { cohort, figureOf, neet, plans } from '../figure-of.ts';
import { headlineText } from '../../../src/figure/words/sentence.ts';

type Cell = number | string;

/** A figure of years of Liverpool, Sefton and, where given, England. */
function headlineOf(
  one: Indicator,
  rows: readonly (readonly [number, Cell, Cell, (Cell | undefined)?])[],
): string {
  const dataset = buildDataset({
    indicators: [one],
    rows: rows.flatMap(([year, a, b, c]) => [
      ...(a === '' ? [] : [[year, liverpool, a]]),
      ...(b === '' ? [] : [[year, sefton, b]]),
      ...(c === undefined ? [] : [[year, england, c]]),
    ]),
  });
  return headlineText(figureOf(dataset));
}

describe('the headline of a count', () => {
  it('says which way both have gone since the first year shown', () => {
    expect(
      headlineOf(plans, [
        [2025, 6814, 3736],
        [2026, 7875, 4197],
      ]),
    ).toBe('EHC plans: up in both councils since January 2025');
  });

  it('calls a country or a region no council', () => {
    const dataset = buildDataset({
      indicators: [plans],
      rows: [2025, 2026].flatMap((year) => [
        [year, liverpool, year * 2],
        [year, england, year * year],
      ]),
    });
    const areas = [liverpool.code, england.code];
    expect(headlineText(figureOf(dataset, { areas, comparators: [] }))).toBe(
      'EHC plans: little changed in both areas since January 2025',
    );
  });

  it('says where they part', () => {
    const parted = headlineOf(plans, [
      [2022, 474, 150],
      [2024, 847, 60],
    ]);
    expect(parted).toBe('EHC plans: up in Liverpool, down in Sefton since January 2022');
  });

  it('calls a change of one per cent little, and of more not', () => {
    const change = (to: number) =>
      headlineOf(plans, [
        [2024, 1000, 1000],
        [2025, to, 1100],
      ]);
    expect(change(1010)).toContain('little changed in Liverpool, up in Sefton');
    expect(change(1011)).toContain('up in both councils');
    expect(change(989)).toContain('down in Liverpool, up in Sefton');
  });

  it('uses the title where nothing says what is counted', () => {
    const funding = indicator({ unit: '£', title: 'High needs funding' });
    const headline = headlineOf(funding, [
      [2021, 57789437, 32019680],
      [2024, 86735613, 45447609],
    ]);
    expect(headline).toBe('High needs funding: up in both councils since January 2021');
  });

  it('starts after a break, and claims nothing where none is left to compare', () => {
    const at = (year: number) => ({ ...plans, breaks: [{ at: year, note: 'b' }] });
    const rows = [
      [2023, 100, 100],
      [2024, 200, 200],
      [2025, 300, 300],
    ] as const;
    expect(headlineOf(at(2024), rows)).toBe('EHC plans: up in both councils since January 2024');
    expect(headlineOf(at(2025), rows)).toBe('EHC plans, January 2025');
  });

  it('tells the last year where the two start in different years', () => {
    expect(
      headlineOf(plans, [
        [2023, 100, ''],
        [2024, 200, 50],
        [2025, 300, 60],
      ]),
    ).toBe('EHC plans: up in both councils since January 2024');
  });

  it('tells the last year where it says otherwise than the years since the first', () => {
    expect(
      headlineOf(plans, [
        [2022, 100, 100],
        [2024, 300, 300],
        [2025, 250, 320],
      ]),
    ).toBe('EHC plans: down in Liverpool, up in Sefton since January 2024');
    expect(
      headlineOf(plans, [
        [2022, 100, 100],
        [2024, 300, 300],
        [2025, 302, 320],
      ]),
    ).toBe('EHC plans: up in both councils since January 2022');
  });

  it('says what and when where one has no number, or there is no year to compare with', () => {
    const described = 'EHC plans, January 2025';
    expect(
      headlineOf(plans, [
        [2024, 100, 50],
        [2025, 200, 'c'],
      ]),
    ).toBe(described);
    expect(
      headlineOf(plans, [
        [2024, 100, 50],
        [2025, 200, ''],
      ]),
    ).toBe(described);
    expect(headlineOf(plans, [[2025, 200, 100]])).toBe(described);
  });

  it('names the item that narrows it down, and speaks of that alone', () => {
    const dataset = buildDataset({
      indicators: [plans],
      filters: [filter('age', { items: ['Under 5', 'Total'] })],
      rows: [liverpool, sefton].flatMap((area) => [
        [2024, area, 'Total', 500],
        [2025, area, 'Total', 900],
        [2024, area, 'Under 5', 90],
        [2025, area, 'Under 5', 60],
      ]),
    });
    expect(headlineText(figureOf(dataset))).toBe(
      'EHC plans: up in both councils since January 2024',
    );
    expect(headlineText(figureOf(dataset, { filters: { age: ['Under 5'] } }))).toBe(
      'EHC plans, Under 5: down in both councils since January 2024',
    );
  });

  it('never says which of two amounts is larger', () => {
    for (const unit of ['count', '£'] as const) {
      const one = { ...plans, unit };
      expect(headlineOf(one, [[2025, 200, 100, 900]])).toBe('EHC plans, January 2025');
    }
  });
});

describe('the headline of a rate', () => {
  const rates = (a: Cell, b: Cell, c?: Cell) => headlineOf(neet, [[2025, a, b, c]]);

  it('says the first council’s and where it stands beside the other and England', () => {
    expect(rates(8.8, 3.8, 5.6)).toBe(
      'NEET or not known: Liverpool 8.8%, above Sefton and England',
    );
    expect(rates(30.5, 32.5, 33.9)).toBe(
      'NEET or not known: Liverpool 30.5%, below Sefton and England',
    );
    expect(rates(4.5, 3.8, 5.6)).toBe(
      'NEET or not known: Liverpool 4.5%, above Sefton, below England',
    );
  });

  it('leaves England out where it has no number', () => {
    expect(rates(14.2, 13)).toBe('NEET or not known: Liverpool 14.2%, above Sefton');
    expect(rates(14.2, 13, 'x')).toBe('NEET or not known: Liverpool 14.2%, above Sefton');
  });

  it('calls two similar within half a point and 5%: 7.0 and 7.1 are, 1.73 and 2.17 are not', () => {
    expect(rates(7.1, 7)).toBe('NEET or not known: Liverpool 7.1%, similar to Sefton');
    expect(rates(5, 5)).toBe('NEET or not known: Liverpool 5.0%, similar to Sefton');
    expect(rates(2.17, 1.73)).toBe('NEET or not known: Liverpool 2.2%, above Sefton');
    expect(rates(2.94, 2.91, 4)).toBe(
      'NEET or not known: Liverpool 2.9%, similar to Sefton, below England',
    );
    expect(rates(5.61, 3.8, 5.6)).toBe(
      'NEET or not known: Liverpool 5.6%, above Sefton, similar to England',
    );
  });

  it('claims nothing without two numbers', () => {
    expect(rates(8.8, 'c', 5.6)).toBe('NEET or not known, January 2025');
    expect(rates('x', 3.8, 5.6)).toBe('NEET or not known, January 2025');
  });

  it('claims nothing where fewer than 30 are behind either', () => {
    const of = (people: number) =>
      headlineText(
        figureOf(
          buildDataset({
            indicators: [neet, cohort],
            rows: [
              [2025, liverpool, 8.8, 300],
              [2025, sefton, 3.8, people],
            ],
          }),
        ),
      );
    expect(of(29)).toBe('NEET or not known, January 2025');
    expect(of(30)).toBe('NEET or not known: Liverpool 8.8%, above Sefton');
  });
});

describe('the headline of one area or of three', () => {
  const dataset = buildDataset({
    indicators: [neet],
    rows: [liverpool, sefton, knowsley, england].map((area, at) => [2025, area, at + 3]),
  });
  const of = (areas: readonly Area[], comparators: readonly string[] = []) =>
    headlineText(figureOf(dataset, { areas: areas.map(({ code }) => code), comparators }));

  it('says what and when', () => {
    expect(of([liverpool])).toBe('NEET or not known, January 2025');
    expect(of([liverpool, sefton, knowsley], [england.code])).toBe(
      'NEET or not known, January 2025',
    );
  });

  it('says where one alone stands beside England', () => {
    expect(of([liverpool], [england.code])).toBe(
      'NEET or not known: Liverpool 3.0%, below England',
    );
  });
});

describe('the headline of a breakdown', () => {
  const split = (
    isWhole: boolean,
    one: Indicator,
    a: readonly Cell[],
    b: readonly Cell[],
    phase: readonly string[] = [],
  ) => {
    const items = ['Primary', 'Secondary', 'Special'];
    const dataset = buildDataset({
      indicators: [one],
      filters: [filter('phase', { title: 'School phase', items, isWhole, totalItem: '' })],
      rows: items.flatMap((item, at) => [
        [2025, liverpool, item, a[at] ?? 'x'],
        [2025, sefton, item, b[at] ?? 'x'],
      ]),
    });
    const filters = phase.length > 0 ? { phase } : {};
    return headlineText(figureOf(dataset, { breakdown: 'phase', filters }));
  };
  const schools = indicator({ title: 'State-funded schools', noun: 'schools' });

  it('names the largest group of a whole where it is the same in both', () => {
    expect(split(true, schools, [115, 32, 14], [74, 18, 6])).toBe(
      'State-funded schools: Primary the largest group in both councils',
    );
    expect(split(true, schools, [115, 115, 14], [74, 74, 6])).toBe(
      'State-funded schools: Primary and Secondary the largest groups in both councils',
    );
  });

  it('says what and when where the largest differs, or two share the place in one', () => {
    const described = 'State-funded schools, January 2025';
    expect(split(true, schools, [115, 32, 14], [7, 18, 6])).toBe(described);
    expect(split(true, schools, [115, 115, 14], [74, 18, 6])).toBe(described);
  });

  it('names none where an item has no number, or all are fewer than 30', () => {
    const described = 'State-funded schools, January 2025';
    expect(split(true, schools, [115, 32, 'c'], [74, 18, 6])).toBe(described);
    expect(split(true, schools, [115, 32, 14], [20, 8, 1])).toBe(described);
  });

  it('says of those shown where some items are left out', () => {
    const shown = ['Primary', 'Secondary'];
    expect(split(true, schools, [115, 32, 300], [74, 18, 400], shown)).toBe(
      'State-funded schools: Primary the largest group of those shown in both councils',
    );
  });

  it('never calls the highest of separate rates the largest group', () => {
    expect(split(true, neet, [4.1, 18.5, 6], [3, 11.9, 5])).toBe(
      'NEET or not known: Secondary the highest in both councils',
    );
  });

  it('calls the largest of percentages that add up to 100 the largest group', () => {
    expect(split(true, neet, [80, 15, 5], [70.2, 20, 9.8])).toBe(
      'NEET or not known: Primary the largest group in both councils',
    );
  });

  it('speaks of no largest group where the items are not every part of a whole', () => {
    expect(split(false, schools, [115, 32, 14], [74, 18, 6])).toBe(
      'State-funded schools: Primary the largest in both councils',
    );
  });
});

it('a headline that would be too long gives way to what and when', () => {
  const long = { ...plans, subject: 'EHC plans issued within 20 weeks, leaving out exceptions' };
  expect(
    headlineOf(long, [
      [2023, 100, 100],
      [2024, 100, 50],
    ]),
  ).toBe('EHC plans issued within 20 weeks, leaving out exceptions, January 2024');
});

it('a headline speaks of the title where no short subject is given', () => {
  const one = indicator({ title: 'Plans', unit: '%', decimalPlaces: 1 });
  expect(headlineOf(one, [[2025, 8.8, 3.8]])).toBe('Plans: Liverpool 8.8%, above Sefton');
});
