import type { ReactNode } from 'react';
import type { Plan } from '../../layout/plan.ts';

export function BarLayer({ plan }: { readonly plan: Plan }): ReactNode {
  return plan.bars.map((bar) => (
    <rect
      key={bar.key}
      data-series={bar.series}
      x={bar.x}
      y={bar.y}
      width={bar.width}
      height={bar.height}
      fill={bar.style.colour}
    />
  ));
}
