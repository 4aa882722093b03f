import type { View } from '../../domain/view.ts';
import type { Selection } from '../../query/select/selection.ts';
import { seriesAreas, type SeriesArea } from '../series/series-areas.ts';
import { comparatorStyle, type SeriesStyle } from '../style.ts';

/**
 * The areas of a tile, each in the style that it has in every tile of the page: a comparator's goes by its place among
 * those chosen, whichever of them a file holds.
 */
export function tileAreas(
  selection: Selection,
  { comparators }: Pick<View, 'comparators'>,
): readonly SeriesArea[] {
  return seriesAreas(selection).map((entry) => ({
    ...entry,
    style: styleInTile(entry, comparators),
  }));
}

/** The style of a comparator by its place among those chosen; any other area keeps its own. */
export function styleInTile(
  entry: {
    readonly role: string;
    readonly area: { readonly code: string } | null;
    readonly style: SeriesStyle;
  },
  comparators: readonly string[],
): SeriesStyle {
  const at = entry.role === 'comparator' ? comparators.indexOf(entry.area?.code ?? '') : -1;
  return at < 0 ? entry.style : comparatorStyle(at);
}
