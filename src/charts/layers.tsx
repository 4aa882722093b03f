import type { ReactNode } from 'react';
import { palette, type Look } from '../figure/look.ts';
import { markerPath } from './marker.ts';
import type { Plan, PlannedText } from './plan.ts';

/** The type family of every drawing; the same list stands in the page's style sheet. */
export const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", "Liberation Sans", sans-serif';

export function MarkerShape(props: {
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly r?: number;
}): ReactNode {
  const { look, x, y, r = 4.5 } = props;
  const marker = look.marker === 'none' ? 'circle' : look.marker;
  const size = look.marker === 'none' ? 2.5 : r;
  const open = marker === 'cross';
  return (
    <path
      d={markerPath(marker, x, y, size)}
      fill={open ? 'none' : look.colour}
      stroke={open ? look.colour : '#FFFFFF'}
      strokeWidth={open ? 2 : 1}
    />
  );
}

export function TextMark({ text }: { readonly text: PlannedText }): ReactNode {
  return (
    <text
      x={text.x}
      y={text.y}
      textAnchor={text.anchor}
      fontSize={text.size}
      fill={text.colour}
      fontWeight={text.bold ? 700 : 400}
    >
      {text.text}
    </text>
  );
}

/** Writing of one or more lines; `y` is the first one's baseline. */
export function Lines(props: {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
}): ReactNode {
  const { lines, x, y, size } = props;
  return (
    <text fontSize={size} fill={palette.text}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + index * (size + 4)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Shaded years without figures: under everything else. */
export function GapLayer({ plan }: { readonly plan: Plan }): ReactNode {
  return plan.gaps.map((gap) => (
    <g key={gap.x}>
      <rect x={gap.x} y={gap.y} width={gap.width} height={gap.height} fill="#F3F3F3" />
      {gap.label ? <TextMark text={gap.label} /> : null}
    </g>
  ));
}

/** The ranges of groups of areas. */
export function BandLayer({ plan }: { readonly plan: Plan }): ReactNode {
  return plan.bands.flatMap((band) =>
    band.paths.map((path) => (
      <path
        key={`${band.id} ${path.slice(0, 24)}`}
        d={path}
        fill={band.look.colour}
        fillOpacity={0.12}
        stroke={band.look.colour}
        strokeOpacity={0.5}
        strokeWidth={0.75}
      />
    )),
  );
}

/** Gridlines, tick labels and the zero line, for drawings that have no charting library under them. */
export function AxisLayer({
  plan,
  type,
}: {
  readonly plan: Plan;
  readonly type: number;
}): ReactNode {
  const { plot, value } = plan;
  const vertical = value.direction === 'vertical';
  return (
    <g>
      {value.ticks.map((tick) => (
        <g key={tick.value}>
          <line
            x1={vertical ? plot.x : tick.at}
            x2={vertical ? plot.x + plot.width : tick.at}
            y1={vertical ? tick.at : plot.y}
            y2={vertical ? tick.at : plot.y + plot.height}
            stroke={palette.gridline}
          />
          <TickText plan={plan} at={tick.at} label={tick.label} type={type} axis="value" />
        </g>
      ))}
      {plan.ticks.map((tick) => (
        <TickText
          key={tick.value}
          plan={plan}
          at={tick.at}
          label={tick.label}
          type={type}
          axis="time"
        />
      ))}
    </g>
  );
}

/** One tick label, where `at` is its pixel along the axis. */
export function TickText(props: {
  readonly plan: Plan;
  readonly at: number;
  readonly label: string;
  readonly type: number;
  readonly axis: 'value' | 'time';
}): ReactNode {
  const { plan, at, label, type, axis } = props;
  const { plot } = plan;
  const beside = axis === 'value' && plan.value.direction === 'vertical';
  return (
    <text
      x={beside ? plot.x - 8 : at}
      y={beside ? at + type * 0.35 : plot.y + plot.height + type + 7}
      textAnchor={beside ? 'end' : 'middle'}
      fontSize={type}
      fill={palette.secondaryText}
    >
      {label}
    </text>
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

export function LineLayer({ plan }: { readonly plan: Plan }): ReactNode {
  return plan.lines.flatMap((line) =>
    line.runs
      .filter((run) => run.length > 1)
      .map((run) => (
        <polyline
          key={`${line.id} ${run[0]?.x}`}
          points={run.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ')}
          fill="none"
          stroke={line.look.colour}
          strokeWidth={line.look.width}
          strokeDasharray={line.look.dash || undefined}
        />
      )),
  );
}

export function BarLayer({ plan }: { readonly plan: Plan }): ReactNode {
  return plan.bars.map((bar) => (
    <rect
      key={bar.key}
      x={bar.x}
      y={bar.y}
      width={bar.width}
      height={bar.height}
      fill={bar.look.colour}
    />
  ));
}

export function LinkLayer({ plan }: { readonly plan: Plan }): ReactNode {
  return plan.links.map((link) => (
    <line
      key={link.key}
      x1={link.x1}
      x2={link.x2}
      y1={link.y}
      y2={link.y}
      stroke={palette.zeroLine}
      strokeWidth={3}
    />
  ));
}

export function DotLayer({ plan }: { readonly plan: Plan }): ReactNode {
  return plan.dots.map((dot, place) => (
    // Keyed by place, so that another choice moves the dots instead of making new ones.
    // eslint-disable-next-line react/no-array-index-key
    <MarkerShape
      key={place}
      look={dot.look}
      x={dot.x}
      y={dot.y}
      r={plan.value.direction === 'horizontal' ? 6.5 : 4.5}
    />
  ));
}

/** What is written over the marks: breaks, symbols and values, names at line ends, key, axis titles. */
export function WritingLayer({ plan }: { readonly plan: Plan }): ReactNode {
  const { plot } = plan;
  return (
    <g>
      {plan.breaks.map((one) => (
        <g key={one.x}>
          <line
            x1={one.x}
            x2={one.x}
            y1={plot.y}
            y2={plot.y + plot.height}
            stroke={palette.secondaryText}
            strokeDasharray="4 4"
          />
          <TextMark text={one.label} />
        </g>
      ))}
      {[...plan.symbols, ...plan.captions].map((text, place) => (
        // eslint-disable-next-line react/no-array-index-key
        <TextMark key={place} text={text} />
      ))}
      {plan.labels.map((label) => (
        <EndLabel key={label.key} label={label} />
      ))}
      {plan.legend.map((entry) => (
        <g key={entry.key}>
          {plan.bars.length > 0 ? (
            <rect
              x={entry.x}
              y={entry.y - entry.size + 1}
              width={entry.size}
              height={entry.size}
              fill={entry.look.colour}
            />
          ) : (
            <MarkerShape
              look={entry.look}
              x={entry.x + entry.size / 2}
              y={entry.y - entry.size * 0.36}
              r={6}
            />
          )}
          <Lines lines={entry.lines} x={entry.x + entry.size + 7} y={entry.y} size={entry.size} />
        </g>
      ))}
    </g>
  );
}

function EndLabel({ label }: { readonly label: Plan['labels'][number] }): ReactNode {
  const lineHeight = label.size + 3;
  const middle = label.y + ((label.lines.length - 1) * lineHeight) / 2;
  const moved = Math.abs(middle - label.from.y) > 4 || label.x - label.from.x > 40;
  return (
    <g>
      {moved ? (
        <path
          d={`M${label.from.x + 6},${label.from.y}L${label.x - 3},${middle}`}
          fill="none"
          stroke={label.look.colour}
          strokeWidth={0.75}
        />
      ) : null}
      <text fontSize={label.size} fill={label.look.textColour} fontWeight={600}>
        {label.lines.map((line, index) => (
          <tspan key={line} x={label.x} y={label.y + index * lineHeight + label.size * 0.36}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
