import { memo, type ReactNode } from 'react';
import { palette } from '../../figure/style.ts';
import { PlanLayers } from '../draw/PlainChart.tsx';
import { fontFamily } from '../draw/shapes/text.tsx';
import type { Plan } from '../layout/plan.ts';
import { tileType } from './tile-size.ts';

/** The drawing of a tile. It does not know what is pointed at, so that pointing draws nothing of it anew. */
export const TileDrawing = memo(function TileDrawing(props: {
  readonly plan: Plan;
  /** CSS pixels to one unit of the plan. */
  readonly scale?: number;
}): ReactNode {
  const { plan, scale = 1 } = props;
  return (
    <svg
      className="tile-drawing"
      width={plan.width * scale}
      height={plan.height * scale}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      fontFamily={fontFamily}
      aria-hidden="true"
      focusable="false"
    >
      <PlanLayers plan={plan} tick={tileType} />
    </svg>
  );
});

/** What is pointed at, over the drawing: the year as a rule, the row as a frame, one area's marks before the others. */
export function TilePointer(props: {
  readonly plan: Plan;
  readonly scale: number;
  /** The position along the axis of the period or item pointed at; null for none. */
  readonly position: number | null;
  /** GSS code of the area that is lifted; empty for none. */
  readonly area: string;
}): ReactNode {
  const { plan, scale, position, area } = props;
  const { plot } = plan;
  const isOverTime = plan.value.direction === 'vertical';
  const x = position === null ? undefined : plan.targets[0]?.[position]?.x;
  const row = position === null || isOverTime ? undefined : plan.rows[position];
  const lines = plan.lines.filter(({ series }) => series === area);
  return (
    <svg
      className="tile-pointer"
      width={plan.width * scale}
      height={plan.height * scale}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      aria-hidden="true"
      focusable="false"
    >
      {isOverTime && x !== undefined ? (
        <path
          d={`M${x},${plot.y}V${plot.y + plot.height}`}
          stroke={palette.text}
          strokeWidth={1}
          className="tile-rule"
        />
      ) : null}
      {isOverTime && position !== null
        ? plan.targets.map((marks) => {
            const target = marks[position];
            return target && typeof target.mark.cell === 'number' ? (
              <circle
                key={target.mark.key}
                cx={target.x}
                cy={target.y}
                r={6}
                fill="none"
                stroke={palette.text}
                strokeWidth={2}
              />
            ) : null;
          })
        : null}
      {row ? (
        <rect
          x={0.5}
          y={row.y}
          width={plan.width - 1}
          height={row.height}
          fill="none"
          stroke={palette.text}
        />
      ) : null}
      {lines.flatMap((line) =>
        line.runs.map((run) => (
          <polyline
            key={`${line.series} ${run[0]?.x}`}
            points={run.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ')}
            fill="none"
            stroke={line.style.colour}
            strokeWidth={line.style.width + 2}
            strokeDasharray={line.style.dash || undefined}
          />
        )),
      )}
      {plan.bars
        .filter(({ series }) => series === area)
        .map(({ key, x: left, y, width, height }) => (
          <rect
            key={key}
            x={left}
            y={y}
            width={width}
            height={height}
            fill="none"
            stroke={palette.text}
          />
        ))}
    </svg>
  );
}
