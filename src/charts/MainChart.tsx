import type { ReactNode } from 'react';
import { ComposedChart, Line, Scatter, XAxis, YAxis, ZIndexLayer } from 'recharts';
import {
  AxisLayer,
  BandLayer,
  DotLayer,
  fontFamily,
  GapLayer,
  LinkLayer,
  WritingLayer,
  ZeroLayer,
} from './layers.tsx';
import { OverlayLayer } from './OverlayLayer.tsx';
import { screenType, type Plan, type PlannedBar } from './plan.ts';

/**
 * A plan drawn with recharts: its lines and bars, on pixel scales fixed by the plan, so that axes and
 * writing, which recharts would lay out by measuring text, stand exactly where the plan has them. At most
 * one on a page; it is the slow part.
 */
export function MainChart({ plan }: { readonly plan: Plan }): ReactNode {
  const { plot } = plan;
  return (
    <ComposedChart
      width={plan.width}
      height={plan.height}
      data={lineRows(plan)}
      accessibilityLayer={false}
      margin={{
        left: plot.x,
        top: plot.y,
        right: plan.width - plot.x - plot.width,
        bottom: plan.height - plot.y - plot.height,
      }}
      style={{ fontFamily }}
    >
      <GapLayer plan={plan} />
      <AxisLayer plan={plan} type={screenType.tick} />
      <XAxis
        hide
        type="number"
        dataKey="x"
        domain={[plot.x, plot.x + plot.width]}
        allowDataOverflow
      />
      <YAxis
        hide
        reversed
        type="number"
        dataKey="y"
        domain={[plot.y, plot.y + plot.height]}
        allowDataOverflow
      />
      <ZeroLayer plan={plan} />
      <BandLayer plan={plan} />
      <LinkLayer plan={plan} />
      {plan.lines.map((line, index) => (
        <Line
          key={line.id}
          dataKey={seriesKey(index)}
          type="linear"
          stroke={line.look.colour}
          strokeWidth={line.look.width}
          strokeDasharray={line.look.dash}
          dot={false}
          activeDot={false}
          connectNulls={false}
          isAnimationActive={false}
        />
      ))}
      {plan.bars.length > 0 ? (
        <Scatter data={plan.bars as PlannedBar[]} isAnimationActive={false} shape={barShape} />
      ) : null}
      <DotLayer plan={plan} />
      {plan.bars.length > 0 ? (
        // recharts puts bars above what merely follows them.
        <ZIndexLayer zIndex={aboveBars}>
          <OverlayLayer plan={plan} />
        </ZIndexLayer>
      ) : (
        <OverlayLayer plan={plan} />
      )}
      <WritingLayer plan={plan} />
    </ComposedChart>
  );
}

const aboveBars = 3000;

function seriesKey(index: number): string {
  return `series ${index}`;
}

/**
 * recharts joins whatever stands in neighbouring rows, so an empty row is put where a line must stop: at a
 * missing value, and between the two runs of a break.
 */
function lineRows(plan: Plan): Record<string, number>[] {
  const rows = new Map<number, Record<string, number>>();
  const rowAt = (x: number): Record<string, number> => {
    const row = rows.get(x) ?? { x };
    rows.set(x, row);
    return row;
  };
  if (plan.lines.length === 0) return [];
  for (const one of plan.breaks) rowAt(one.x);
  for (const target of plan.targets[0] ?? []) rowAt(target.x);
  plan.lines.forEach((line, index) => {
    for (const point of line.runs.flat()) rowAt(point.x)[seriesKey(index)] = point.y;
  });
  return [...rows.values()].sort((a, b) => (a['x'] ?? 0) - (b['x'] ?? 0));
}

function barShape({ payload }: { readonly payload?: PlannedBar }): ReactNode {
  if (!payload) return null;
  const { x, y, width, height, look } = payload;
  return <rect x={x} y={y} width={width} height={height} fill={look.colour} />;
}
