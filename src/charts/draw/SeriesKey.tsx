import type { ReactNode } from 'react';
import type { Figure } from '../../figure/figure.ts';
import { MarkerShape } from './shapes/MarkerShape.tsx';

/** Which line is whose, once for many small drawings that have no room to say it each. */
export function SeriesKey({ figure }: { readonly figure: Figure }): ReactNode {
  const series = new Map(
    figure.facets.flatMap((facet) => facet.series.map((one) => [one.id, one] as const)),
  );
  return (
    <ul className="series-key" aria-hidden="true">
      {[...series.values()].map(({ id, label, style }) => (
        <li key={id} data-series={id}>
          <svg width="36" height="14">
            <line
              x1={0}
              x2={36}
              y1={7}
              y2={7}
              stroke={style.colour}
              strokeWidth={style.width}
              strokeDasharray={style.dash || undefined}
            />
            <MarkerShape style={style} x={18} y={7} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
