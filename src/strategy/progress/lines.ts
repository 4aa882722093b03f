import type { Area } from '../../domain/area.ts';
import { isNumber, isSymbol } from '../../domain/cell.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { sumOf } from '../../domain/numbers/exact.ts';
import { formatList } from '../../domain/words/format.ts';
import { isAmount, type Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Target } from '../../domain/strategy.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { filtersOf } from '../../query/select/filter-items.ts';
import { periodsOf } from '../../query/select/period-range.ts';
import type { Reading } from './outcome.ts';
import { observe } from '../../query/select/observe.ts';

type Items = Readonly<Record<string, string>>;
/** Filter columns and the items asked for of each. */
type Wanted = readonly (readonly [string, readonly string[]])[];
type Place = Omit<TargetSeries, 'lines'>;

/** What a line has in one period: a number, symbols in its place, or neither. */
export interface LinePoint {
  readonly period: TimePeriod;
  readonly reading: Reading | null;
  readonly symbols: readonly Observation[];
  /** True for a sum that lacks a part with no row. */
  readonly isPartial: boolean;
}

/** One figure over time that a target is judged by. */
export interface Line {
  /** The filter items that narrow it, or "sum of a, b and c"; empty when none does. */
  readonly name: string;
  /** The same by its parts: an item each; one part for a sum. */
  readonly parts: readonly string[];
  /** In order of time. */
  readonly points: readonly LinePoint[];
}

/** What is held on a target for one area. */
export interface TargetSeries {
  readonly dataset: Dataset;
  readonly indicator: Indicator;
  readonly area: Area;
  /** One, unless figures that do not add up are asked for side by side. Never empty. */
  readonly lines: readonly Line[];
}

/**
 * The figures a target names, for one area. Null when the dataset has no such indicator, area or filter, or
 * no row for them. Several items are summed for counts and money; percentages and scores stay apart, and so
 * do items among which one is the total of the others.
 */
export function seriesForTarget(
  target: Pick<Target, 'indicator' | 'filters'>,
  areaCode: string,
  dataset: Dataset,
): TargetSeries | null {
  const indicator = dataset.descriptor.indicators.find(({ id }) => id === target.indicator);
  const area = dataset.areas.find(({ code }) => code === areaCode);
  if (!indicator || !area) return null;
  const filters = filtersOf(dataset);
  const wanted = Object.entries(target.filters).filter(([, items]) => items.length > 0);
  if (wanted.some(([column]) => !filters.some((filter) => filter.column === column))) return null;

  const place = { dataset, indicator, area };
  const lines = linesOf(place, wanted);
  const hasRow = lines.some(({ points }) =>
    points.some(({ reading, symbols, isPartial }) => reading || symbols.length > 0 || isPartial),
  );
  return hasRow ? { ...place, lines } : null;
}

/** The numbers of a line in order of time, up to and including `until` (an order); all when it is null. */
export function readingsOf(line: Line, until: number | null = null): readonly Reading[] {
  return line.points.flatMap(({ period, reading }) =>
    reading && (until === null || period.order <= until) ? [reading] : [],
  );
}

function linesOf(place: Place, wanted: Wanted): readonly Line[] {
  const { dataset, indicator } = place;
  const filters = filtersOf(dataset);
  const totalOf = (column: string): string | undefined =>
    filters.find((filter) => filter.column === column)?.totalItem;
  const several = wanted.filter(([, items]) => items.length > 1);
  const narrowing = wanted.flatMap(([column, [first, ...others]]) =>
    first === undefined || others.length > 0 || first === totalOf(column) ? [] : [first],
  );
  const partsIn = (items: Items): readonly string[] =>
    several.flatMap(([column]) => items[column] ?? []);

  const combinations = combine(wanted);
  const adds = isAmount(indicator);
  const withTotal = several.some(([column, items]) => items.includes(totalOf(column) ?? ''));
  if (several.length === 0 || !adds || withTotal) {
    return combinations.map((items) => singleLine(place, items, [...narrowing, ...partsIn(items)]));
  }
  const names = combinations.map((items) => partsIn(items).join(' · '));
  const all = names.some((name) => name.includes(',')) ? names.join('; ') : formatList(names);
  return [sumLine(place, combinations, [...narrowing, `sum of ${all}`].join(': '))];
}

function combine(wanted: Wanted): readonly Items[] {
  let combinations: readonly Items[] = [{}];
  for (const [column, items] of wanted) {
    combinations = combinations.flatMap((one) => items.map((item) => ({ ...one, [column]: item })));
  }
  return combinations;
}

function singleLine(place: Place, items: Items, parts: readonly string[]): Line {
  const points = periodsOf(place.dataset).map((period): LinePoint => {
    const found = observe(place.dataset, place.indicator, place.area, period, items);
    return pointOf(period, found ? [found] : [], false);
  });
  return { name: parts.join(' · '), parts, points };
}

/**
 * An item with no row for any area in a period is not part of the sum then (settings that were regrouped);
 * one with rows elsewhere but not here is missing, and then there is no sum. The rule of `shareOf`.
 */
function sumLine(place: Place, all: readonly Items[], name: string): Line {
  const { dataset, indicator, area } = place;
  const points = periodsOf(dataset).map((period): LinePoint => {
    const found = all.map((items) => ({
      items,
      observation: observe(dataset, indicator, area, period, items),
    }));
    const isPartial = found.some(
      ({ items, observation }) =>
        !observation &&
        dataset.areas.some((other) => observe(dataset, indicator, other, period, items)),
    );
    const observations = found.flatMap(({ observation }) => observation ?? []);
    return pointOf(period, observations, isPartial && observations.length > 0);
  });
  return { name, parts: [name], points };
}

function pointOf(
  period: TimePeriod,
  observations: readonly Observation[],
  isPartial: boolean,
): LinePoint {
  const symbols = observations.filter(({ cell }) => isSymbol(cell));
  if (observations.length === 0 || symbols.length > 0 || isPartial) {
    return { period, reading: null, symbols, isPartial };
  }
  const value = sumOf(observations.map(({ cell }) => cell).filter(isNumber));
  return { period, reading: { period, value, observations }, symbols, isPartial };
}
