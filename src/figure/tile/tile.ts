import type { OverviewTile } from '../../domain/catalogue.ts';
import { findIndicator } from '../../domain/catalogue.ts';
import type { View } from '../../domain/view.ts';
import { gridOf, type Grid } from '../../query/select/grid.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { periodsWithNumbers } from '../series/choose-kind.ts';
import type { Facet, Series } from '../figure.ts';
import { styleInTile } from './areas.ts';
import { figureFor, type FigureData, type FigureOfView } from '../figure-for.ts';

/** How a tile is drawn: lines over time, bars of items, or the items of a whole as parts of one bar for each area. */
export type TileForm = 'line' | 'bars' | 'stack';

/** A tile of the overview, made of a figure: what is drawn, and the cells that its words are taken from. */
export interface Tile extends FigureOfView {
  readonly declared: OverviewTile;
  readonly form: TileForm;
  readonly grid: Grid;
  /** The years in which a chosen area has a number, the first first. */
  readonly years: readonly number[];
  /** The last period in which a chosen area has a number; null for none. */
  readonly latest: TimePeriod | null;
  /** What its heading leads to: the indicator's page with the same choices. */
  readonly link: View;
}

/** The choices that every tile of a page honours. */
export type SharedChoices = Pick<View, 'areas' | 'comparators' | 'from' | 'to' | 'measure'>;

/** The view of a tile's indicator under the choices of the page. */
export function viewOfTile(declared: OverviewTile, choices: SharedChoices, usual: View): View {
  const { indicator, breakdown, filters } = declared;
  const { areas, comparators, from, to } = choices;
  const measure = choices.measure ?? declared.measure;
  return {
    ...usual,
    page: 'indicator',
    indicator,
    breakdown,
    filters,
    areas,
    comparators,
    from,
    to,
    measure,
  };
}

/**
 * The tile of a declaration under the choices of the page. `year` chooses the one year in which the items of a
 * breakdown are shown; null for the newest. Null where the catalogue has no such indicator.
 */
export function buildTile(
  declared: OverviewTile,
  choices: SharedChoices,
  usual: View,
  data: FigureData,
  year: number | null = null,
): Tile | null {
  if (!findIndicator(data.catalogue, declared.indicator)) return null;
  const link = viewOfTile(declared, choices, usual);
  const isSplit = declared.breakdown !== '';
  const drawn: View = isSplit
    ? { ...link, chart: 'bar', from: year ?? link.from, to: year ?? link.to }
    : link;
  const made = figureFor(drawn, data);
  const grid = gridOf(made.measured, made.selection);
  const periods = periodsWithNumbers(grid);
  const stack = declared.sum !== null && isSplit;
  return {
    ...made,
    figure: { ...made.figure, facets: facetsInTile(inOne(made.figure.facets), link.comparators) },
    declared,
    form: stack ? 'stack' : made.figure.kind === 'line' ? 'line' : 'bars',
    grid,
    years: [...new Set(periods.map((one) => one.year))],
    latest: periods.at(-1) ?? null,
    link,
  };
}

const roles: readonly Series['role'][] = ['pair', 'further', 'comparator', 'group'];

/** One drawing of all councils, where each has one among its neighbours: a tile has their medians alone. */
function inOne(facets: readonly Facet[]): readonly Facet[] {
  const [first] = facets;
  if (!first?.members) return facets;
  const series = new Map(facets.flatMap((facet) => facet.series.map((one) => [one.id, one])));
  const inOrder = roles.flatMap((role) => [...series.values()].filter((one) => one.role === role));
  return [{ ...first, series: inOrder, members: null }];
}

function facetsInTile(facets: readonly Facet[], comparators: readonly string[]): readonly Facet[] {
  return facets.map((facet) => ({
    ...facet,
    series: facet.series.map((one) => ({ ...one, style: styleInTile(one, comparators) })),
  }));
}
