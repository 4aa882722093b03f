import { describe, expect, it } from 'vitest';
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
import { figureOf, neet, plans } from '../figure-of.ts';

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
  return figureOf(dataset).headline;
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
    expect(figureOf(dataset, { areas, comparators: [] }).headline).toBe(
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
    expect(headlineOf(at(2025), rows)).toBe(plans.title);
  });

  it('claims nothing where the two start in different years, or one has no number', () => {
    const title = plans.title;
    expect(
      headlineOf(plans, [
        [2023, 100, ''],
        [2024, 200, 50],
        [2025, 300, 60],
      ]),
    ).toBe(title);
    expect(
      headlineOf(plans, [
        [2024, 100, 50],
        [2025, 200, 'c'],
      ]),
    ).toBe(title);
    expect(
      headlineOf(plans, [
        [2024, 100, 50],
        [2025, 200, ''],
      ]),
    ).toBe(title);
    expect(headlineOf(plans, [[2025, 200, 100]])).toBe(title);
  });

  it('claims nothing of all plans where a filter narrows them down', () => {
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
    expect(figureOf(dataset).headline).toBe('EHC plans: up in both councils since January 2024');
    expect(figureOf(dataset, { filters: { age: ['Under 5'] } }).headline).not.toContain('down');
  });
});

describe('the headline of a rate', () => {
  const rates = (a: Cell, b: Cell, c?: Cell) => headlineOf(neet, [[2025, a, b, c]]);

  it('says who is higher and where England stands', () => {
    expect(rates(8.8, 3.8, 5.6)).toBe('Liverpool higher than Sefton, England in between');
    expect(rates(7, 6.2, 5.3)).toBe('Liverpool higher than Sefton, both above England');
    expect(rates(30.5, 32.5, 33.9)).toBe('Sefton higher than Liverpool, both below England');
  });

  it('says who is higher where England has no number', () => {
    expect(rates(14.2, 13)).toBe('Liverpool higher than Sefton');
    expect(rates(14.2, 13, 'x')).toBe('Liverpool higher than Sefton');
  });

  it('calls the two level where they read the same', () => {
    expect(rates(2.94, 2.91, 4)).toBe('Liverpool and Sefton level, both below England');
    expect(rates(5, 5)).toBe('Liverpool and Sefton level');
  });

  it('says nothing of England where one of the two reads the same as it', () => {
    expect(rates(8.8, 5.61, 5.6)).toBe('Liverpool higher than Sefton');
  });

  it('claims nothing without two numbers', () => {
    expect(rates(8.8, 'c', 5.6)).toBe(neet.title);
    expect(rates('x', 3.8, 5.6)).toBe(neet.title);
  });
});

describe('the headline of one area or of three', () => {
  const dataset = buildDataset({
    indicators: [neet],
    rows: [liverpool, sefton, knowsley].map((area, at) => [2025, area, at + 3]),
  });

  it('is the title', () => {
    for (const areas of [[liverpool], [liverpool, sefton, knowsley]]) {
      const figure = figureOf(dataset, { areas: areas.map(({ code }) => code) });
      expect(figure.headline).toBe(neet.title);
    }
  });
});

describe('the headline of a breakdown', () => {
  const split = (isWhole: boolean, one: Indicator, a: readonly Cell[], b: readonly Cell[]) => {
    const items = ['Primary', 'Secondary', 'Special'];
    const dataset = buildDataset({
      indicators: [one],
      filters: [filter('phase', { title: 'School phase', items, isWhole, totalItem: '' })],
      rows: items.flatMap((item, at) => [
        [2025, liverpool, item, a[at] ?? 'x'],
        [2025, sefton, item, b[at] ?? 'x'],
      ]),
    });
    return figureOf(dataset, { breakdown: 'phase' }).headline;
  };
  const schools = indicator({ title: 'State-funded schools', noun: 'schools' });

  it('names the largest group of a whole where it is the same in both', () => {
    expect(split(true, schools, [115, 32, 14], [74, 18, 6])).toBe(
      'Primary: the largest group in both councils',
    );
  });

  it('describes where the largest differs, or two share the place', () => {
    const described = 'State-funded schools, by school phase';
    expect(split(true, schools, [115, 32, 14], [7, 18, 6])).toBe(described);
    expect(split(true, schools, [115, 115, 14], [74, 18, 6])).toBe(described);
  });

  it('never calls the highest of separate rates the largest group', () => {
    expect(split(true, neet, [4.1, 18.5, 6], [3, 11.9, 5])).not.toContain('largest');
  });

  it('calls the largest of percentages that add up to 100 the largest group', () => {
    expect(split(true, neet, [80, 15, 5], [70.2, 20, 9.8])).toBe(
      'Primary: the largest group in both councils',
    );
  });

  it('speaks of no largest group where the items are not every part of a whole', () => {
    expect(split(false, schools, [115, 32, 14], [74, 18, 6])).not.toContain('group');
  });
});

it('a headline that would be too long gives way to a shorter one', () => {
  const long = { ...plans, noun: 'EHC plans issued within 20 weeks, leaving out exceptions' };
  const headline = headlineOf(long, [
    [2023, 100, 100],
    [2024, 100, 50],
  ]);
  expect(headline.split(' ').length).toBeLessThanOrEqual(14);
});
