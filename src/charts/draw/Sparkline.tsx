import type { ReactNode } from 'react';
import type { Spark } from '../../figure/card.ts';
import { MarkerShape } from './shapes/MarkerShape.tsx';
import { runsOf } from '../layout/runs.ts';

/**
 * The course of a pair of series without axes, from zero. Lines stop at gaps and breaks as on the full
 * chart. It is an ornament to the numbers beside it, so it is hidden from assistive technology.
 */
export function Sparkline(props: {
  readonly sparks: readonly Spark[];
  readonly orders: readonly number[];
  readonly width: number;
  readonly height: number;
}): ReactNode {
  const { sparks, orders, width, height } = props;
  const numbers = sparks.flatMap((spark) => spark.values).filter((value) => value !== null);
  const first = orders[0] ?? 0;
  const last = orders.at(-1) ?? 1;
  const highest = Math.max(...numbers, 1e-9);
  // Two proportions, not worth a scale library on the first page a reader loads.
  const x = (order: number): number => 5 + ((order - first) / (last - first || 1)) * (width - 12);
  const y = (value: number): number => height - 5 - (value / highest) * (height - 11);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="sparkline"
      aria-hidden="true"
      focusable="false"
    >
      <line x1={0} x2={width} y1={y(0)} y2={y(0)} stroke="#B3B3B3" />
      {sparks.map((spark) => {
        const points = spark.values.map((value, index) =>
          value === null ? null : { x: x(orders[index] ?? 0), y: y(value) },
        );
        const runs = runsOf(points, new Set(spark.breaksBefore));
        const end = points.findLast((point) => point !== null);
        return (
          <g key={spark.style.colour}>
            {runs.map((run) =>
              run.length > 1 ? (
                <polyline
                  key={run[0]?.x}
                  points={run
                    .map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`)
                    .join(' ')}
                  fill="none"
                  stroke={spark.style.colour}
                  strokeWidth={2}
                  strokeDasharray={spark.style.dash || undefined}
                />
              ) : (
                <MarkerShape
                  key={run[0]?.x}
                  style={spark.style}
                  x={run[0]?.x ?? 0}
                  y={run[0]?.y ?? 0}
                  r={3}
                />
              ),
            )}
            {end ? <MarkerShape style={spark.style} x={end.x} y={end.y} r={4} /> : null}
          </g>
        );
      })}
    </svg>
  );
}
