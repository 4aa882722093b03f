import { findIndicator, type Catalogue } from '../../domain/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { rowFaultOf } from '../../domain/words/fault.ts';
import type { View } from '../../domain/view.ts';
import type {
  StatedFigure,
  StrategyLayer,
  StrategySource,
  Verdict,
} from '../../domain/strategy.ts';
import { endOfDate, readPartialDate, startOfDate } from '../../domain/time/partial-date.ts';
import type { ShownItems } from '../targets/targets-for.ts';
import { asAtInWords, labelLost, officialInWords, statedInWords } from './words.ts';
import { viewOfLink } from '../targets/view-of-link.ts';

/** A number that a document states, in words, beside the official one. */
export interface StatedRow {
  readonly id: string;
  readonly area: string;
  readonly council: string;
  readonly label: string;
  /** True when the source no longer says what the number counts. */
  readonly isLabelLost: boolean;
  readonly statedInWords: string;
  readonly asAtInWords: string;
  /** Empty when there is none to set beside it. */
  readonly officialInWords: string;
  /** Where the official figure was read, where that is not the statistic linked to; empty otherwise. */
  readonly officialSource: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /** What the document itself says it counts; empty where it gives no definition. */
  readonly definition: string;
  readonly source: string;
  /** The source it was found in, by id. */
  readonly sourceId: string;
  readonly locator: string;
  /** The official figures; null when no series is held. */
  readonly view: View | null;
  readonly viewTitle: string;
}

/** Every stated figure of the layer, in the order of its file. */
export function buildStatedRows(layer: StrategyLayer, catalogue: Catalogue): readonly StatedRow[] {
  const sourceOf = (id: string) => layer.sources.find((one) => one.id === id);
  return layer.statedFigures
    .map((figure) => judgedOnlyWhole(figure, layer))
    .map((stated) => ({
      id: stated.id,
      area: stated.area,
      council: stated.areaName,
      label: stated.label,
      isLabelLost: stated.qualifier === labelLost,
      statedInWords: statedInWords(stated),
      asAtInWords: asAtInWords(stated),
      officialInWords: officialInWords(stated),
      officialSource: sourceInWords(sourceOf(stated.officialSourceId)),
      verdict: stated.verdict,
      reason: stated.reason,
      definition: stated.definition,
      source: sourceOf(stated.sourceId)?.title ?? '',
      sourceId: stated.sourceId,
      locator: stated.locator,
      view: viewOfLink(stated, catalogue),
      viewTitle: findIndicator(catalogue, stated.indicator)?.title ?? '',
    }));
}

/** A figure without its verdict where the row it stands in was not read whole. */
function judgedOnlyWhole(stated: StatedFigure, layer: Pick<StrategyLayer, 'issues'>): StatedFigure {
  const fault = rowFaultOf(layer, 'stated-figures', stated.row);
  return fault === '' ? stated : { ...stated, verdict: 'not comparable', reason: fault };
}

function sourceInWords(source: StrategySource | undefined): string {
  return source ? [source.publisher, source.release].filter(Boolean).join(', ') : '';
}

/** The rows of figures that have an official counterpart in this indicator, in the order of the list. */
export function rowsOfIndicator(
  rows: readonly StatedRow[],
  indicatorId: string,
): readonly StatedRow[] {
  return rows.filter(({ view }) => view?.indicator === indicatorId);
}

/** A stated figure as a point beside a chart's official ones. */
export interface StatedPoint {
  readonly id: string;
  readonly area: string;
  readonly label: string;
  /** In the indicator's own unit. */
  readonly value: number;
  readonly statedInWords: string;
  readonly asAtInWords: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /**
   * The time it speaks of on the scale of a period's order: the middle of its year when only that is known.
   * Null when the document gives no date.
   */
  readonly order: number | null;
  /** The first and the last moment its date can mean; null with `order`. */
  readonly span: readonly [number, number] | null;
  /** Columns of which it takes several items together, so that no single line is its counterpart. */
  readonly joins: readonly string[];
}

/**
 * The stated figures that belong on a chart of an indicator with these items shown, for these councils. A
 * number in another unit than the indicator's (a count beside a percentage) has no place on its axis.
 */
export function statedFor(
  layer: Pick<StrategyLayer, 'statedFigures' | 'issues'>,
  indicator: Indicator,
  items: ShownItems,
  areaCodes: readonly string[],
): readonly StatedPoint[] {
  return layer.statedFigures.flatMap((figure) => {
    const stated = judgedOnlyWhole(figure, layer);
    const { id, area, label, value, unit, qualifier, reason, filters } = stated;
    if (value === null || unit !== indicator.unit || qualifier === labelLost) return [];
    if (!areaCodes.includes(area) || !isOnChart(stated, indicator.id, items)) return [];
    return [
      {
        id,
        area,
        label,
        value,
        statedInWords: statedInWords(stated),
        asAtInWords: asAtInWords(stated),
        verdict: stated.verdict,
        reason,
        ...momentOf(stated),
        joins: Object.keys(filters).filter((column) => (filters[column]?.length ?? 0) > 1),
      },
    ];
  });
}

/** True when, for every filter it names that the chart has, at least one of its items is shown. */
function isOnChart(
  { indicator, filters }: StatedFigure,
  indicatorId: string,
  items: ShownItems,
): boolean {
  if (indicator !== indicatorId) return false;
  return Object.entries(filters).every(([column, wanted]) => {
    const shown = items.get(column);
    return !shown || wanted.length === 0 || wanted.some((item) => shown.includes(item));
  });
}

function momentOf({ asAt }: StatedFigure): Pick<StatedPoint, 'order' | 'span'> {
  const date = readPartialDate(asAt);
  if (!date) return { order: null, span: null };
  const span = [startOfDate(date), endOfDate(date)] as const;
  return { order: date.month === null ? (span[0] + span[1]) / 2 : span[1], span };
}
