import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MainChart } from '../../../src/charts/draw/MainChart.tsx';
import { PlainChart } from '../../../src/charts/draw/PlainChart.tsx';
import { markerPath } from '../../../src/charts/draw/marker.ts';
import { Sparkline } from '../../../src/charts/draw/Sparkline.tsx';
import { looksOf } from '../../../src/figure/style.ts';
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

it('Sparkline stops at a gap and a break, and marks lone points and the end', () => {
  const look = looksOf([liverpool.code], pair).get(liverpool.code);
  const sparks = look ? [{ look, values: [1, 2, null, 4, 5, 6], breaksBefore: [4] }] : [];
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
