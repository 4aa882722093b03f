import type { ReactNode } from 'react';
import { ComposedChart, Line, Scatter, XAxis, YAxis, type LinePointItem } from 'recharts';
import { AxisLayer, ZeroLayer } from './layers/AxisLayer.tsx';
import { BandLayer } from './layers/BandLayer.tsx';
import { DotLayer } from './layers/DotLayer.tsx';
import { GapLayer } from './layers/GapLayer.tsx';
import { LinkLayer } from './layers/LinkLayer.tsx';
import { OverlayLayer } from './layers/OverlayLayer.tsx';
import { RangeLayer } from './layers/RangeLayer.tsx';
import { WritingLayer } from './layers/WritingLayer.tsx';
import { fontFamily } from './shapes/text.tsx';
import {
  screenType,
  type Plan,
  type PlannedBar,
  type PlannedLine,
  type Point,
} from '../layout/plan.ts';

/**
 * A plan drawn with recharts: its lines and bars, on pixel scales fixed by the plan. At most one on a page; it is the
 * slow part. Axes, grid and lines of reference are the layers of every other drawing: drawn by recharts they stand at
 * the same pixels, but a change of filters then takes a quarter to a half more of the main thread, and its tick labels
 * are in layers of their own above all that is written. Pointing is `controlChart`'s, as on static pages.
 */
export function MainChart({ plan }: { readonly plan: Plan }): ReactNode {
  const { plot } = plan;
  return (
    <ComposedChart
      width={plan.width}
      height={plan.height}
      data={pointRows(plan)}
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
      {plan.lines.length > 0 ? (
        <Line
          dataKey="y"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          shape={curvesShape}
          zIndex={inOrder}
        />
      ) : null}
      {plan.bars.length > 0 ? (
        <Scatter
          data={plan.bars as PlannedBar[]}
          isAnimationActive={false}
          shape={barShape}
          zIndex={inOrder}
        />
      ) : null}
      <RangeLayer plan={plan} />
      <DotLayer plan={plan} />
      <OverlayLayer plan={plan} />
      <WritingLayer plan={plan} />
    </ComposedChart>
  );
}

/** Where an element stands among the others, as in every other drawing, and not above what follows it. */
const inOrder = 0;

/** A point of a line as recharts gets it, with the run of the plan that it is in. */
interface PointRow extends Point {
  readonly line: PlannedLine;
  readonly run: PlannedLine['runs'][number];
}

/** The points of all lines, one after another: recharts then does its work once, not once for each line. */
function pointRows(plan: Plan): PointRow[] {
  return plan.lines.flatMap((line) =>
    line.runs.flatMap((run) => run.map(({ x, y }) => ({ x, y, line, run }))),
  );
}

/** Each line as a path of its own, begun anew where a run begins: after a symbol, a gap or a break. */
function curvesShape({ points }: { readonly points?: readonly object[] }): ReactNode {
  const paths = new Map<PlannedLine, string>();
  let before: PointRow['run'] | null = null;
  for (const { x, y, payload } of (points ?? []) as readonly LinePointItem[]) {
    const { line, run } = payload as PointRow;
    paths.set(line, `${paths.get(line) ?? ''}${run === before ? 'L' : 'M'}${x},${y}`);
    before = run;
  }
  return [...paths].map(([{ key, series, style }, d]) => (
    <path
      key={key}
      data-series={series}
      className="recharts-line-curve"
      d={d}
      fill="none"
      stroke={style.colour}
      strokeWidth={style.width}
      strokeDasharray={style.dash}
    />
  ));
}

function barShape({ payload }: { readonly payload?: PlannedBar }): ReactNode {
  if (!payload) return null;
  const { series, x, y, width, height, style } = payload;
  return (
    <rect data-series={series} x={x} y={y} width={width} height={height} fill={style.colour} />
  );
}
