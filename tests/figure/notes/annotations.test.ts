import { describe, expect, it } from 'vitest';
import {
  buildDataset,
  england,
  filter,
  indicator,
  liverpool,
  northWest,
  sefton,
} from '../../query/build-dataset.ts';
import { figureOf, neet, plans, source, withDescriptor } from '../figure-of.ts';
import { headlineText } from '../../../src/figure/words/sentence.ts';

const series = (one: Parameters<typeof indicator>[0], ...rows: (readonly (string | number)[])[]) =>
  buildDataset({
    indicators: [indicator({ ...plans, ...one })],
    rows: rows.flatMap(([year = 0, a = 0, b = 0]) => [
      [year, liverpool, a],
      [year, sefton, b],
    ]),
  });

describe('breaks', () => {
  const broken = { breaks: [{ at: 2024, note: 'Counted differently.' }] };

  it('stand before the first period they apply to', () => {
    const figure = figureOf(series(broken, [2022, 1, 1], [2023, 2, 2], [2024, 3, 3]));
    expect(figure.breaks).toHaveLength(1);
    expect(figure.breaks[0]).toMatchObject({ before: 2, note: 'Counted differently.' });
    expect(figure.breaks[0]?.period.label).toBe('January 2024');
  });

  it('are not shown where nothing drawn lies before them, nor on a chart of one period', () => {
    expect(figureOf(series(broken, [2024, 3, 3], [2025, 3, 3])).breaks).toEqual([]);
    const bars = figureOf(series(broken, [2022, 1, 1], [2024, 3, 3]), { chart: 'bar' });
    expect(bars.breaks).toEqual([]);
  });
});

describe('gaps', () => {
  it('carry the note the package states for them', () => {
    const note = 'Tests were cancelled because of COVID-19.';
    const dataset = series({ gaps: [{ from: 2020, to: 2021, note }] }, [2019, 1, 1], [2022, 2, 2]);
    expect(figureOf(dataset).gaps).toEqual([{ from: 1, to: 2, note }]);
  });

  it('are found where the file skips years, and say that nothing is held', () => {
    const [gap] = figureOf(series({}, [2019, 1, 1], [2022, 2, 2])).gaps;
    expect(gap).toMatchObject({ from: 1, to: 2 });
    expect(gap?.note).toBe('No figures are held for these years.');
  });

  it('are none where one of the pair has a number', () => {
    expect(figureOf(series({}, [2019, 1, 1], [2020, 1, 'c'], [2021, 1, 1])).gaps).toEqual([]);
  });

  it('never say that nothing is held for a year whose cells are symbols', () => {
    const figure = figureOf(series({}, [2019, 1, 1], [2020, 'c', 'c'], [2021, 1, 1]));
    expect(figure.gaps.map(({ note }) => note).join()).not.toContain('held');
    expect(figure.symbols).toEqual([
      { symbol: 'c', meaning: 'confidential: the publisher suppressed it' },
    ]);
  });

  it('are none where another drawing of the figure has numbers', () => {
    const dataset = buildDataset({
      indicators: [plans],
      rows: [
        [2019, liverpool, 1],
        [2021, liverpool, 1],
        [2019, england, 5],
        [2020, england, 5],
        [2021, england, 5],
      ],
    });
    expect(figureOf(dataset).gaps).toEqual([]);
  });

  it('are none before the first number and after the last', () => {
    expect(figureOf(series({}, [2019, 'x', 'x'], [2020, 1, 1], [2021, 'x', 'x'])).gaps).toEqual([]);
  });
});

describe('symbols', () => {
  it('are each told once, in the words of the dataset', () => {
    const dataset = series({}, [2023, 'c', 1], [2024, 'c', 'x'], [2025, 'c', 7]);
    const declared = withDescriptor(dataset, {
      missingValues: new Map([['x', { symbol: 'x' as const, label: 'printed as NA' }]]),
    });
    const told = figureOf(declared).symbols.map(({ symbol, meaning }) => `${symbol}: ${meaning}`);
    expect(told.toSorted()).toEqual([
      'c: confidential: the publisher suppressed it',
      'x: printed as NA',
    ]);
  });
});

describe('sources', () => {
  it('are those of the rows shown, in the order the dataset lists them', () => {
    const dataset = buildDataset({
      rows: [
        [2024, liverpool, 1],
        [2025, liverpool, 2],
        [2023, northWest, 1],
      ],
    });
    const sourced = {
      ...withDescriptor(dataset, { sources: ['A', 'B', 'C', 'D'].map((id) => source(id)) }),
      header: ['source_id'],
      raw: [['B'], ['B A'], ['C']],
    };
    expect(figureOf(sourced, { comparators: [] }).sources.map(({ id }) => id)).toEqual(['A', 'B']);
  });
});

describe('notes', () => {
  const both = (one = plans) =>
    buildDataset({
      indicators: [one],
      rows: [2024, 2025].flatMap((year) =>
        [liverpool, sefton, northWest, england].map((area) => [year, area, 50]),
      ),
    });

  it('say which places have a scale of their own and that counts depend on size', () => {
    expect(figureOf(both()).notes).toEqual([
      'North West and England: drawn to a scale of their own, because their counts are far larger.',
      'Counts depend on how many children and young people live in an area: a larger area has more.',
    ]);
  });

  it('speak of one place alone, and of amounts of money', () => {
    const money = indicator({ title: 'Funding', unit: '£' });
    expect(figureOf(both(money), { comparators: [england.code] }).notes).toEqual([
      'England: drawn to a scale of its own, because its amounts are far larger.',
      'Amounts depend on how many children and young people live in an area: a larger area has more.',
    ]);
  });

  it('say that differences are worked out before rounding where figures are shown rounded', () => {
    const absence = indicator({ title: 'Absence', unit: '%', decimalPlaces: 1 });
    const rows = (a: number) =>
      buildDataset({
        indicators: [absence],
        rows: [
          [2025, liverpool, a],
          [2025, sefton, 13],
        ],
      });
    expect(figureOf(rows(14.159)).notes).toEqual([
      'The source file has no figure for the North West and England.',
      'Differences and changes are worked out before rounding, so they can differ in the last digit from those of the figures shown.',
    ]);
    expect(figureOf(rows(14.2)).notes).toHaveLength(1);
  });

  it('say neither for rates', () => {
    expect(figureOf(both(neet)).notes).toEqual([]);
  });

  it('say nothing of size for one area alone', () => {
    const figure = figureOf(both(), { areas: [liverpool.code], comparators: [] });
    expect(figure.notes).toEqual([]);
  });

  it('name a comparator the file does not have', () => {
    const dataset = buildDataset({ indicators: [neet], rows: [[2025, liverpool, 8.8]] });
    expect(figureOf(dataset).notes).toContain(
      'The source file has no figure for the North West and England.',
    );
  });

  it('end with those of the indicator, then of the dataset', () => {
    const dataset = withDescriptor(both({ ...neet, notes: ['Of the indicator.'] }), {
      notes: ['Of the dataset.'],
    });
    expect(figureOf(dataset).notes).toEqual(['Of the indicator.', 'Of the dataset.']);
  });
});

describe('a figure with nothing to draw', () => {
  const age = filter('age', { title: 'Age', items: ['Under 5', 'Over 5', 'Total'] });
  const only = (item: string, cell: string | number) =>
    buildDataset({
      indicators: [plans],
      filters: [age],
      rows: ['Under 5', 'Over 5', 'Total'].map((one) => [
        2025,
        liverpool,
        one,
        one === item ? cell : 'x',
      ]),
    });
  const start = 'No figure is published for Liverpool with this choice.';

  it('names a breakdown that has figures, where the whole is asked for by name', () => {
    const chosen = { filters: { age: ['Total'] } };
    const figure = figureOf(only('Under 5', 7), chosen);
    const { empty, table } = figure;
    expect(empty?.message).toBe(`${start} Break it down by age to see figures.`);
    expect(empty?.fix).toEqual({ label: 'Break it down by age', change: { breakdown: 'age' } });
    expect(headlineText(figure)).toBe('EHC plans');
    expect(table.rows[0]?.cells.map(({ cell }) => cell)).toEqual(['x']);
  });

  it('names the filter that was narrowed to an item without figures', () => {
    const dataset = only('Total', 7);
    const { empty } = figureOf(dataset, { breakdown: 'age', filters: { age: ['Under 5'] } });
    expect(empty?.message).toContain('Age');
    expect(empty?.message).toMatch(/^No figure is published for Liverpool with this choice\./);
  });

  it('proposes to undo a breakdown that has no figures, where the whole has', () => {
    const { empty } = figureOf(only('Total', 7), { breakdown: 'age' });
    expect(empty?.message).not.toBe(`${start} Choose another indicator or filter.`);
  });

  it('says why the years chosen have none, and proposes all years', () => {
    const gaps = [{ from: 2020, to: 2021, note: 'Not collected because of COVID-19' }];
    const dataset = buildDataset({
      indicators: [{ ...plans, gaps }],
      rows: [
        [2019, liverpool, 7],
        [2020, liverpool, 'x'],
        [2021, liverpool, 'x'],
        [2022, liverpool, 'x'],
        [2023, liverpool, 9],
      ],
    });
    const { empty } = figureOf(dataset, { from: 2020, to: 2021 });
    expect(empty).toEqual({
      message: `${start} Not collected because of COVID-19. There are figures for other years.`,
      fix: { label: 'Show all years', change: { from: null, to: null } },
    });
    expect(figureOf(dataset, { from: 2021, to: 2022 }).empty?.message).toBe(
      `${start} There are figures for other years.`,
    );
  });

  it('proposes other areas where the file has figures for some', () => {
    const dataset = buildDataset({
      indicators: [plans],
      rows: [
        [2025, liverpool, 'c'],
        [2025, sefton, 4],
      ],
    });
    expect(figureOf(dataset, { areas: [liverpool.code] }).empty?.message).toBe(
      `${start} Choose other areas or years: this file has figures for some.`,
    );
  });

  it('proposes another indicator where the file has no figure at all', () => {
    const dataset = buildDataset({ indicators: [plans], rows: [[2025, liverpool, 'c']] });
    expect(figureOf(dataset).empty?.message).toBe(`${start} Choose another indicator or filter.`);
  });
});
