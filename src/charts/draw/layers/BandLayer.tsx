import type { ReactNode } from 'react';
import type { SeriesStyle } from '../../../figure/style.ts';
import type { Plan } from '../../layout/plan.ts';

/** The middle halves of groups of areas over time. */
export function BandLayer({ plan }: { readonly plan: Plan }): ReactNode {
  return plan.bands.flatMap((band) =>
    band.paths.map((path) => (
      <path
        key={`${band.id} ${path.slice(0, 24)}`}
        data-series={band.series}
        d={path}
        {...bandLook(band.style)}
      />
    )),
  );
}

/** How the middle half of a group is drawn. */
export function bandLook({ colour }: SeriesStyle) {
  return { fill: colour, fillOpacity: 0.14, stroke: colour, strokeOpacity: 0.5, strokeWidth: 0.75 };
}
