import type { Area } from '../domain/area.ts';
import { formatNumber } from '../domain/words/format.ts';
import type { StrategyLayer, Verdict } from '../domain/strategy.ts';
import { endOfDate, partialDateInWords, startOfDate } from '../domain/time/partial-date.ts';
import type { Figure, PlainFigure } from './figure.ts';
import type { SeriesStyle } from './style.ts';
import type { EventOverlay, Overlays, StatedOverlay, TargetOverlay } from './overlay.ts';
import type { Selection } from '../query/select/selection.ts';
import { statedFor } from '../strategy/stated/stated.ts';
import type { TargetCard } from '../strategy/targets/target-card.ts';
import { possessive } from './series/series-areas.ts';
import { altTextOf } from './words/alt-text.ts';

/** The figure with what councils said laid over it, and said in its alternative text. */
export function withOverlays(figure: PlainFigure, overlays: Overlays): Figure {
  const laidOver = { ...figure, overlays };
  return { ...laidOver, altText: altTextOf(laidOver) };
}

/** The style an area has in a figure; null when the figure does not show it. */
export function lookIn(figure: PlainFigure, areaCode: string): SeriesStyle | null {
  const series = figure.facets.flatMap((facet) => facet.series);
  const rows = figure.facets.flatMap((facet) => facet.rows);
  return (
    series.find(({ area }) => area?.code === areaCode)?.style ??
    rows.find(({ key }) => key === areaCode)?.style ??
    null
  );
}

/**
 * How a target is drawn on a figure of its indicator; null when its council is not shown there, or when neither the
 * document nor its strategy says until when. The number is left out where a break in series lies between: nothing is
 * drawn across one.
 */
export function targetOverlay(card: TargetCard, figure: PlainFigure): TargetOverlay | null {
  const { target, strategy, progress, when } = card;
  const style = lookIn(figure, strategy.area);
  if (!style || target.indicator !== figure.indicator.id || target.evidence === 'none') return null;
  const due = target.due ? endOfDate(target.due) : strategy.to === null ? null : strategy.to + 1;
  if (due === null) return null;
  const isDirect = target.evidence === 'direct';
  const value = isDirect && !progress.isBroken ? target.value : null;
  const direction = { increase: 'up', at_least: 'up', decrease: 'down', at_most: 'down' } as const;
  const way = Object.hasOwn(direction, target.direction)
    ? direction[target.direction as keyof typeof direction]
    : null;
  const baseline = progress.isBroken ? null : progress.baseline;
  return {
    id: target.id,
    area: strategy.area,
    style,
    value,
    direction: value === null && isDirect ? way : null,
    label: labelOf(card, isDirect ? way : null, value, figure),
    due,
    dueLabel: target.due ? partialDateInWords(target.due) : when,
    baseline: baseline?.period
      ? {
          order: baseline.period.order,
          value: baseline.value,
          label: `Stated start: ${formatNumber(baseline.value, figure.indicator)}`,
        }
      : null,
    trajectory: progress.trajectory,
  };
}

function labelOf(
  { target, strategy, progress, when }: TargetCard,
  way: 'up' | 'down' | null,
  value: number | null,
  { indicator }: PlainFigure,
): string {
  const whose = possessive(strategy.areaName);
  const by = target.due ? `by ${partialDateInWords(target.due)}` : when;
  if (value !== null) return `${whose} target: ${formatNumber(value, indicator)} ${by}`;
  if (progress.isBroken && target.value !== null) {
    const number = formatNumber(target.value, indicator);
    return `${whose} target: ${number} ${by}, set before the break and so not drawn`;
  }
  if (way !== null) return `${whose} aim: ${way}, ${by}`;
  const date = target.due ? `due ${partialDateInWords(target.due)}` : when;
  return `${whose} promise, ${date} (related figure only)`;
}

/** When the areas shown were inspected, as far as the time axis reaches. */
export function inspectionOverlays(
  layer: StrategyLayer,
  figure: PlainFigure,
  areas: readonly Area[],
): readonly EventOverlay[] {
  const first = figure.periods[0]?.order ?? Infinity;
  const last = figure.periods.at(-1)?.order ?? -Infinity;
  const shown = new Set(areas.map(({ code }) => code));
  return layer.events.flatMap(({ id, area, areaName, kind, start, title }) => {
    const style = lookIn(figure, area);
    const order = startOfDate(start);
    if (kind !== 'inspection' || !style || !shown.has(area)) return [];
    if (order < first || order > last) return [];
    return [
      { id, area, order, style, label: `${areaName}: ${title}, ${partialDateInWords(start)}` },
    ];
  });
}

/** Every number laid over a figure, so that the axis has room for it. */
export function overlayNumbers({ overlays }: Figure): readonly number[] {
  return [
    ...overlays.targets.flatMap(({ value, baseline, trajectory }) => [
      ...(value === null ? [] : [value]),
      ...(baseline ? [baseline.value] : []),
      ...trajectory.map((point) => point.value),
    ]),
    ...overlays.stated.map(({ value }) => value),
  ];
}

/** The first moment laid over a figure; Infinity for none. Events never stretch the axis. */
export function firstOverlayOrder({ overlays }: Figure): number {
  return Math.min(
    ...overlays.targets.flatMap(({ baseline }) => (baseline ? [baseline.order] : [])),
    ...overlays.stated.map(({ order }) => order),
    Infinity,
  );
}

/** The last moment laid over a figure; -Infinity for none. Events never stretch the axis. */
export function lastOverlayOrder({ overlays }: Figure): number {
  return Math.max(
    ...overlays.targets.map(({ due }) => due),
    ...overlays.stated.map(({ order }) => order),
    -Infinity,
  );
}

/** Years beyond the periods shown in which a stated figure still stands on a chart. */
const statedMargin = 1.5;

/** What a stated figure is called that counts the same as the official ones: no other has a place on their axis. */
const compared: readonly Verdict[] = ['match', 'near', 'differs'];

/**
 * The numbers that documents state for the areas and items shown, as points beside the official ones. One that does
 * not compare, is without a date, or is for several items taken together, has no place on the chart and is left to
 * the list.
 */
export function statedOverlays(
  layer: StrategyLayer,
  figure: PlainFigure,
  selection: Selection,
): readonly StatedOverlay[] {
  const areas = selection.areas.map(({ code }) => code);
  const first = figure.periods[0]?.order ?? 0;
  const last = figure.periods.at(-1)?.order ?? 0;
  const near = figure.kind === 'line' ? statedMargin : Infinity;
  const points = statedFor(layer, figure.indicator, selection.items, areas);
  return points.flatMap((point) => {
    const { id, area, value, order, joins, verdict, statedInWords, asAtInWords } = point;
    const style = lookIn(figure, area);
    if (!style || order === null || joins.length > 0 || !compared.includes(verdict)) return [];
    if (order < first - near || order > last + near) return [];
    const council = selection.areas.find(({ code }) => code === area)?.name ?? '';
    const label = `${possessive(council)} document: ${statedInWords}, ${asAtInWords}`;
    const words = statedInWords;
    return [{ id, area, value, order, style, label, words, asAt: asAtInWords }];
  });
}
