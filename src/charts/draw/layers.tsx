import type { ReactNode } from 'react';
import { palette, type Look } from '../../figure/style.ts';
import { markerPath } from './marker.ts';
import type { Plan, PlannedMark, PlannedText, Point } from '../layout/plan.ts';

/** The type family of every drawing; the same list stands in the page's style sheet. */
export const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", "Liberation Sans", sans-serif';

export function MarkerShape(props: {
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly r?: number;
}): ReactNode {
  const { look, x, y, r } = props;
  return <MarkerShapes look={look} points={[{ x, y }]} r={r} />;
}

/** The markers of one series as one shape, which a browser makes, styles and paints faster than one for each. */
function MarkerShapes(props: {
  readonly look: Look;
  readonly points: readonly Point[];
  readonly r?: number | undefined;
  readonly className?: string;
}): ReactNode {
  const { look, points, r = 4.5, className } = props;
  const marker = look.marker === 'none' ? 'circle' : look.marker;
  const size = look.marker === 'none' ? 2.5 : r;
  const open = marker === 'cross';
  return (
    <path
      className={className}
      d={points.map(({ x, y }) => markerPath(marker, x, y, size)).join('')}
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
      fontWeight={text.bold ? 700 : undefined}
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
  return inSeries(plan.dots).map((dots, place) => (
    // Keyed by place, so that another choice moves the dots instead of making new ones.
    // eslint-disable-next-line react/no-array-index-key
    <MarkerShapes
      key={place}
      className="markers"
      look={dots[0].look}
      points={dots}
      r={plan.value.direction === 'horizontal' ? 6.5 : 4.5}
    />
  ));
}

type OneOrMore<T> = readonly [T, ...T[]];

/** Marks in their order, those of one series that follow each other together. */
function inSeries(marks: readonly PlannedMark[]): readonly OneOrMore<PlannedMark>[] {
  const all: [PlannedMark, ...PlannedMark[]][] = [];
  for (const one of marks) {
    const last = all.at(-1);
    if (last?.[0].look === one.look && last[0].mark.place === one.mark.place) last.push(one);
    else all.push([one]);
  }
  return all;
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
    <>
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
    </>
  );
}
