import type { ReactNode } from 'react';
import type { Plan } from '../../layout/plan.ts';

const endHeight = 10;

/** The middle half of a group on the row of its median: a line with an upright stroke at each end. */
export function RangeLayer({ plan }: { readonly plan: Plan }): ReactNode {
  return plan.ranges.map(({ key, series, y, x1, x2, colour }) => (
    <path
      key={key}
      data-series={series}
      d={`M${x1},${y}H${x2}M${x1},${y - endHeight / 2}v${endHeight}M${x2},${y - endHeight / 2}v${endHeight}`}
      fill="none"
      stroke={colour}
      strokeWidth={2}
    />
  ));
}
