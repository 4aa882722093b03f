import type { Catalogue } from '../../domain/catalogue.ts';
import { isNumber } from '../../domain/cell.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { faultOf, rowFaultOf } from '../../domain/words/fault.ts';
import type { View } from '../../domain/view.ts';
import type { StrategyLayer, Target } from '../../domain/strategy.ts';
import type { PartialDate } from '../../domain/time/partial-date.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { progressOf } from '../progress/progress.ts';
import { outcome, type Progress } from '../progress/outcome.ts';
import { targetInStrategy, type TargetInStrategy } from './targets-for.ts';
import { periodsOf } from '../../query/select/period-range.ts';
import { seriesOf } from '../../query/select/observe.ts';
import { breaksIn } from '../../query/measure/breaks.ts';
import { contextOf, type PlaceContext } from './context.ts';
import { figuresOf, type PromiseFigure } from './figures.ts';
import { timingOf, type Timing } from './timing.ts';
import { standingInWords, whenInWords } from './words.ts';
import { viewOfLink } from './view-of-link.ts';

/** A target with all a reader needs to judge it: where it stands, what was said, and the way to its figures. */
export interface TargetCard extends TargetInStrategy {
  readonly progress: Progress;
  /** When it is for: "due by the end of 2025", "within the strategy, 2023 to 2026". */
  readonly when: string;
  /** How its own date lies to the day. */
  readonly timing: Timing;
  /** The figures it is linked to that have a number since its strategy began, its own first. */
  readonly figures: readonly PromiseFigure[];
  /** How far its document binds: "draft", "adopted", "superseded", "as cited, not read". */
  readonly standing: string;
  /** What its figures did over the same years here, in the other council, in the region and in England; often empty. */
  readonly context: readonly PlaceContext[];
  /** The evidence's course in the council; null without a series of at least two periods. */
  readonly spark: TargetSpark | null;
  /** Its indicator with its filters set and the target chosen; null when no series is held. */
  readonly view: View | null;
}

export interface TargetSpark {
  readonly periods: readonly TimePeriod[];
  /** A number for each period, or null where a line must stop. */
  readonly values: readonly (number | null)[];
  /** Indices of periods that a break in series lies before. */
  readonly breaksBefore: readonly number[];
}

/** The ids of the indicators whose figures judge targets or stand beside them, each once. */
export function indicatorsOfTargets(targets: readonly Target[]): readonly string[] {
  const ids = targets.flatMap(({ indicator, also }) => [
    indicator,
    ...also.map((link) => link.indicator),
  ]);
  return [...new Set(ids)].filter((id) => id !== '');
}

/**
 * Every target of the layer with its state on a day. `loaded` gives an indicator's dataset, or null when it could
 * not be loaded. Targets whose priority or strategy is not in the layer are left out (an issue names them).
 */
export function buildTargetCards(
  layer: StrategyLayer,
  catalogue: Catalogue,
  loaded: (indicator: string) => Dataset | null,
  today: PartialDate,
): readonly TargetCard[] {
  return layer.targets.flatMap((target) =>
    targetInStrategy(target, layer).map((placed) => {
      const dataset = target.indicator === '' ? null : loaded(target.indicator);
      const { area, from } = placed.strategy;
      const fault = faultOfTarget(placed, layer);
      const progress =
        fault === ''
          ? progressOf(target, area, dataset, today, from)
          : outcome('not comparable', fault, { target: target.value });
      const isWhole = fault === '' && dataset !== null && faultOf(dataset) === '';
      return {
        ...placed,
        progress,
        when: whenInWords(placed),
        timing: timingOf(target.due, today),
        figures: figuresOf(target, area, loaded, from, catalogue.site),
        standing: standingInWords(placed.strategy, layer),
        context: isWhole ? contextOf(target, area, dataset, progress, from, catalogue.site) : [],
        spark: dataset ? sparkOf(target, area, dataset) : null,
        view: viewOfTarget(target, catalogue),
      };
    }),
  );
}

/** Why nothing is concluded of a target: the file it, its priority or its strategy stands in, or its row, was not read whole. */
function faultOfTarget({ target, strategy }: TargetInStrategy, layer: StrategyLayer): string {
  return (
    rowFaultOf(layer, 'targets', target.row) ||
    rowFaultOf(layer, 'priorities', 0) ||
    rowFaultOf(layer, 'strategies', strategy.row)
  );
}

/** The view that shows a target: its indicator, its filters, itself chosen; null when no series is held. */
export function viewOfTarget(target: Target, catalogue: Catalogue): View | null {
  const view = viewOfLink(target, catalogue);
  return view && { ...view, target: target.id };
}

function sparkOf(target: Target, areaCode: string, dataset: Dataset): TargetSpark | null {
  const indicator = dataset.descriptor.indicators.find(({ id }) => id === target.indicator);
  const area = dataset.areas.find(({ code }) => code === areaCode);
  if (!indicator || !area) return null;
  const items = Object.fromEntries(
    Object.entries(target.filters).flatMap(([column, [first]]) => (first ? [[column, first]] : [])),
  );
  // One line only: several items have several courses, which the chart itself shows.
  if (Object.values(target.filters).some((several) => several.length > 1)) return null;
  const periods = periodsOf(dataset);
  const series = seriesOf(dataset, indicator, area, periods, items);
  const values = series.map(({ observation }) =>
    isNumber(observation?.cell) ? observation.cell : null,
  );
  if (values.filter((value) => value !== null).length < 2) return null;
  return {
    periods,
    values,
    breaksBefore: breaksIn(indicator, periods).map(({ before }) => before),
  };
}
