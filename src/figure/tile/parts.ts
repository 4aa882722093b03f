import { shareOf } from '../../query/measure/share.ts';
import type { Mark } from '../figure.ts';
import { markMaker } from '../series/marks.ts';
import type { SeriesStyle } from '../style.ts';
import { tileAreas } from './areas.ts';
import type { Tile } from './tile.ts';

/** One item of a whole in one area. */
export interface Part {
  readonly mark: Mark;
  readonly percent: number;
}

/** The items of a whole by area, in the order of the filter. */
export interface Parts {
  readonly items: readonly string[];
  readonly areas: readonly {
    readonly code: string;
    readonly name: string;
    readonly style: SeriesStyle;
    /** One for each item, null where it is no part; none at all where no share can be told. */
    readonly parts: readonly (Part | null)[];
  }[];
}

/** What share each item of a tile's breakdown is of all of them, in its newest period. */
export function partsOfWhole({ grid, latest, link }: Tile): Parts {
  const { selection, dataset } = grid;
  const [filter] = selection.splitBy;
  const items = selection.categories.map(({ label }) => label);
  if (!filter || !latest) return { items, areas: [] };
  const maker = markMaker(grid);
  return {
    items,
    areas: tileAreas(selection, link).map(({ area, style }) => {
      const parts = selection.categories.map((category) => {
        const mark = maker.at(area, latest, category, category.label);
        const share = shareOf(dataset, mark.observation ?? undefined, filter);
        return share.kind === 'share' ? { mark, percent: share.percent } : null;
      });
      const isWhole = parts.some((part) => part !== null);
      return { code: area.code, name: area.name, style, parts: isWhole ? parts : [] };
    }),
  };
}
