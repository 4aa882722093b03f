import { describe, expect, it } from 'vitest';
import { buildDataset, indicator, liverpool } from '../../query/build-dataset.ts';
import { figureOf } from '../../figure/figure-of.ts';
import { extentOf, outside, planOf } from './plan-of.ts';

const figure = (
  breaks: readonly number[],
  years: readonly number[],
  cell: (year: number) => number | string = () => 50,
) =>
  figureOf(
    buildDataset({
      indicators: [indicator({ breaks: breaks.map((at) => ({ at, note: `b${at}` })) })],
      rows: years.map((year) => [year, liverpool, cell(year)]),
    }),
  );
const years = Array.from({ length: 10 }, (_, at) => 2016 + at);

describe('breaks on a time axis', () => {
  it('stand half-way between the two periods', () => {
    const plan = planOf(figure([2024], [2023, 2024, 2025]));
    const [before, after] = plan.targets[0] ?? [];
    expect(plan.breaks[0]?.x).toBeCloseTo(((before?.x ?? 0) + (after?.x ?? 0)) / 2, 6);
    expect(plan.breaks[0]?.label.text).toBe('Break in series [b]');
  });

  it('have their words at the top of the plot, or at its foot where a line or a marker stands there', () => {
    const whereOf = (cell: (year: number) => number | string): string => {
      const { breaks, plot } = planOf(figure([2020], years, cell));
      return (breaks[0]?.label.y ?? 0) < plot.y + plot.height / 2 ? 'top' : 'foot';
    };
    expect(whereOf((year) => (year < 2020 ? 100 : 50))).toBe('top');
    expect(whereOf((year) => (year < 2020 ? 10 : 100))).toBe('foot');
    // A line that only comes by: from 40 to 100 between one year and the next.
    expect(whereOf((year) => (year <= 2020 ? 40 : 100))).toBe('foot');
    // Where something stands at either place it stays at the top.
    expect(whereOf((year) => (year < 2020 ? 50 : year % 2 === 0 ? 'c' : 100))).toBe('top');
  });

  it('say only [b] in a small drawing', () => {
    const plan = planOf(figure([2024], [2023, 2024, 2025]), { width: 300, compact: true });
    expect(plan.breaks.map(({ label }) => label.text)).toEqual(['[b]']);
  });

  it.each([280, 320, 480, 800, 1200])(
    'have labels inside the drawing that do not touch at %d px, many in a row',
    (width) => {
      const plan = planOf(figure([2017, 2020, 2021, 2022, 2023], years), { width });
      expect(plan.breaks).toHaveLength(5);
      expect(outside(plan)).toEqual([]);
      const written = plan.breaks.map(({ label }) => extentOf(label)).filter(({ what }) => what);
      written.slice(1).forEach(({ left }, at) => {
        expect(left).toBeGreaterThanOrEqual(written[at]?.right ?? 0);
      });
    },
  );
});

describe('gaps on a time axis', () => {
  it('reach half-way to the periods around them', () => {
    const plan = planOf(figure([], [2020, 2023]));
    const xs = plan.targets[0]?.map(({ x }) => x) ?? [];
    const step = (xs[1] ?? 0) - (xs[0] ?? 0);
    expect(plan.gaps[0]?.x).toBeCloseTo((xs[0] ?? 0) + step / 2, 6);
    expect(plan.gaps[0]?.width).toBeCloseTo(2 * step, 6);
  });

  it('say "No figures" where there is room, and nothing where there is not', () => {
    const roomy = planOf(figure([], [2020, 2023]), { width: 900 });
    expect(roomy.gaps[0]?.label?.text).toBe('No figures');
    const { y = 0, size = 0 } = roomy.gaps[0]?.label ?? {};
    const struck = roomy.value.ticks.filter(({ at }) => at <= y && at >= y - size);
    expect(struck).toEqual([]);
    const tight = planOf(figure([], [...years.slice(0, 4), ...years.slice(5)]), { width: 320 });
    expect(tight.gaps).toHaveLength(1);
    expect(tight.gaps[0]?.label).toBeNull();
    expect(planOf(figure([], [2020, 2023]), { compact: true }).gaps[0]?.label).toBeNull();
  });
});
