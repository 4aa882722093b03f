import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaGroup, Neighbours } from '../../../src/domain/area.ts';
import type { View } from '../../../src/domain/view.ts';
import { resolveSelection } from '../../../src/query/select/resolve.ts';
import {
  buildDataset,
  england,
  filter,
  knowsley,
  liverpool,
  northWest,
  plans,
  salford,
  sefton,
  wirral,
} from '../build-dataset.ts';
import { manyCouncils } from '../many-councils.ts';
import { defaultView, site } from '../../site.ts';

const areaGroups: readonly AreaGroup[] = [
  {
    id: 'city-region',
    title: 'Liverpool City Region',
    areas: [liverpool.code, sefton.code, knowsley.code, wirral.code, 'E06000006'],
  },
];
const neighbours: readonly Neighbours[] = [
  { laCode: '341', neighbours: [salford.code, knowsley.code, 'E06000009'] },
];
const everyone = [liverpool, sefton, knowsley, wirral, salford, northWest, england];
const data = buildDataset({
  rows: [2021, 2023, 2024].flatMap((year) => everyone.map((area) => [year, area, 100])),
});

const resolve = (view: Partial<View>, dataset = data) =>
  resolveSelection({ ...defaultView, ...view }, plans, dataset, { site, areaGroups }, neighbours);
const codes = (areas: readonly { readonly code: string }[]) => areas.map(({ code }) => code);
const names = (areas: readonly { readonly name: string }[]) => areas.map(({ name }) => name);

describe('areas', () => {
  it('keeps the order chosen, each area once', () => {
    const { selection, notices } = resolve({
      areas: [wirral.code, liverpool.code, wirral.code],
    });
    expect(names(selection.areas)).toEqual(['Wirral', 'Liverpool']);
    expect(notices).toEqual([]);
  });

  it('leaves out a code the file does not have and names it', () => {
    const { selection, notices } = resolve({ areas: [sefton.code, 'E99999999'] });
    expect(names(selection.areas)).toEqual(['Sefton']);
    expect(notices).toEqual([
      {
        key: 'areas',
        message: 'This file has no area with the code "E99999999", so it is left out.',
      },
    ]);
  });

  it('names several such codes in one notice, the first three of many', () => {
    const { notices } = resolve({
      areas: [sefton.code, 'E1', 'E2'],
      comparators: ['E3', 'E4', 'E5', 'E6', 'E7'],
    });
    expect(notices).toEqual([
      {
        key: 'areas',
        message: 'This file has no areas with the codes "E1" and "E2", so they are left out.',
      },
      {
        key: 'comparators',
        message:
          'This file has no areas with the codes "E3", "E4", "E5" and 2 more, so they are left out.',
      },
    ]);
  });

  it('falls back to the pair when no chosen area is there', () => {
    const { selection, notices } = resolve({ areas: ['E99999999'] });
    expect(names(selection.areas)).toEqual(['Liverpool', 'Sefton']);
    expect(notices[0]?.message).toContain('"E99999999"). Showing Liverpool and Sefton.');
  });

  it('shows the first two councils of a file that lacks the pair too', () => {
    const elsewhere = buildDataset({
      rows: [england, wirral, salford, knowsley].map((area) => [2024, area, 1]),
    });
    const { selection, notices } = resolve({}, elsewhere);
    expect(names(selection.areas)).toEqual(['Knowsley', 'Wirral']);
    expect(notices.map(({ key }) => key)).toEqual(['areas']);
  });

  it('shortens what it quotes to 40 characters', () => {
    const { notices } = resolve({ areas: [sefton.code, 'x'.repeat(500)] });
    expect(notices[0]?.message).toContain(`"${'x'.repeat(39)}…"`);
  });
});

describe('comparators', () => {
  it('are the North West and England by default', () => {
    expect(names(resolve({}).selection.comparators)).toEqual(['North West', 'England']);
  });

  it('lists an absent default comparator without a notice', () => {
    const councils = buildDataset({ rows: [[2024, liverpool, 1]] });
    const { selection, notices } = resolve({ areas: [liverpool.code] }, councils);
    expect(selection.absentComparators).toEqual(site.comparators);
    expect(notices).toEqual([]);
  });

  it('gives a notice for any other code that is not there', () => {
    const { notices } = resolve({ comparators: ['E12000009'] });
    expect(notices[0]).toMatchObject({ key: 'comparators' });
    expect(notices[0]?.message).toContain('"E12000009"');
  });

  it('leaves out an area that is already shown', () => {
    const { selection } = resolve({ comparators: [liverpool.code, england.code] });
    expect(names(selection.comparators)).toEqual(['England']);
  });

  it('expands the city region to the members not already shown', () => {
    const { selection } = resolve({ comparators: ['city-region', wirral.code] });
    expect(names(selection.cityRegion)).toEqual(['Knowsley']);
  });

  it('expands neighbours for each area that has a list, in order, with the number expected', () => {
    const { selection } = resolve({ comparators: ['neighbours'] });
    expect(selection.neighbours).toEqual([
      { area: liverpool, of: [salford, knowsley], expected: 3 },
    ]);
  });

  it('says so when no area has a list of neighbours', () => {
    const { selection, notices } = resolve({ areas: [wirral.code], comparators: ['neighbours'] });
    expect(selection.neighbours).toEqual([]);
    expect(notices[0]?.message).toBe('There is no list of statistical neighbours for Wirral.');
  });
});

describe('all councils as a comparator', () => {
  const chosen = { comparators: ['councils'] };

  it('are every local authority of the file, those shown included', () => {
    const { selection, notices } = resolve(chosen, manyCouncils());
    expect(selection.allCouncils).toHaveLength(101);
    expect(names(selection.allCouncils)).toContain('Liverpool');
    expect(notices).toEqual([]);
  });

  it('are left out, with a notice, where a file has fewer than 100', () => {
    const first = (count: number) =>
      manyCouncils({ cells: (value) => (value <= count ? [value] : []) });
    expect(resolve(chosen, first(100)).selection.allCouncils).toHaveLength(100);
    const { selection, notices } = resolve(chosen, first(99));
    expect(selection.allCouncils).toEqual([]);
    expect(notices).toEqual([
      {
        key: 'comparators',
        message:
          'A comparison with all councils needs a file with at least 100 of them. This file has 99, so it is left out.',
      },
    ]);
  });

  it('do not count regions and the country', () => {
    const message = resolve(chosen)
      .notices.map((one) => one.message)
      .join(' ');
    expect(message).toContain('This file has 5, so');
  });

  it('are nothing where they were not chosen', () => {
    expect(resolve({}, manyCouncils()).selection.allCouncils).toEqual([]);
  });
});

describe('periods', () => {
  const years = (view: Partial<View>, dataset = data) =>
    resolve(view, dataset).selection.periods.map(({ year }) => year);

  it('include the years a yearly file skips', () => {
    expect(years({})).toEqual([2021, 2022, 2023, 2024]);
    expect(resolve({}).selection.periods[1]?.label).toBe('January 2022');
  });

  it('are in order of time whatever the order of rows', () => {
    const backwards = buildDataset({ rows: [2024, 2021].map((year) => [year, liverpool, 1]) });
    expect(years({}, backwards)).toEqual([2021, 2022, 2023, 2024]);
  });

  it('name skipped academic years', () => {
    const rows = ['201819', '202122'].map((code) => [code, liverpool, 1]);
    const schools = buildDataset({ identifier: 'Academic year', rows });
    expect(resolve({}, schools).selection.periods.map(({ label }) => label)).toEqual([
      '2018/19',
      '2019/20',
      '2020/21',
      '2021/22',
    ]);
  });

  it('are not filled in where a year has two kinds of period', () => {
    const mixed = { ...data, periods: [...data.periods.slice(0, 2), ...school().periods] };
    expect(years({}, mixed)).toEqual([2021, 2022, 2023]);
  });

  it('stay within from and to', () => {
    expect(years({ from: 2022, to: 2023 })).toEqual([2022, 2023]);
    expect(years({ from: 2023 })).toEqual([2023, 2024]);
    expect(years({ to: 2022 })).toEqual([2021, 2022]);
  });

  it('may be asked for from the first to the last, which needs no notice', () => {
    const { selection, notices } = resolve({ from: 2021, to: 2024 });
    expect(selection.periods).toHaveLength(4);
    expect(notices).toEqual([]);
  });

  it('are the whole series when from is after to', () => {
    const { selection, notices } = resolve({ from: 2024, to: 2021 });
    expect(selection.periods).toHaveLength(4);
    expect(notices.map(({ key }) => key)).toEqual(['from']);
  });

  it('ignore a year outside the series, with a notice', () => {
    const { selection, notices } = resolve({ from: 1999, to: 2023 });
    expect(selection.periods.map(({ year }) => year)).toEqual([2021, 2022, 2023]);
    expect(notices).toEqual([
      {
        key: 'from',
        message: 'The year 1999 is outside this series (2021 to 2024), so it is ignored.',
      },
    ]);
    expect(years({ from: 2030, to: 2031 })).toEqual([2021, 2022, 2023, 2024]);
  });
});

function school() {
  return buildDataset({ identifier: 'Academic year', rows: [['202122', liverpool, 1]] });
}

describe('categories', () => {
  const need = filter('need', {
    title: 'Primary need',
    items: ['Autism', 'Speech', 'Hearing', 'Total'],
  });
  const sex = filter('sex', { items: ['Female', 'Male', 'Total'] });
  const byNeed = buildDataset({
    filters: [need, sex],
    rows: [
      [2025, liverpool, 'Total', 'Total', 10],
      [2025, liverpool, 'Speech', 'Total', 4],
      [2025, liverpool, 'Autism', 'Total', 6],
      [2025, liverpool, 'Autism', 'Female', 2],
      [2025, wirral, 'Hearing', 'Total', 1],
      [2025, liverpool, 'Unknown', 'Male', 1],
    ],
  });
  const split = (view: Partial<View>) => {
    const { selection, notices } = resolve({ areas: [liverpool.code], ...view }, byNeed);
    return { ...selection, labels: selection.categories.map(({ label }) => label), notices };
  };

  it('are one category of default items when nothing is split', () => {
    const { categories, splitBy } = split({});
    expect(categories).toEqual([
      { key: 'need=Total;sex=Total', label: '', items: { need: 'Total', sex: 'Total' } },
    ]);
    expect(splitBy).toEqual([]);
  });

  it('are the items without the total, in declared order, when a breakdown is chosen', () => {
    const { labels, splitBy, items } = split({ breakdown: 'need', areas: [wirral.code] });
    expect(labels).toEqual(['']);
    expect(items.get('need')).toEqual(['Hearing']);
    expect(splitBy).toEqual([]);
    expect(split({ breakdown: 'need' }).labels).toEqual(['Autism', 'Speech']);
  });

  it('drop an item without a row for any chosen place, unless it was asked for', () => {
    expect(split({ breakdown: 'need' }).items.get('need')).toEqual(['Autism', 'Speech']);
    const asked = { breakdown: 'need', filters: { need: ['Hearing', 'Autism'] } };
    expect(split(asked).labels).toEqual(['Autism', 'Hearing']);
  });

  it('keep an item that only a comparator has', () => {
    expect(split({ breakdown: 'need', comparators: [wirral.code] }).labels).toEqual([
      'Autism',
      'Speech',
      'Hearing',
    ]);
  });

  it('put an item the package does not declare after those it does', () => {
    const view = { breakdown: 'need', filters: { sex: ['Male', 'Total'] } };
    expect(split(view).labels).toEqual(['Autism · Total', 'Speech · Total', 'Unknown · Male']);
  });

  it('are every combination of several chosen items, labelled by what varies', () => {
    const { labels, splitBy } = split({
      filters: { sex: ['Total', 'Female'], need: ['Autism'] },
    });
    expect(labels).toEqual(['Female', 'Total']);
    expect(splitBy).toEqual([sex]);
  });

  it('leave out a breakdown of which no item has a row, and say so', () => {
    const { labels, notices } = split({ breakdown: 'sex', filters: { need: ['Speech'] } });
    expect(labels).toEqual(['']);
    expect(notices.map(({ key }) => key)).toEqual(['breakdown']);
  });

  it('fall back to the default for an unknown item, filter or breakdown, each with a notice', () => {
    const { items, notices } = split({
      breakdown: 'shoe size',
      filters: { need: ['Nothing'], constructor: ['a'] },
    });
    expect(items.get('need')).toEqual(['Total']);
    expect(notices).toEqual([
      { key: 'filter.need', message: 'Primary need has no item called "Nothing".' },
      { key: 'filter.constructor', message: 'This file has no filter called "constructor".' },
      { key: 'breakdown', message: 'This file cannot be broken down by "shoe size".' },
    ]);
  });

  it('never fail and never come out empty, whatever the link says', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('need', 'sex', 'Autism', 'Male', 'Total'));
    const year = fc.option(fc.integer({ min: -5, max: 3000 }));
    const link = fc.record({
      areas: fc.array(fc.oneof(word, fc.constantFrom(...codes(everyone)))),
      comparators: fc.array(fc.oneof(word, fc.constantFrom('neighbours', 'city-region'))),
      from: year,
      to: year,
      breakdown: word,
      filters: fc.dictionary(word, fc.array(word)),
    });
    fc.assert(
      fc.property(link, (view) => {
        const { selection } = resolve(view, byNeed);
        expect(selection.categories.length).toBeGreaterThan(0);
        expect(selection.areas.length).toBeGreaterThan(0);
        expect(selection.periods.length).toBeGreaterThan(0);
        expect(new Set(selection.categories.map(({ key }) => key)).size).toBe(
          selection.categories.length,
        );
      }),
    );
  });
});
