import type { ReactNode } from 'react';
import type { Plan } from '../../layout/plan.ts';

/** The ranges of groups of areas over time. */
export function BandLayer({ plan }: { readonly plan: Plan }): ReactNode {
  return plan.bands.flatMap((band) =>
    band.paths.map((path) => (
      <path
        key={`${band.id} ${path.slice(0, 24)}`}
        data-series={band.series}
        d={path}
        fill={band.style.colour}
        fillOpacity={0.12}
        stroke={band.style.colour}
        strokeOpacity={0.5}
        strokeWidth={0.75}
      />
    )),
  );
}
