import type { Claim } from '../../claims/claim.ts';
import { sideClaim } from '../../claims/compare.ts';
import { sumShareClaim } from '../../claims/sum.ts';
import { valueClaim } from '../../claims/value.ts';
import { isNumber } from '../../domain/cell.ts';
import { faultOf } from '../../domain/words/fault.ts';
import { isAmount } from '../../domain/indicator.ts';
import { formatCell } from '../../domain/words/format.ts';
import type { Observation } from '../../domain/observation.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { gapBetween } from '../../query/measure/compare.ts';
import { itemSumOf } from '../../query/measure/item-sum.ts';
import { cohortOf } from '../../query/select/observe.ts';
import type { Category } from '../../query/select/selection.ts';
import { periodInWords } from '../names.ts';
import type { Mark } from '../figure.ts';
import { markMaker } from '../series/marks.ts';
import type { SeriesArea } from '../series/series-areas.ts';
import { itemSumTitle } from '../words/split/item-sum.ts';
import { tileAreas } from './areas.ts';
import type { SeriesStyle } from '../style.ts';
import type { Tile } from './tile.ts';

/** Where a council stands beside the country, in the light of which way is good. */
export type Standing = 'better' | 'worse' | 'similar';

/** One place's value in a tile. */
export interface TileValue {
  readonly place: string;
  readonly code: string;
  readonly style: SeriesStyle;
  readonly mark: Mark;
  /** As a reader sees it: "97.0%", "[c]"; empty where it is not told. */
  readonly text: string;
  /** The words with their cells; null where no row is held. */
  readonly claim: Claim | null;
  /** Beside the country; null where nothing may be said, or neither way is good. */
  readonly standing: { readonly word: Standing; readonly claim: Claim } | null;
}

/** The values of a tile at one time. */
export interface TileValues {
  readonly period: TimePeriod | null;
  /** The period in words: "January 2025"; "2014" where no period of that year is held. */
  readonly when: string;
  /** A short form of it, with a year or two: "2025", "2024/25". */
  readonly short: string;
  /** The item that they are of; empty where they are of the whole. */
  readonly item: string;
  readonly councils: readonly TileValue[];
  /** The country, or where it is not chosen the first comparator; null for none. */
  readonly compared: TileValue | null;
}

/**
 * The values of a tile in a year; null for its newest. `item` is the key of the item of a breakdown to tell, else the
 * whole is told, or the item that is largest in the first area.
 */
export function valuesOf(tile: Tile, year: number | null, item = ''): TileValues {
  const { grid, declared } = tile;
  const { selection, dataset } = grid;
  const period =
    year === null ? tile.latest : (selection.periods.findLast((one) => one.year === year) ?? null);
  const cast = tileAreas(selection, tile.link);
  const country = cast.find(({ role, area }) => role === 'comparator' && area.level === 'National');
  const compared = country ?? cast.find(({ role }) => role === 'comparator');
  const category = period ? toldCategory(tile, period, item) : undefined;
  const maker = markMaker(grid);
  const summed = declared.sum && item === '' ? declared.sum : null;
  const valueOf = (entry: SeriesArea): TileValue => {
    const mark =
      period && category ? maker.at(entry.area, period, category) : missingMark(entry.area.name);
    // A count of a region or country says nothing beside a council's.
    const isUntold =
      entry.role === 'comparator' && isAmount(selection.indicator) && summed === null;
    const claim = claimOf(tile, mark, category, summed ? summed.items : []);
    const other =
      country && period && category ? grid.at(country.area, period, category) : undefined;
    return {
      place: entry.area.name,
      code: entry.area.code,
      style: entry.style,
      mark,
      text: isUntold ? '' : (claim?.words ?? formatCell(mark.cell, selection.indicator)),
      claim,
      standing: entry.role === 'comparator' || summed ? null : standingOf(tile, mark, other),
    };
  };
  return {
    period,
    when: period ? periodInWords(period, dataset.descriptor) : String(year ?? ''),
    short: period ? shortPeriod(period) : String(year ?? ''),
    item: summed ? titleOfSum(tile, summed.title) : itemName(tile, category),
    councils: cast.filter(({ role }) => role === 'pair' || role === 'further').map(valueOf),
    compared: compared ? valueOf(compared) : null,
  };
}

/** "2025" or "2024/25". */
export function shortPeriod({ code }: TimePeriod): string {
  return code.length === 6 ? `${code.slice(0, 4)}/${code.slice(4)}` : code;
}

function missingMark(place: string): Mark {
  return {
    key: `none ${place}`,
    label: '',
    place,
    cell: undefined,
    observation: null,
    medianOf: null,
    why: 'no figure held for this period',
    sources: [],
  };
}

function claimOf(
  { grid }: Tile,
  { observation }: Mark,
  category: Category | undefined,
  items: readonly string[],
): Claim | null {
  if (!observation || !category) return null;
  if (items.length === 0) return valueClaim(observation);
  const sum = itemSumOf(grid, observation.area, observation.period);
  return sum?.of && sum.percent !== null
    ? sumShareClaim(sum.percent, sum.parts, sum.of.parts)
    : null;
}

function standingOf(
  { grid, selection }: Tile,
  { observation }: Mark,
  country: Observation | undefined,
): TileValue['standing'] {
  const { polarity } = selection.indicator;
  if (polarity === 'none' || !observation || faultOf(grid.dataset) !== '') return null;
  const gap = gapBetween(observation, country, (one) => cohortOf(grid.dataset, one));
  if (gap.kind === 'none') return null;
  const words = {
    above: polarity === 'high' ? 'better' : 'worse',
    below: polarity === 'high' ? 'worse' : 'better',
    similar: 'similar',
  } as const;
  return { word: words[gap.side], claim: sideClaim(gap, words) };
}

/** The category whose values are told: the item pointed at, the whole, or the largest item of the first area. */
function toldCategory({ grid, declared }: Tile, period: TimePeriod, item: string) {
  const { splitBy, categories, areas } = grid.selection;
  const [filter] = splitBy;
  const [area] = areas;
  const [first] = categories;
  const chosen = categories.find(({ key }) => key === item);
  if (chosen || !filter || !area || !first || declared.breakdown === '') return chosen ?? first;
  if (filter.totalItem && grid.selection.indicator.unit !== '%') {
    const total: Category = {
      key: `total ${filter.column}`,
      label: filter.totalItem,
      items: { ...first.items, [filter.column]: filter.totalItem },
    };
    if (isNumber(grid.at(area, period, total)?.cell)) return total;
  }
  const sizeOf = (category: Category): number => {
    const cell = grid.at(area, period, category)?.cell;
    return isNumber(cell) ? cell : -Infinity;
  };
  return categories.reduce((top, one) => (sizeOf(one) > sizeOf(top) ? one : top), first);
}

/** As the figure's own page calls it, with what it is a share of. */
function titleOfSum({ selection }: Tile, declared: string): string {
  const sum = selection.splitBy[0]?.sum;
  return sum ? itemSumTitle(sum, selection.indicator.unit === 'count') : declared;
}

function itemName({ selection }: Tile, category: Category | undefined): string {
  const [filter] = selection.splitBy;
  return !filter || !category || category.label === filter.totalItem ? '' : category.label;
}
