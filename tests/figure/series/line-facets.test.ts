import { describe, expect, it } from 'vitest';
import type { AreaGroup, Neighbours } from '../../../src/domain/area.ts';
import {
  buildDataset,
  england,
  filter,
  indicator,
  knowsley,
  liverpool,
  northWest,
  salford,
  sefton,
  wirral,
} from '../../query/build-dataset.ts';
import { cellsOf, figureOf, labelsOf, neet, plans } from '../figure-of.ts';

const everywhere = (cell: string | number) =>
  [2025, 2026].flatMap((year) =>
    [liverpool, sefton, knowsley, wirral, northWest, england].map((area) => [year, area, cell]),
  );
const counts = buildDataset({ indicators: [plans], rows: everywhere(40) });
const rates = buildDataset({ indicators: [neet], rows: everywhere(4) });

const cityRegion: AreaGroup = {
  id: 'city-region',
  title: 'Liverpool City Region',
  areas: [liverpool, sefton, knowsley, wirral].map(({ code }) => code),
};

describe('line facets of a breakdown', () => {
  it('name the filter where an item is a bare number', () => {
    const dataset = buildDataset({
      indicators: [plans],
      filters: [filter('age', { title: 'Age', items: ['Under 3', '3'], totalItem: '' })],
      rows: [2025, 2026].flatMap((year) =>
        ['Under 3', '3'].map((age) => [year, liverpool, age, 5]),
      ),
    });
    const { facets } = figureOf(dataset, { breakdown: 'age', chart: 'line' });
    expect(facets.map(({ title }) => title)).toEqual(['Under 3', 'Age 3']);
  });
});

describe('line facets of one measure', () => {
  it('put England and the North West of a count apart, each to its own scale', () => {
    const { facets } = figureOf(counts);
    expect(facets.map(({ title, ownScale }) => [title, ownScale])).toEqual([
      ['', false],
      ['North West', true],
      ['England', true],
    ]);
    expect(labelsOf(facets[0])).toEqual(['Liverpool', 'Sefton']);
    expect(labelsOf(facets[2])).toEqual(['England']);
  });

  it('keep everyone of a rate on one scale', () => {
    const { facets } = figureOf(rates);
    expect(facets).toHaveLength(1);
    expect(labelsOf(facets[0])).toEqual(['Liverpool', 'Sefton', 'North West', 'England']);
    expect(facets[0]?.series.map(({ role }) => role)).toEqual([
      'pair',
      'pair',
      'comparator',
      'comparator',
    ]);
  });

  it('leave a comparator out that has no number, but never one of the pair', () => {
    const dataset = buildDataset({
      indicators: [neet],
      rows: [
        [2025, liverpool, 8.4],
        [2026, liverpool, 8.8],
        [2026, sefton, 'c'],
        [2026, england, 'x'],
      ],
    });
    const [facet] = figureOf(dataset).facets;
    expect(labelsOf(facet)).toEqual(['Liverpool', 'Sefton']);
    expect(cellsOf(facet?.series[1])).toEqual([undefined, 'c']);
  });

  it('show the other councils of the city region as comparators, quiet and each told apart', () => {
    const figure = figureOf(counts, { comparators: ['city-region'] }, { groups: [cityRegion] });
    expect(labelsOf(figure.facets[0])).toEqual(['Liverpool', 'Sefton', 'Knowsley', 'Wirral']);
    const styles = figure.facets[0]?.series.slice(2).map(({ style }) => style.marker);
    expect(styles).toEqual(['ring', 'box']);
  });

  it('hold a mark for every period, skipped years included, with why it has no number', () => {
    const dataset = buildDataset({
      indicators: [
        indicator({ ...plans, gaps: [{ from: 2024, to: 2024, note: 'Not collected in 2024.' }] }),
      ],
      rows: [
        [2022, liverpool, 10],
        [2025, liverpool, 'c'],
        [2026, liverpool, 12],
      ],
    });
    const marks = figureOf(dataset).facets[0]?.series[0]?.marks;
    expect(marks?.map(({ label }) => label)).toEqual(
      [2022, 2023, 2024, 2025, 2026].map((year) => `January ${year}`),
    );
    expect(marks?.map(({ cell }) => cell)).toEqual([10, undefined, undefined, 'c', 12]);
    expect(marks?.map(({ why }) => why)).toEqual([
      '',
      'no figure held for this period',
      'Not collected in 2024.',
      'confidential: the publisher suppressed it',
      '',
    ]);
  });

  it('start and end with the periods that have rows', () => {
    const dataset = buildDataset({
      indicators: [plans],
      rows: [
        [2020, england, 1],
        [2023, liverpool, 'c'],
        [2024, sefton, 5],
        [2025, sefton, 6],
        [2026, england, 1],
      ],
    });
    expect(figureOf(dataset).periods.map(({ year }) => year)).toEqual([2023, 2024, 2025]);
  });
});

describe('line facets of a breakdown', () => {
  const ages = buildDataset({
    indicators: [plans],
    filters: [filter('age', { items: ['Under 5', 'Over 5', 'Total'] })],
    rows: [2025, 2026].flatMap((year) =>
      [liverpool, england].flatMap((area) =>
        ['Under 5', 'Over 5', 'Total'].map((age) => [year, area, age, 40]),
      ),
    ),
  });

  it('are one for each item without the total, on one scale, without places too large for it', () => {
    const { facets } = figureOf(ages, { breakdown: 'age', chart: 'line' });
    expect(facets.map(({ title, ownScale }) => [title, ownScale])).toEqual([
      ['Under 5', false],
      ['Over 5', false],
    ]);
    expect(facets.map(labelsOf)).toEqual([['Liverpool'], ['Liverpool']]);
  });
});

describe('statistical neighbours', () => {
  const near = [knowsley, wirral, salford, northWest, england];
  const codes = [...near.map(({ code }) => code), 'E06000001', 'E06000002', 'E06000003'];
  const list = (all: readonly string[]): readonly Neighbours[] => [
    { laCode: '341', neighbours: all },
  ];
  const held = (cells: readonly (string | number)[]) =>
    buildDataset({
      indicators: [neet],
      rows: [
        [2025, liverpool, 8.4],
        [2026, liverpool, 8.8],
        ...near.map((area, at) => [2026, area, cells[at] ?? 'x']),
      ],
    });
  const shown = (cells: readonly (string | number)[]) =>
    figureOf(
      held(cells),
      { areas: [liverpool.code], comparators: ['neighbours'] },
      { neighbours: list([...codes, 'E06000004', 'E06000005']) },
    ).facets[0];

  it('make a median and a thin line each where five of ten have a number', () => {
    const facet = shown([3, 9, 5, 4, 7]);
    const series = facet?.series[1];
    expect(series).toMatchObject({
      label: 'Liverpool’s neighbours (median)',
      role: 'group',
      area: null,
    });
    expect(cellsOf(series)).toEqual([undefined, 5]);
    expect(facet?.members?.words).toBe('5 of Liverpool’s 10 statistical neighbours');
    expect(facet?.members?.series).toBe(series?.id);
    expect(facet?.members?.lines.map(({ label }) => label)).toEqual(near.map(({ name }) => name));
    expect(cellsOf(facet?.members?.lines[1])).toEqual([undefined, 9]);
    expect(facet?.bands).toEqual([]);
  });

  it('make none where only four have, and say how many of the ten there are', () => {
    const facet = shown([3, 9, 5, 'c', 7]);
    const mark = facet?.series.find(({ role }) => role === 'group')?.marks[1];
    expect(mark?.cell).toBeUndefined();
    expect(facet?.members).toBeNull();
    const { table } = figureOf(
      held([3, 9, 5, 'c', 7]),
      { areas: [liverpool.code], comparators: ['neighbours'] },
      { neighbours: list([...codes, 'E06000004', 'E06000005']) },
    );
    expect(table.rows[0]?.cells.at(-1)?.why).toContain('4 of its 10');
  });
});
