import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/charts/layout/text-width.ts';
import {
  filter,
  buildDataset,
  england,
  knowsley,
  liverpool,
  northWest,
  salford,
  sefton,
  wirral,
} from '../../query/build-dataset.ts';
import type { Figure } from '../../../src/figure/figure.ts';
import type { SeriesStyle } from '../../../src/figure/style.ts';
import { figureOf, neet, plans } from '../../figure/figure-of.ts';
import { crowdedTicks, extentOf, outside, planOf } from './plan-of.ts';

const widths = [280, 320, 360, 480, 520, 768, 1024, 1200];
const needs = [
  'Speech, language and communication needs',
  'Social, emotional and mental health',
  'Profound and multiple learning difficulty',
  'Other difficulty/disability',
];

const split = (cells: readonly (readonly (string | number)[])[], one = plans) =>
  figureOf(
    buildDataset({
      indicators: [one],
      filters: [filter('need', { items: needs, isOrdered: true, totalItem: '' })],
      rows: [liverpool, sefton, northWest, england].flatMap((area, place) =>
        needs.flatMap((need, at) => {
          const cell = cells[place]?.[at];
          return cell === undefined ? [] : [[2025, area, need, cell]];
        }),
      ),
    }),
    { breakdown: 'need' },
  );

const counts = split([
  [406, 383, 0, 'c'],
  [234, 213, 12, 28],
]);
const rates = split(
  [
    [31.6, 29.9, 0, 'c'],
    [30.2, 27.5, 0.4, 'x'],
    [30.1, 27.1, 0.5, 1],
    [29.5, 26.1, 0.6, 2],
  ],
  neet,
);

describe('planned bars', () => {
  const plan = planOf(counts);
  const bar = (area: string, item: number) =>
    plan.bars.find(({ key }) => key.startsWith(area) && key.endsWith(needs[item] ?? ''));

  it('start at zero and are as long as their numbers', () => {
    expect(plan.value.domain[0]).toBe(0);
    expect(bar(liverpool.code, 0)?.x).toBe(plan.value.zero);
    expect((bar(liverpool.code, 0)?.width ?? 0) / (bar(sefton.code, 0)?.width ?? 1)).toBeCloseTo(
      406 / 234,
      6,
    );
  });

  it('start at zero even where the axis was asked to fit', () => {
    const fitted = planOf({ ...counts, axis: 'fit' });
    expect(fitted.value.domain[0]).toBe(0);
  });

  it('are none for a symbol, which is written in their place; a true zero is written as 0', () => {
    expect(bar(liverpool.code, 3)).toBeUndefined();
    expect(bar(liverpool.code, 2)?.width).toBe(0);
    const texts = plan.symbols.filter(({ key }) => key.startsWith(liverpool.code));
    expect(texts.map(({ text }) => text)).toEqual(['406', '383', '0', '[c]']);
  });

  it('have their value just after their end', () => {
    const own = bar(liverpool.code, 0);
    const value = plan.symbols.find(({ text }) => text === '406');
    expect(value?.x).toBeCloseTo((own?.x ?? 0) + (own?.width ?? 0) + 6, 6);
  });

  it('do not overlap', () => {
    const sorted = plan.bars.toSorted((a, b) => a.y - b.y);
    sorted.slice(1).forEach(({ y }, at) => {
      expect(y).toBeGreaterThanOrEqual((sorted[at]?.y ?? 0) + (sorted[at]?.height ?? 0));
    });
  });

  it('reach left of zero for a negative number', () => {
    const figure = split([[-10, 20, 5, 5]]);
    const { bars, value } = planOf(figure);
    const negative = bars.find(({ mark }) => mark.cell === -10);
    expect((negative?.x ?? 0) + (negative?.width ?? 0)).toBeCloseTo(value.zero ?? NaN, 6);
    expect(value.domain[0]).toBeLessThanOrEqual(-10);
  });

  it('have a key with each area, in the order of the data', () => {
    expect(plan.legend.flatMap(({ lines }) => lines)).toEqual(['Liverpool', 'Sefton']);
  });
});

describe('planned dots', () => {
  it('are full dots in rows of areas, those without a marker of their own too', () => {
    const four = [liverpool, sefton, knowsley, wirral, salford];
    const dataset = buildDataset({
      indicators: [neet],
      rows: four.map((area, at) => [2025, area, at + 1]),
    });
    const figure = figureOf(dataset, { areas: four.map(({ code }) => code), chart: 'dot' });
    expect(planOf(figure).dots.map(({ style }) => style.marker)).not.toContain('none');
  });

  const plan = planOf(rates);

  it('are drawn for numbers only, the pair on top of the comparators', () => {
    expect(rates.kind).toBe('dot');
    expect(plan.dots).toHaveLength(14);
    const last = plan.dots.at(-1)?.key ?? '';
    expect(last.startsWith(liverpool.code)).toBe(true);
  });

  it('write symbols of one row side by side at its start', () => {
    const [first, second] = plan.symbols;
    expect([first?.text, second?.text]).toEqual(['[c]', '[x]']);
    expect(first && extentOf(first).right).toBeLessThanOrEqual(second?.x ?? 0);
    expect(first?.y).toBe(second?.y);
  });

  it('are joined for the pair where both have a number', () => {
    expect(plan.links).toHaveLength(3);
    const dots = plan.dots.filter(({ mark }) => mark.cell === 31.6 || mark.cell === 30.2);
    expect([plan.links[0]?.x1, plan.links[0]?.x2].toSorted()).toEqual(
      dots.map(({ x }) => x).toSorted(),
    );
  });

  it('may stand on an axis that does not start at zero', () => {
    const fitted = planOf({ ...split([[60, 62, 64, 61]], neet), kind: 'dot', axis: 'fit' });
    expect(fitted.value.domain[0]).toBeGreaterThan(0);
    expect(fitted.value.zero).toBeNull();
  });
});

const drawn = [
  ['bars', counts],
  ['dots', rates],
  [
    'dots of areas',
    figureOf(
      buildDataset({
        indicators: [neet],
        rows: [
          [2025, liverpool, 8.8],
          [2025, sefton, 'c'],
          [2025, england, 5.6],
        ],
      }),
      { chart: 'dot' },
    ),
  ],
] as const;

describe.each(drawn)('a chart of %s', (_, figure) => {
  it.each(widths)('writes everything inside the drawing at %d px', (width) => {
    expect(outside(planOf(figure, { width }))).toEqual([]);
  });

  it.each(widths)('lets no two ticks touch at %d px', (width) => {
    expect(crowdedTicks(planOf(figure, { width }))).toEqual([]);
  });

  it.each(widths)('names every row in full at %d px', (width) => {
    const written = planOf(figure, { width })
      .captions.filter(({ key }) => !key.startsWith('value axis'))
      .map(({ text }) => text)
      .join(' ');
    for (const { label } of figure.facets[0]?.rows ?? []) {
      expect(written.replaceAll('/ ', '/')).toContain(label);
    }
  });

  it.each(widths)(
    'keeps every mark and every place to point at inside the drawing at %d px',
    (width) => {
      const plan = planOf(figure, { width });
      for (const target of plan.targets.flat()) {
        expect(target.x).toBeGreaterThanOrEqual(0);
        expect(target.x).toBeLessThanOrEqual(width);
        expect(target.y).toBeLessThanOrEqual(plan.height);
      }
      for (const one of plan.bars) expect(one.x + one.width).toBeLessThanOrEqual(width + 0.01);
    },
  );
});

it('row names stand beside the bars where there is room, above them where there is not', () => {
  const name = (width: number) => planOf(counts, { width }).captions[0];
  expect(name(1024)?.anchor).toBe('end');
  expect(name(320)).toMatchObject({ anchor: 'start', x: 0 });
  expect(textWidth(needs[0] ?? '', 14)).toBeGreaterThan(280);
});

describe('the value of a bar where a council stated a figure of its own', () => {
  const figure = figureOf(
    buildDataset({
      indicators: [neet],
      rows: [
        [2025, liverpool, 10],
        [2025, sefton, 3.8],
      ],
    }),
    { chart: 'bar' },
  );
  const stated = (area: string, value: number): Figure => ({
    ...figure,
    overlays: {
      ...figure.overlays,
      stated: [
        {
          id: 'said',
          area,
          value,
          style: figure.facets[0]?.series[0]?.style as SeriesStyle,
          label: 'Its document',
          words: `${value}%`,
          asAt: 'July 2021',
          order: 2021.5,
        },
      ],
    },
  });

  it.each([
    // At the end of the axis.
    [liverpool.code, 10, '10.0%'],
    [liverpool.code, 9.9, '10.0%'],
    [sefton.code, 3.8, '3.8%'],
    [sefton.code, 4, '3.8%'],
  ])('stands clear of its mark and in the drawing: %s %f', (area, value, written) => {
    for (const width of widths) {
      const plan = planOf(stated(area, value), { width });
      const mark = plan.overlay.marks.find(({ key }) => key === 'said');
      const text = plan.symbols.find((one) => one.text === written);
      if (!mark || !text) throw new Error('not drawn');
      const { left, right } = extentOf(text);
      // The mark is 14 pixels wide.
      expect(left >= mark.x + 7 || right <= mark.x - 7).toBe(true);
      expect(right).toBeLessThanOrEqual(width);
    }
  });
});
