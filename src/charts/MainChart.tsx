import type { ReactNode } from 'react';
import { CartesianGrid, ComposedChart, Line, Scatter, XAxis, YAxis } from 'recharts';
import {
  BandLayer,
  DotLayer,
  fontFamily,
  GapLayer,
  LinkLayer,
  TickText,
  WritingLayer,
  ZeroLayer,
} from './layers.tsx';
import { screenType, type Plan, type PlannedBar } from './plan.ts';

/**
 * A plan drawn with recharts: its grid, axes, lines and bars, on scales fixed by the plan so that what is
 * written over them stands exactly where it should. At most one on a page; it is the slow part.
 */
export function MainChart({ plan }: { readonly plan: Plan }): ReactNode {
  const { plot, value } = plan;
  const vertical = value.direction === 'vertical';
  const rows = lineRows(plan);
  return (
    <ComposedChart
      width={plan.width}
      height={plan.height}
      data={rows as LineRow[]}
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
      <CartesianGrid
        horizontal={vertical}
        vertical={!vertical}
        stroke="#D9D9D9"
        horizontalValues={vertical ? value.ticks.map((tick) => tick.at) : []}
        verticalValues={vertical ? [] : value.ticks.map((tick) => tick.at)}
        syncWithTicks
      />
      <XAxis
        type="number"
        dataKey="x"
        domain={[plot.x, plot.x + plot.width]}
        ticks={(vertical ? plan.ticks : value.ticks).map((tick) => tick.at)}
        allowDataOverflow
        interval={0}
        axisLine={false}
        tickLine={false}
        height={0.001}
        tick={(props: { payload: { value: number } }) => (
          <AxisTick plan={plan} at={props.payload.value} axis={vertical ? 'time' : 'value'} />
        )}
      />
      <YAxis
        type="number"
        dataKey="y"
        domain={[plot.y, plot.y + plot.height]}
        reversed
        ticks={vertical ? value.ticks.map((tick) => tick.at) : []}
        allowDataOverflow
        interval={0}
        axisLine={false}
        tickLine={false}
        width={0.001}
        tick={(props: { payload: { value: number } }) => (
          <AxisTick plan={plan} at={props.payload.value} axis="value" />
        )}
      />
      <ZeroLayer plan={plan} />
      <BandLayer plan={plan} />
      <LinkLayer plan={plan} />
      {plan.lines.map((line) => (
        <Line
          key={line.id}
          dataKey={(row: LineRow) => row.ys.get(line.id)}
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
        <Scatter
          data={plan.bars as PlannedBar[]}
          isAnimationActive={false}
          shape={(props: { payload?: PlannedBar }) => <BarShape {...props} />}
        />
      ) : null}
      <DotLayer plan={plan} />
      <WritingLayer plan={plan} />
    </ComposedChart>
  );
}

interface LineRow {
  readonly x: number;
  readonly ys: ReadonlyMap<string, number>;
}

/**
 * recharts joins whatever stands in neighbouring rows, so an empty row is put between two runs: a line
 * stops at a missing value or a break and starts again after it.
 */
function lineRows(plan: Plan): readonly LineRow[] {
  const rows = new Map<number, Map<string, number>>();
  const rowAt = (x: number): Map<string, number> => {
    const row = rows.get(x) ?? new Map<string, number>();
    rows.set(x, row);
    return row;
  };
  for (const { at } of plan.ticks) rowAt(at);
  for (const one of plan.breaks) rowAt(one.x);
  for (const target of plan.targets[0] ?? []) if (plan.lines.length > 0) rowAt(target.x);
  for (const line of plan.lines) {
    for (const point of line.runs.flat()) rowAt(point.x).set(line.id, point.y);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([x, ys]) => ({ x, ys }));
}

function BarShape({ payload }: { readonly payload?: PlannedBar }): ReactNode {
  if (!payload) return null;
  const { x, y, width, height, look } = payload;
  return <rect x={x} y={y} width={width} height={height} fill={look.colour} />;
}

function AxisTick(props: {
  readonly plan: Plan;
  readonly at: number;
  readonly axis: 'value' | 'time';
}): ReactNode {
  const { plan, at, axis } = props;
  const ticks = axis === 'value' ? plan.value.ticks : plan.ticks;
  const tick = ticks.find((one) => Math.abs(one.at - at) < 0.01);
  return tick ? (
    <TickText plan={plan} at={tick.at} label={tick.label} type={screenType.tick} axis={axis} />
  ) : (
    <g />
  );
}
