import { memo, useMemo, type ReactNode } from 'react';
import { palette, type SeriesStyle } from '../../figure/style.ts';
import type { Timeline, TimelineItem, TimelineKind } from '../../strategy/timeline/item.ts';
import { markerPath } from '../draw/shapes/marker-path.ts';
import { fontFamily, TextMark } from '../draw/shapes/text.tsx';
import { markerRadius } from './plan-timeline-lanes.ts';
import {
  kindMarkers,
  planTimeline,
  type PlannedItem,
  type PlannedLane,
  type TimelinePlan,
} from './plan-timeline.ts';
import { useWidth } from '../interactive/use-size.ts';

/**
 * Both councils on one time axis. Whoever cannot see it reads the list beneath, which holds the same, so the
 * drawing is hidden from assistive technology; pointing at a mark tells which item it is.
 */
export function TimelineChart(props: {
  readonly timeline: Timeline;
  readonly shown: readonly TimelineItem[];
  /** The ids of the items pointed at, here or in the list. */
  readonly pointed: readonly string[];
  readonly onPoint: (id: string) => void;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { timeline, shown, pointed, onPoint, onChoose } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const plan = useMemo(
    () => (width > 0 ? planTimeline(timeline, shown, width) : null),
    [timeline, shown, width],
  );
  return (
    <div className="drawing timeline-drawing" ref={ref} onPointerLeave={() => onPoint('')}>
      {plan ? (
        <Drawing plan={plan} pointed={pointed} onPoint={onPoint} onChoose={onChoose} />
      ) : null}
    </div>
  );
}

const Drawing = memo(function Drawing(props: {
  readonly plan: TimelinePlan;
  readonly pointed: readonly string[];
  readonly onPoint: (id: string) => void;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { plan, pointed, onPoint, onChoose } = props;
  return (
    <svg
      width={plan.width}
      height={plan.height}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      fontFamily={fontFamily}
      aria-hidden="true"
      focusable="false"
    >
      <Axis plan={plan} />
      {plan.councils.map((council) => (
        <g key={council.key}>
          <line
            x1={0}
            x2={plan.width}
            y1={council.ruleY}
            y2={council.ruleY}
            stroke={palette.zeroLine}
          />
          <TextMark text={council} />
        </g>
      ))}
      {plan.lanes.map((lane) => (
        <g key={lane.key}>
          <LaneKey lane={lane} />
          <TextMark text={lane.title} />
        </g>
      ))}
      {plan.marks.map((mark) => (
        <g
          key={mark.item.id}
          data-item={mark.item.id}
          className="timeline-mark"
          onPointerEnter={() => onPoint(mark.item.id)}
          onClick={() => onChoose(mark.item.id)}
        >
          <title>{`${mark.item.dates}: ${mark.item.title}`}</title>
          <rect {...mark.hit} fill="transparent" />
          <ItemMark mark={mark} isPointed={pointed.includes(mark.item.id)} />
        </g>
      ))}
    </svg>
  );
});

function Axis({ plan }: { readonly plan: TimelinePlan }): ReactNode {
  const { plot, years, today } = plan;
  const end = plot.y + plot.height;
  const lines = [...years.map(({ start }) => start), plot.x + plot.width];
  return (
    <g>
      {lines.map((x) => (
        <line key={x} x1={x} x2={x} y1={plot.y} y2={end} stroke={palette.gridline} />
      ))}
      {years.flatMap(({ value, at, label }) =>
        label === ''
          ? []
          : [plot.y - 32, end + 18].map((y) => (
              <text
                key={`${value} ${y}`}
                x={at}
                y={y}
                textAnchor="middle"
                fontSize={13}
                fill={palette.secondaryText}
              >
                {label}
              </text>
            )),
      )}
      <line
        x1={today.x}
        x2={today.x}
        y1={plot.y - 6}
        y2={end}
        stroke={palette.text}
        strokeWidth={1.5}
        strokeDasharray="5 3"
      />
      <TextMark text={today.label} />
    </g>
  );
}

/** A lane's own shape before its title: the key to the marks in it. */
function LaneKey({ lane }: { readonly lane: PlannedLane }): ReactNode {
  const { kind, style, x, y } = lane;
  return <KindShape kind={kind} style={style} x={x} y={y} />;
}

/** What stands for a kind, in a council's colour: a bar for a lifetime, else the kind's own marker. */
function KindShape(props: {
  readonly kind: TimelineKind;
  readonly style: SeriesStyle;
  readonly x: number;
  readonly y: number;
  readonly isOpen?: boolean;
}): ReactNode {
  const { kind, style, x, y, isOpen = false } = props;
  if (kind === 'strategy') {
    return <rect x={x - 8} y={y - 4} width={16} height={8} rx={2} fill={style.colour} />;
  }
  return (
    <path
      d={markerPath(kindMarkers[kind], x, y, markerRadius)}
      fill={isOpen ? '#FFFFFF' : style.colour}
      stroke={isOpen ? style.textColour : '#FFFFFF'}
      strokeWidth={isOpen ? 1.5 : 1}
    />
  );
}

/** The shape of a kind beside words. */
export function KindMark(props: {
  readonly kind: TimelineKind;
  readonly style: SeriesStyle;
}): ReactNode {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <KindShape {...props} x={9} y={9} />
    </svg>
  );
}

function ItemMark(props: { readonly mark: PlannedItem; readonly isPointed: boolean }): ReactNode {
  const { mark, isPointed } = props;
  const { item, style, x, y, bar, labels } = mark;
  const isLifetime = item.kind === 'strategy';
  const ring = isPointed ? { stroke: palette.text, strokeWidth: 3 } : null;
  return (
    <>
      {bar && isLifetime ? <rect {...bar} rx={3} fill={style.colour} {...ring} /> : null}
      {bar && !isLifetime ? (
        <rect
          {...bar}
          rx={7}
          fill={style.colour}
          fillOpacity={0.15}
          stroke={style.textColour}
          strokeDasharray={item.isLoose ? '4 3' : undefined}
          {...ring}
        />
      ) : null}
      {!isLifetime && isPointed && !bar ? (
        <circle cx={x} cy={y} r={markerRadius + 4} fill="#FFFFFF" {...ring} />
      ) : null}
      {isLifetime ? null : (
        <KindShape kind={item.kind} style={style} x={x} y={y} isOpen={item.isLoose} />
      )}
      {labels.map((label) => (
        <TextMark
          key={label.key}
          text={isPointed ? { ...label, colour: style.textColour } : label}
        />
      ))}
    </>
  );
}
