import type { ReactNode } from 'react';
import { palette } from '../../../figure/style.ts';
import type { Box, Plan } from '../../layout/plan.ts';

/** Gridlines, and tick labels of `type` pixels, for every drawing: recharts would have to measure its own. */
export function AxisLayer({
  plan,
  type,
}: {
  readonly plan: Plan;
  readonly type: number;
}): ReactNode {
  const { plot, value } = plan;
  const vertical = value.direction === 'vertical';
  const { x, y, width, height } = plot;
  const line = (at: number): string =>
    vertical ? `M${x},${at}H${x + width}` : `M${at},${y}V${y + height}`;
  return (
    <>
      <path
        className="gridlines"
        d={value.ticks.map(({ at }) => line(at)).join('')}
        stroke={palette.gridline}
      />
      <g fontSize={type} fill={palette.secondaryText}>
        <g textAnchor={vertical ? 'end' : 'middle'}>
          {value.ticks.map(({ value: key, at, label }) => (
            <text
              key={key}
              x={vertical ? x - 8 : at}
              y={vertical ? at + type * 0.35 : underPlot(plot, type)}
            >
              {label}
            </text>
          ))}
        </g>
        <g textAnchor="middle">
          {plan.ticks.map(({ value: key, at, label }) => (
            <text key={key} x={at} y={underPlot(plot, type)}>
              {label}
            </text>
          ))}
        </g>
      </g>
    </>
  );
}

/** The zero line, a little darker than the grid. */
export function ZeroLayer({ plan }: { readonly plan: Plan }): ReactNode {
  const { plot, value } = plan;
  if (value.zero === null) return null;
  const vertical = value.direction === 'vertical';
  return (
    <line
      x1={vertical ? plot.x : value.zero}
      x2={vertical ? plot.x + plot.width : value.zero}
      y1={vertical ? value.zero : plot.y}
      y2={vertical ? value.zero : plot.y + plot.height}
      stroke={palette.zeroLine}
    />
  );
}

/** The baseline of tick labels under a plot. */
function underPlot(plot: Box, type: number): number {
  return plot.y + plot.height + type + 7;
}
