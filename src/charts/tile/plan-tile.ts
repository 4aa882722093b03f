import type { Tile } from '../../figure/tile/tile.ts';
import type { Plan } from '../layout/plan.ts';
import { planTileBars } from './plan-bars.ts';
import { planTileLines, yearOffset } from './plan-lines.ts';
import { planTileStack } from './plan-stack.ts';
import type { TileSize, TimeSpan } from './tile-size.ts';

/**
 * Lays out the drawing of a tile. `span` is the time that the axes of all tiles of the page share. A drawing of items is
 * as high as its items need.
 */
export function planTile(given: Tile, size: TileSize, span: TimeSpan): Plan {
  const tile = size.isSmall ? withCountryAlone(given) : given;
  switch (tile.form) {
    case 'line':
      return planTileLines(tile, size, span);
    case 'bars':
      return planTileBars(tile, size);
    case 'stack':
      return planTileStack(tile, size);
  }
}

/** A small drawing shows the councils and the country, or the first comparator where that is not chosen. */
function withCountryAlone(tile: Tile): Tile {
  const { figure, grid } = tile;
  const others = grid.selection.comparators;
  const kept = others.find(({ level }) => level === 'National') ?? others[0];
  const facets = figure.facets.map((facet) => ({
    ...facet,
    series: facet.series.filter(({ role, area }) => role !== 'comparator' || area === kept),
  }));
  const selection = { ...grid.selection, comparators: kept ? [kept] : [], cityRegion: [] };
  return { ...tile, figure: { ...figure, facets }, grid: { ...grid, selection } };
}

/** The time that tiles over time share: from the first to the last period that any of them draws. */
export function sharedSpan(tiles: readonly Tile[]): TimeSpan {
  const orders = tiles
    .filter(({ form }) => form === 'line')
    .flatMap(({ figure }) => {
      const offset = yearOffset(figure);
      return figure.periods.map(({ order }) => order - offset);
    });
  if (orders.length === 0) return [0, 1];
  return [Math.min(...orders), Math.max(...orders)];
}
