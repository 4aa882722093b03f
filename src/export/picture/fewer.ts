import { isNumber } from '../../domain/cell.ts';
import { formatList, formatWhole } from '../../domain/words/format.ts';
import { areAlike } from '../../charts/layout/facets.ts';
import type { Facet, Figure } from '../../figure/figure.ts';

/** A figure of which only a part is drawn, and the sentence that says so. */
export interface PartOfFigure {
  readonly figure: Figure;
  readonly note: string;
}

/** How many rows, or drawings over time, a figure has that could be left out. */
export function partsOf({ kind, facets, table }: Figure): number {
  if (kind === 'table') return table.rows.length;
  return kind === 'line' ? facets.length : (facets[0]?.rows.length ?? 0);
}

/**
 * A figure with only so many of its parts: the rows with the largest values and those of the areas chosen, the first
 * rows of a table, the first drawings over time. Nothing is summed into one for the rest: what may be summed is not
 * known here. `note` says what is left out.
 */
export function withFewer(figure: Figure, most: number): PartOfFigure {
  const all = partsOf(figure);
  const { kind, facets, table } = figure;
  const share = `${formatWhole(most)} of ${formatWhole(all)}`;
  if (kind === 'table') {
    const part = { ...figure, table: { ...table, rows: table.rows.slice(0, most) } };
    return { figure: part, note: `Shown here: the first ${share} rows.` };
  }
  if (kind === 'line') {
    const left = facets.slice(most).map(({ title }) => title);
    return {
      figure: { ...figure, facets: facets.slice(0, most) },
      note: areAlike(figure)
        ? `Drawn here: the first ${share}.`
        : `Not drawn here: ${formatList(left)}.`,
    };
  }
  const kept = keptRows(figure, most);
  const areas = facets[0]?.rows.some(({ style }) => style !== null)
    ? 'the areas chosen and the largest values'
    : 'those with the largest values';
  return {
    figure: { ...figure, facets: facets.map((facet) => onlyRows(facet, kept)) },
    note: `Drawn here: ${share}, ${areas}.`,
  };
}

/** Places of the rows kept, in their order. */
function keptRows({ facets, areas }: Figure, most: number): ReadonlySet<number> {
  const [main] = facets;
  const chosen = new Set(areas.map(({ code }) => code));
  const size = (row: number): number =>
    Math.max(
      -Infinity,
      ...(main?.series ?? [])
        .filter(({ role }) => role !== 'comparator' && role !== 'group')
        .map(({ marks }) => marks[row]?.cell)
        .filter(isNumber),
    );
  const rows = (main?.rows ?? []).map(({ key }, at) => ({
    at,
    isChosen: chosen.has(key),
    size: size(at),
  }));
  const ranked = rows.sort(
    (one, other) => Number(other.isChosen) - Number(one.isChosen) || other.size - one.size,
  );
  return new Set(ranked.slice(0, most).map(({ at }) => at));
}

function onlyRows(facet: Facet, kept: ReadonlySet<number>): Facet {
  const only = <One>(list: readonly One[]): readonly One[] => list.filter((_, at) => kept.has(at));
  return {
    ...facet,
    rows: only(facet.rows),
    series: facet.series.map((series) => ({ ...series, marks: only(series.marks) })),
    bands: facet.bands.map((band) => ({ ...band, ranges: only(band.ranges) })),
  };
}

/** A facet of rows in so many parts of about the same number of rows each. */
export function inColumns(facet: Facet, columns: number): readonly Facet[] {
  const each = Math.ceil(facet.rows.length / columns);
  const starts = Array.from({ length: columns }, (_, at) => at * each);
  return starts
    .filter((start) => start < facet.rows.length)
    .map((start) => onlyRows(facet, new Set(Array.from({ length: each }, (_, at) => start + at))));
}
