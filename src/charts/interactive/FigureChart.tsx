import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import type { Figure } from '../../figure/figure.ts';
import { announcement } from './announce.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import type { Explain } from './explain.ts';
import { entryPlace, movePlace, nearestPlace, targetAt, type Place } from './navigate.ts';
import { PlainChart } from '../draw/PlainChart.tsx';
import { areAlike, placeWidth, planFacets, type PlannedFacets } from '../layout/facets.ts';
import { SeriesKey } from '../draw/SeriesKey.tsx';
import type { Plan } from '../layout/plan.ts';
import { useWidth } from './use-width.ts';

/**
 * A figure's drawings with their tooltip and keyboard: one tab stop, arrows between marks, Enter for where
 * a number comes from, Escape to leave. The first drawing is the main chart unless there are many alike.
 */
export function FigureChart(props: {
  readonly figure: Figure;
  readonly explain: Explain;
  /** GSS code of an area whose marks stand out; empty for none. */
  readonly emphasis: string;
  /** Told the area of the mark pointed at, or '' when none is. */
  readonly onPoint: (area: string) => void;
  /** What draws the main chart; plain SVG when nothing is said. */
  readonly main?: ComponentType<{ readonly plan: Plan }>;
  /**
   * How wide everything is laid out, to be scaled to the room there is: as a drawing that stood here before was.
   * When nothing is said, it is laid out for the room. Only plain SVG can be scaled.
   */
  readonly layoutWidth?: () => number;
}): ReactNode {
  const { figure, explain, emphasis, onPoint, main: Main = PlainChart, layoutWidth } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const [place, setPlace] = useState<Place | null>(null);
  const [pinned, setPinned] = useState(false);
  const [spoken, setSpoken] = useState('');
  const leaving = useRef(0);
  const helpId = useId();
  const alike = areAlike(figure);
  const { plans, columns } = useMemo(
    () => (width > 0 ? planFacets(figure, layoutWidth?.() ?? width) : noPlans),
    [figure, width, layoutWidth],
  );
  const scaleOf = (plan: Plan, facet: number): number =>
    layoutWidth ? placeWidth(width, facet === 0 && !alike ? 1 : columns) / plan.width : 1;

  const pointed = targetAt(plans, place)?.mark.observation?.area.code ?? '';
  useEffect(() => onPoint(pointed), [onPoint, pointed]);
  useEffect(() => {
    if (!place) return undefined;
    const onEscape = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setPlace(null);
      setPinned(false);
    };
    document.addEventListener('keydown', onEscape);
    return () => document.removeEventListener('keydown', onEscape);
  }, [place]);

  function close(): void {
    setPlace(null);
    setPinned(false);
  }
  function arrive(next: Place): void {
    setPlace(next);
    setSpoken(announcement(figure, next));
  }
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget) return;
    const mark = targetAt(plans, place)?.mark;
    if (event.key === 'Enter' && mark) {
      event.preventDefault();
      explain([mark], figure.indicator);
      return;
    }
    const next = place ? movePlace(plans, place, event.key) : null;
    const entry = !place && /^(Arrow|Home|End)/.test(event.key) ? entryPlace(plans) : null;
    if (!next && !entry) return;
    event.preventDefault();
    arrive((next ?? entry) as Place);
  }
  function onPointer(event: PointerEvent<HTMLDivElement>, facet: number): void {
    window.clearTimeout(leaving.current);
    if (pinned && event.type === 'pointermove') return;
    const plan = plans[facet];
    if (!plan || (event.target as Element).closest('.tooltip')) return;
    const box = event.currentTarget.getBoundingClientRect();
    const scale = scaleOf(plan, facet);
    setPlace(
      nearestPlace(plan, facet, {
        x: (event.clientX - box.left) / scale,
        y: (event.clientY - box.top) / scale,
      }),
    );
    setPinned(event.type === 'pointerdown');
  }
  function onLeave(): void {
    if (!pinned) leaving.current = window.setTimeout(close, 250);
  }

  return (
    <div className="figure-chart" ref={ref}>
      <p id={helpId} className="visually-hidden">
        Use the arrow keys to move between values, Enter for where a number comes from, Escape to
        leave. The table below has the same figures.
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a chart is a widget of its own */}
      <div
        className={alike ? 'facets facets-alike' : 'facets'}
        data-columns={layoutWidth ? columns : undefined}
        role="application"
        aria-label={`Chart: ${figure.headline}`}
        aria-describedby={helpId}
        aria-roledescription="interactive chart"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.target !== event.currentTarget || place) return;
          if (!event.currentTarget.matches(':focus-visible')) return;
          const entry = entryPlace(plans);
          if (entry) arrive(entry);
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) close();
        }}
      >
        {plans.length === 0 ? <div className="chart-space" /> : null}
        {alike ? <SeriesKey figure={figure} /> : null}
        {plans.map((plan, facet) => {
          const { title, ownScale } = figure.facets[facet] ?? { title: '', ownScale: false };
          const target = place?.facet === facet ? targetAt(plans, place) : undefined;
          const scale = scaleOf(plan, facet);
          const size = { width: plan.width * scale, height: plan.height * scale };
          return (
            // Keyed by place: another choice moves what is drawn, it does not make another drawing.
            // eslint-disable-next-line react/no-array-index-key
            <div key={facet} className={facet === 0 && !alike ? 'facet facet-main' : 'facet'}>
              {title && (alike || ownScale) ? <p className="facet-title">{title}</p> : null}
              <div
                className="drawing"
                style={size}
                onPointerMove={(event) => onPointer(event, facet)}
                onPointerDown={(event) => onPointer(event, facet)}
                onPointerLeave={onLeave}
              >
                <div aria-hidden="true">
                  {facet === 0 && !alike && scale === 1 ? (
                    <Main plan={plan} />
                  ) : (
                    <PlainChart plan={plan} scale={scale} />
                  )}
                </div>
                {emphasis ? <Emphasis plan={plan} area={emphasis} /> : null}
                {target && place ? (
                  <ChartTooltip
                    figure={figure}
                    place={place}
                    target={{ ...target, x: target.x * scale, y: target.y * scale }}
                    size={size}
                    explain={explain}
                  />
                ) : null}
              </div>
            </div>
          );
        })}
      </div>
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </div>
  );
}

const noPlans: PlannedFacets = { plans: [], columns: 1 };

/** Rings round every mark of one area. */
function Emphasis(props: { readonly plan: Plan; readonly area: string }): ReactNode {
  const { plan, area } = props;
  const rings = plan.targets
    .flat()
    .filter(({ mark }) => typeof mark.cell === 'number' && mark.observation?.area.code === area);
  return (
    <svg className="emphasis" width={plan.width} height={plan.height} aria-hidden="true">
      {rings.map(({ x, y, mark }) => (
        <circle key={mark.key} cx={x} cy={y} r={9} />
      ))}
    </svg>
  );
}
