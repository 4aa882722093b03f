import {
  memo,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { Figure } from '../../figure/figure.ts';
import { announcement } from './announce.ts';
import { controlChart } from './chart-controller.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import type { ShowProvenance } from './show-provenance.ts';
import { targetAt, type MarkPosition } from './navigate.ts';
import { PlainChart } from '../draw/PlainChart.tsx';
import {
  areAlike,
  columnWidth,
  needKey,
  planFacets,
  type PlannedFacets,
} from '../layout/facets.ts';
import { SeriesKey } from '../draw/SeriesKey.tsx';
import type { Plan } from '../layout/plan.ts';
import { enlargementIn, useTextScale, useWidth } from './use-size.ts';
import { headlineText } from '../../figure/words/sentence.ts';

/**
 * A figure's drawings with their tooltip and keyboard: one tab stop, arrows between marks, Enter for where
 * a number comes from, Escape to leave. The first drawing is the main chart unless there are many alike.
 */
export function FigureChart(props: {
  readonly figure: Figure;
  readonly showProvenance: ShowProvenance;
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
  const { figure, showProvenance, emphasis, onPoint, main, layoutWidth } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const group = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<MarkPosition | null>(null);
  const [spoken, setSpoken] = useState('');
  const helpId = useId();
  const alike = areAlike(figure);
  const enlargement = enlargementIn(width, useTextScale(), narrowest);
  const { plans, columns } = useMemo(
    () => (width > 0 ? planFacets(figure, layoutWidth?.() ?? width / enlargement) : noPlans),
    [figure, width, enlargement, layoutWidth],
  );
  const scaleFor = (plan: Plan, facet: number): number =>
    layoutWidth
      ? columnWidth(width, facet === 0 && !alike ? 1 : columns) / plan.width
      : enlargement;

  const area = targetAt(plans, pointed)?.mark.observation?.area.code ?? '';
  useEffect(() => onPoint(area), [onPoint, area]);

  const drawings = useEffectEvent(() => plans);
  const say = useEffectEvent((at: MarkPosition) => setSpoken(announcement(figure, at)));
  const open = useEffectEvent((at: MarkPosition) => {
    const mark = targetAt(plans, at)?.mark;
    if (mark) showProvenance([mark], figure.indicator);
  });
  useEffect(() => {
    if (!group.current) return undefined;
    return controlChart(group.current, { drawings, show: setPointed, say, open });
  }, []);

  return (
    <div className="figure-chart" ref={ref}>
      <p id={helpId} className="visually-hidden">
        Use the arrow keys to move between values, Enter for where a number comes from, Escape to
        leave. The table below has the same figures.
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a chart is a widget of its own */}
      <div
        ref={group}
        className={alike ? 'facets facets-alike' : 'facets'}
        data-columns={layoutWidth ? columns : undefined}
        // As many in a row as they were laid out for: one more, and their writing would run together.
        style={
          layoutWidth ? undefined : { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }
        }
        role="application"
        aria-label={`Chart: ${headlineText(figure)}`}
        aria-describedby={helpId}
        aria-roledescription="interactive chart"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {plans.length === 0 ? <div className="chart-space" /> : null}
        {needKey(figure) ? <SeriesKey figure={figure} /> : null}
        {plans.map((plan, facet) => {
          const { title, ownScale } = figure.facets[facet] ?? { title: '', ownScale: false };
          const target = pointed?.facet === facet ? targetAt(plans, pointed) : undefined;
          const scale = scaleFor(plan, facet);
          const size = { width: plan.width * scale, height: plan.height * scale };
          return (
            // Keyed by their order: another choice moves what is drawn, it does not make another drawing.
            // eslint-disable-next-line react/no-array-index-key
            <div key={facet} className={facet === 0 && !alike ? 'facet facet-main' : 'facet'}>
              {title && (alike || ownScale) ? <p className="facet-title">{title}</p> : null}
              <div className="drawing" style={size}>
                <Drawing
                  plan={plan}
                  scale={scale}
                  main={facet === 0 && !alike && scale === 1 ? main : undefined}
                />
                {emphasis ? <Emphasis plan={plan} scale={scale} area={emphasis} /> : null}
                {target && pointed ? (
                  <ChartTooltip
                    figure={figure}
                    pointed={pointed}
                    target={{ ...target, x: target.x * scale, y: target.y * scale }}
                    size={size}
                    showProvenance={showProvenance}
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

/** The least width of a chart that still has names at the ends of its lines, in pixels. */
const narrowest = 250;

const noPlans: PlannedFacets = { plans: [], columns: 1 };

/** One drawing. What is pointed at does not concern it, so that it is not drawn anew for that. */
const Drawing = memo(function Drawing(props: {
  readonly plan: Plan;
  readonly scale: number;
  readonly main: ComponentType<{ readonly plan: Plan }> | undefined;
}): ReactNode {
  const { plan, scale, main: Main } = props;
  return (
    <div aria-hidden="true">
      {Main ? <Main plan={plan} /> : <PlainChart plan={plan} scale={scale} />}
    </div>
  );
});

/** Rings round every mark of one area. */
function Emphasis(props: {
  readonly plan: Plan;
  readonly scale: number;
  readonly area: string;
}): ReactNode {
  const { plan, scale, area } = props;
  const rings = plan.targets
    .flat()
    .filter(({ mark }) => typeof mark.cell === 'number' && mark.observation?.area.code === area);
  return (
    <svg
      className="emphasis"
      width={plan.width * scale}
      height={plan.height * scale}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      aria-hidden="true"
    >
      {rings.map(({ x, y, mark }) => (
        <circle key={mark.key} cx={x} cy={y} r={9} />
      ))}
    </svg>
  );
}
