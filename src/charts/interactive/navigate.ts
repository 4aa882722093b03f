import type { Plan, Point, Target } from '../layout/plan.ts';

/** What of a drawing it takes to move between its marks. */
export interface Pointable<At extends Point = Target> {
  readonly value: Pick<Plan['value'], 'direction'>;
  readonly targets: readonly (readonly At[])[];
}

/** Which mark of a figure: its facet, its series there, and its position along the axis, each counted from 0. */
export interface MarkPosition {
  readonly facet: number;
  readonly series: number;
  readonly position: number;
}

export function targetAt<At extends Point>(
  plans: readonly Pointable<At>[],
  mark: MarkPosition | null,
): At | undefined {
  return mark ? plans[mark.facet]?.targets[mark.series]?.[mark.position] : undefined;
}

/** The mark at which a chart is entered: of the first series, the latest period or the first row. */
export function entryMark(plans: readonly Pointable<Point>[]): MarkPosition | null {
  const first = plans[0]?.targets[0];
  if (!first || first.length === 0) return null;
  const rows = plans[0]?.value.direction === 'horizontal';
  return { facet: 0, series: 0, position: rows ? 0 : first.length - 1 };
}

/**
 * Where an arrow key leads: into the chart from outside of it (null); along the axis with the keys that point along
 * it, to another series (through all facets) with the others; Home and End to the ends. Null when the key is not one
 * of them. Stops at the ends.
 */
export function nextMark(
  plans: readonly Pointable<Point>[],
  from: MarkPosition | null,
  key: string,
): MarkPosition | null {
  if (!from) return /^(Arrow|Home|End)/.test(key) ? entryMark(plans) : null;
  const rows = plans[from.facet]?.value.direction === 'horizontal';
  const length = plans[from.facet]?.targets[from.series]?.length ?? 0;
  const along = (step: number): MarkPosition => ({
    ...from,
    position: Math.max(0, Math.min(length - 1, from.position + step)),
  });
  switch (key) {
    case 'ArrowLeft':
      return rows ? across(plans, from, -1) : along(-1);
    case 'ArrowRight':
      return rows ? across(plans, from, 1) : along(1);
    case 'ArrowUp':
      return rows ? along(-1) : across(plans, from, -1);
    case 'ArrowDown':
      return rows ? along(1) : across(plans, from, 1);
    case 'Home':
      return { ...from, position: 0 };
    case 'End':
      return { ...from, position: Math.max(0, length - 1) };
    default:
      return null;
  }
}

function across(
  plans: readonly Pointable<Point>[],
  from: MarkPosition,
  step: number,
): MarkPosition {
  const all = plans.flatMap((plan, facet) => plan.targets.map((_, series) => ({ facet, series })));
  const here = all.findIndex((one) => one.facet === from.facet && one.series === from.series);
  const next = all[Math.max(0, Math.min(all.length - 1, here + step))] ?? from;
  const length = plans[next.facet]?.targets[next.series]?.length ?? 1;
  return { ...next, position: Math.min(from.position, length - 1) };
}

/** The mark nearest to a point of a drawing: first the position along the axis, then the series. */
export function nearestMark(
  plan: Pointable<Point>,
  facet: number,
  point: Point,
): MarkPosition | null {
  const rows = plan.value.direction === 'horizontal';
  let best: MarkPosition | null = null;
  let bestScore = Infinity;
  plan.targets.forEach((targets, series) =>
    targets.forEach((target, position) => {
      const alongAxis = rows ? Math.abs(target.y - point.y) : Math.abs(target.x - point.x);
      const offAxis = rows ? Math.abs(target.x - point.x) : Math.abs(target.y - point.y);
      const score = alongAxis * 1000 + offAxis;
      if (score >= bestScore) return;
      bestScore = score;
      best = { facet, series, position };
    }),
  );
  return best;
}
