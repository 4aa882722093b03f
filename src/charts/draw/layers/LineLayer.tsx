import type { ReactNode } from 'react';
import type { Plan } from '../../layout/plan.ts';

/** The lines of a drawing over time, a piece for each run; a lone point is left to its marker. */
export function LineLayer({ plan }: { readonly plan: Plan }): ReactNode {
  return plan.lines.flatMap((line) =>
    line.runs
      .filter((run) => run.length > 1)
      .map((run) => (
        <polyline
          key={`${line.key} ${run[0]?.x}`}
          data-series={line.series}
          points={run.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ')}
          fill="none"
          stroke={line.style.colour}
          strokeWidth={line.style.width}
          strokeDasharray={line.style.dash || undefined}
        />
      )),
  );
}
