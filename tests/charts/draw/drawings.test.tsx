import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MainChart } from '../../../src/charts/draw/MainChart.tsx';
import { PlainChart } from '../../../src/charts/draw/PlainChart.tsx';
import { markerPath } from '../../../src/charts/draw/shapes/marker-path.ts';
import { Sparkline } from '../../../src/charts/draw/Sparkline.tsx';
import { stylesOf } from '../../../src/figure/style.ts';
import { buildDataset, filter, indicator, liverpool, sefton } from '../../query/build-dataset.ts';
import { figureOf, plans } from '../../figure/figure-of.ts';
import { planOf } from '../layout/plan-of.ts';
import { pair } from '../../site.ts';

const series = (cells: readonly (string | number)[], breaks: readonly number[] = []) =>
  planOf(
    figureOf(
      buildDataset({
        indicators: [indicator({ breaks: breaks.map((at) => ({ at, note: 'b' })) })],
        rows: cells.flatMap((cell, at) => (cell === '' ? [] : [[2018 + at, liverpool, cell]])),
      }),
    ),
  );
const subpaths = (container: Element): number =>
  [...container.querySelectorAll('.recharts-line-curve')]
    .map((path) => path.getAttribute('d')?.match(/M/g)?.length ?? 0)
    .reduce((sum, one) => sum + one, 0);

describe('MainChart', () => {
  it('draws one path through unbroken numbers', () => {
    const { container } = render(<MainChart plan={series([1, 2, 3, 4])} />);
    expect(container.querySelector('svg')).not.toBeNull();
    expect(subpaths(container)).toBe(1);
  });

  it.each([
    ['a symbol', series([1, 2, 'c', 4, 5])],
    ['a skipped year', series([1, 2, '', 4, 5])],
    ['a break', series([1, 2, 4, 5], [2020])],
  ])('starts the line anew after %s', (_, plan) => {
    const { container } = render(<MainChart plan={plan} />);
    expect(subpaths(container)).toBe(2);
  });

  it('goes through the very points of the plan', () => {
    const plan = series([0, 50, 100]);
    const { container } = render(<MainChart plan={plan} />);
    const d = container.querySelector('.recharts-line-curve')?.getAttribute('d') ?? '';
    const drawn = [...d.matchAll(/[\d.]+/g)].map(([text]) => Number(text));
    const planned = plan.lines[0]?.runs[0]?.flatMap(({ x, y }) => [x, y]) ?? [];
    expect(drawn).toHaveLength(6);
    drawn.forEach((number, at) => expect(number).toBeCloseTo(planned[at] ?? NaN, 0));
  });

  it('draws a bar for each number and none for a symbol', () => {
    const figure = figureOf(
      buildDataset({
        indicators: [plans],
        filters: [filter('age', { items: ['A', 'B'], totalItem: '', isOrdered: true })],
        rows: [
          [2025, liverpool, 'A', 30],
          [2025, liverpool, 'B', 'c'],
          [2025, sefton, 'A', 10],
          [2025, sefton, 'B', 20],
        ],
      }),
      { breakdown: 'age' },
    );
    const { container } = render(<MainChart plan={planOf(figure)} />);
    const bars = [...container.querySelectorAll('.recharts-scatter rect[fill]')];
    expect(bars.map((bar) => bar.getAttribute('fill')).toSorted()).toEqual([
      '#12436D',
      '#F46A25',
      '#F46A25',
    ]);
    expect(container).toHaveTextContent('[c]');
  });

  it('writes ticks, names at line ends and the break', () => {
    const { container } = render(<MainChart plan={series([1, 2, 4, 5], [2020])} />);
    expect(container).toHaveTextContent('2021');
    expect(container).toHaveTextContent('Liverpool 5');
    expect(container).toHaveTextContent('[b]');
  });
});

it('PlainChart draws the same lines as plain SVG, stopping at a gap', () => {
  const { container } = render(<PlainChart plan={series([1, 2, 'c', 4, 5])} />);
  expect(container.querySelectorAll('polyline')).toHaveLength(2);
  expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
});

it.each([
  ['plain SVG', PlainChart],
  ['recharts', MainChart],
])('every mark and label drawn with %s names its series', (_, Chart) => {
  const figure = figureOf(
    buildDataset({
      indicators: [plans],
      rows: [2024, 2025, 2026].flatMap((year, at) => [
        [year, liverpool, 30 + at],
        [year, sefton, at === 1 ? 'c' : 10],
      ]),
    }),
  );
  const { container } = render(<Chart plan={planOf(figure)} />);
  const named = (selector: string) =>
    [...container.querySelectorAll(selector)].map((element) =>
      element.closest('[data-series]')?.getAttribute('data-series'),
    );
  const { code } = liverpool;
  expect(new Set(named('polyline, .recharts-line-curve, .markers'))).toEqual(
    new Set([code, sefton.code]),
  );
  const texts = [...container.querySelectorAll('text')];
  const of = (words: RegExp) =>
    texts
      .find(({ textContent }) => words.test(textContent ?? ''))
      ?.closest('[data-series]')
      ?.getAttribute('data-series');
  expect([/^Liverpool/, /^Sefton/, /^\[c\]/].map(of)).toEqual([code, sefton.code, sefton.code]);
  expect(of(/^2025/)).toBeUndefined();
});

/** Every number that says where something stands in a drawing, by what it is, and what is written there. */
function placesIn(container: Element): ReadonlyMap<string, readonly number[]> {
  const all = (selector: string) => [...container.querySelectorAll(selector)];
  const numbers = (texts: readonly (string | null)[]) =>
    texts.flatMap((text) => text?.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const places = (selector: string, names: readonly string[]) =>
    numbers(all(selector).flatMap((one) => names.map((name) => one.getAttribute(name))));
  const lines = all('polyline, .recharts-line-curve').flatMap(
    (line) => line.getAttribute('points') ?? line.getAttribute('d')?.split('M') ?? [],
  );
  return new Map([
    // A lone point is a line for recharts only; both leave it to its marker.
    ['lines', numbers(lines.filter((line) => numbers([line]).length > 2))],
    ['shapes', places('path:not(.recharts-line-curve)', ['d'])],
    ['rules', places('line', ['x1', 'x2', 'y1', 'y2'])],
    ['boxes', places('rect[fill^="#"]', ['x', 'y', 'width', 'height'])],
    ['rings', places('circle', ['cx', 'cy', 'r'])],
    ...all('text').map((text, at): [string, readonly number[]] => [
      `text ${at}: ${text.textContent}`,
      numbers(
        [text, ...text.children].flatMap((one) => ['x', 'y'].map((of) => one.getAttribute(of))),
      ),
    ]),
  ]);
}

const years = [2019, 2020, 2021, 2022, 2023, 2024];

describe('recharts and plain SVG draw the same, to within a pixel', () => {
  const overTime = figureOf(
    buildDataset({
      indicators: [
        indicator({
          breaks: [{ at: 2022, note: 'b' }],
          gaps: [{ from: 2020, to: 2020, note: 'none' }],
        }),
      ],
      rows: years
        .filter((year) => year !== 2020)
        .flatMap((year, at) => [
          [year, liverpool, 40 + at * 7.3],
          [year, sefton, year === 2023 ? 'c' : 31.7 - at],
        ]),
    }),
  );
  const split = buildDataset({
    indicators: [plans],
    filters: [filter('age', { items: ['A', 'B', 'C'], totalItem: '', isOrdered: true })],
    rows: ['A', 'B', 'C'].flatMap((item, at) => [
      [2025, liverpool, item, 30.4 * (at + 1)],
      [2025, sefton, item, at === 1 ? 'c' : 10],
    ]),
  });
  it.each([
    ['lines with a break, a gap and a symbol', overTime],
    ['bars', figureOf(split, { breakdown: 'age' })],
    ['dots', figureOf(split, { breakdown: 'age', chart: 'dot' })],
  ])('%s', (_, figure) => {
    const plan = planOf(figure);
    const drawn = placesIn(render(<MainChart plan={plan} />).container);
    const plain = placesIn(render(<PlainChart plan={plan} />).container);
    expect([...drawn.keys()]).toEqual([...plain.keys()]);
    expect([...drawn.values()].flat().length).toBeGreaterThan(60);
    for (const [what, numbers] of plain) {
      const there = drawn.get(what) ?? [];
      expect(there.length, what).toBe(numbers.length);
      const apart = numbers.map((number, at) => Math.abs(number - (there[at] ?? NaN)));
      expect(Math.max(0, ...apart), what).toBeLessThan(1);
    }
  });
});

it('the key of bars names its series', () => {
  const figure = figureOf(
    buildDataset({
      indicators: [plans],
      filters: [filter('age', { items: ['A', 'B'], totalItem: '', isOrdered: true })],
      rows: ['A', 'B'].flatMap((item) => [
        [2025, liverpool, item, 30],
        [2025, sefton, item, 10],
      ]),
    }),
    { breakdown: 'age' },
  );
  const { container } = render(<PlainChart plan={planOf(figure)} />);
  const marks = [...container.querySelectorAll('rect, text')].filter(
    ({ textContent }) => textContent === '' || /Liverpool|Sefton|^30|^10/.test(textContent ?? ''),
  );
  // Four bars with their values, two entries of the key with their names.
  expect(marks.filter((mark) => mark.closest('[data-series]'))).toHaveLength(12);
});

it('Sparkline stops at a gap and a break, and marks lone points and the end', () => {
  const style = stylesOf([liverpool.code], pair).get(liverpool.code);
  const sparks = style ? [{ style, values: [1, 2, null, 4, 5, 6], breaksBefore: [4] }] : [];
  const { container } = render(
    <Sparkline sparks={sparks} orders={[1, 2, 3, 4, 5, 6]} width={280} height={72} />,
  );
  expect(container.querySelectorAll('polyline')).toHaveLength(2);
  expect(container.querySelectorAll('path')).toHaveLength(2);
  expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
});

it('every marker has a shape of its own, around its point', () => {
  const markers = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const;
  const paths = markers.map((marker) => markerPath(marker, 10, 10, 4));
  expect(new Set(paths).size).toBe(5);
  for (const path of paths) expect(path).toMatch(/^M[-\d.]+,[-\d.]+/);
  expect(markerPath('none', 10, 10, 4)).toBe('');
});
