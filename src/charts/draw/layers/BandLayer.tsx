import type { ReactNode } from 'react';
import type { SeriesStyle } from '../../../figure/style.ts';
import type { Plan } from '../../layout/plan.ts';

/** The ranges of groups of areas over time. */
export function BandLayer({ plan }: { readonly plan: Plan }): ReactNode {
  return plan.bands.flatMap((band) =>
    band.paths.map((path) => (
      <path
        key={`${band.id} ${path.slice(0, 24)}`}
        data-series={band.series}
        d={path}
        {...bandLook(band.style, band.isOutlined)}
      />
    )),
  );
}

/** How a group's range is drawn: filled, or where another one is filled, as an outline. */
export function bandLook({ colour }: SeriesStyle, isOutlined: boolean) {
  return isOutlined
    ? { fill: 'none', stroke: colour, strokeDasharray: '4 2', strokeWidth: 1.5 }
    : { fill: colour, fillOpacity: 0.14, stroke: colour, strokeOpacity: 0.5, strokeWidth: 0.75 };
}
