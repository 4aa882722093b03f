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
        {...bandLook(band.isOutlined)}
        stroke={band.style.colour}
      />
    )),
  );
}

/** How a group's range is drawn: filled, or where another one is filled, as an outline. */
export function bandLook(isOutlined: boolean) {
  return isOutlined
    ? { fillOpacity: 0, strokeDasharray: '4 2', strokeWidth: 1.5 }
    : { fillOpacity: 0.14, strokeOpacity: 0.5, strokeWidth: 0.75 };
}
