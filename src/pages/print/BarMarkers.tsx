import type { ReactNode } from 'react';
import { MarkerShape } from '../../charts/draw/shapes/MarkerShape.tsx';
import type { Plan } from '../../charts/layout/plan.ts';
import type { SeriesStyle } from '../../figure/style.ts';

/** Each series' own marker on its bars and in the key: two colours can be one grey. */
export function BarMarkers({ plan }: { readonly plan: Plan }): ReactNode {
  const { bars, legend } = plan;
  if (bars.length === 0 || legend.length < 2) return null;
  return (
    <g>
      {bars
        .filter(({ width }) => width > 14)
        .map(({ key, style, x, y, height }) => (
          <MarkerShape
            key={key}
            style={inWhite(style)}
            x={x + 7}
            y={y + height / 2}
            r={Math.min(3.5, height / 2 - 1)}
          />
        ))}
      {legend.map(({ series, style, x, y, size }) => (
        <MarkerShape
          key={series}
          style={inWhite(style)}
          x={x + size / 2}
          y={y - size / 2 + 1}
          r={size / 2 - 2.5}
        />
      ))}
    </g>
  );
}

function inWhite(style: SeriesStyle): SeriesStyle {
  return { ...style, colour: '#FFFFFF' };
}
