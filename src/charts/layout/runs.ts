import type { Band, Facet, Series } from '../../figure/figure.ts';
import type { PlannedLine, Point } from './plan.ts';

/** Splits points into runs: a missing point ends one, and so does a break that lies before a point. */
export function runsOf(
  points: readonly (Point | null)[],
  breaksBefore: ReadonlySet<number>,
): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let open = false;
  points.forEach((point, index) => {
    if (point === null) {
      open = false;
      return;
    }
    if (!open || breaksBefore.has(index)) runs.push([]);
    runs.at(-1)?.push(point);
    open = true;
  });
  return runs;
}

/** The id of the series that a band belongs to: its group's median; on rows, where one series holds all, that one. */
export function seriesOfBand(
  { series }: Pick<Facet, 'series'>,
  { label }: Pick<Band, 'label'>,
): string {
  return (series.find((one) => one.label === label) ?? series[0])?.id ?? '';
}

/**
 * A thin line for each area of a group, behind everything else and lifted together with the group's median. A year by
 * itself has no line to stand in and gets a short one.
 */
export function memberLines(
  { members }: Pick<Facet, 'members'>,
  pointsOf: (series: Series) => readonly (Point | null)[],
  breaksBefore: ReadonlySet<number>,
): readonly PlannedLine[] {
  return (members?.lines ?? []).map((line) => ({
    key: `member ${line.id}`,
    series: members?.series ?? '',
    style: line.style,
    runs: runsOf(pointsOf(line), breaksBefore).map((run) => widen(run, 'up')),
  }));
}

/** The outline of a range, one path for each run of periods that have it. */
export function bandPaths(
  ranges: Band['ranges'],
  xs: readonly number[],
  yScale: (value: number) => number,
  breaksBefore: ReadonlySet<number>,
): readonly string[] {
  const highs = ranges.map((range, index) =>
    range ? { x: xs[index] ?? 0, y: yScale(range.high) } : null,
  );
  const lows = ranges.map((range, index) =>
    range ? { x: xs[index] ?? 0, y: yScale(range.low) } : null,
  );
  const upper = runsOf(highs, breaksBefore);
  const lower = runsOf(lows, breaksBefore);
  return upper.map((run, index) => {
    const back = [...(lower[index] ?? [])].reverse();
    const [start, ...rest] = [...widen(run, 'up'), ...widen(back, 'down')];
    return `M${at(start)}${rest.map((point) => `L${at(point)}`).join('')}Z`;
  });
}

/** A range held for one period only still needs a width to be seen. */
function widen(run: readonly Point[], side: 'up' | 'down'): readonly Point[] {
  const only = run[0];
  if (run.length !== 1 || !only) return run;
  const step = side === 'up' ? 4 : -4;
  return [
    { x: only.x - step, y: only.y },
    { x: only.x + step, y: only.y },
  ];
}

function at(point: Point | undefined): string {
  return point ? `${point.x.toFixed(1)},${point.y.toFixed(1)}` : '0,0';
}
