import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { isAmount } from '../../domain/indicator.ts';
import { usualView, type View } from '../../domain/view.ts';
import type { PartialDate } from '../../domain/time/partial-date.ts';
import { buildTile, type Tile } from '../../figure/tile/tile.ts';
import type { PriorityFigure } from '../../strategy/priorities/figures.ts';

/**
 * The small chart of a priority's figure: the council whose priority it is, the other ones chosen, and what they are
 * compared with, in the years chosen. Null for a sum, which no chart of one item shows, and without its dataset.
 */
export function tileOfFigure(
  { figure, title, cards }: PriorityFigure,
  council: string,
  choices: Pick<View, 'areas' | 'comparators' | 'from' | 'to'>,
  catalogue: Catalogue,
  loaded: (indicator: string) => Dataset | null,
  today: PartialDate,
): Tile | null {
  const { indicator, link } = figure;
  const dataset = loaded(indicator.id);
  const isSum = Object.values(link.filters).some((items) => items.length > 1);
  if (!dataset || isSum) return null;
  const declared = {
    id: figure.key,
    group: '',
    title,
    indicator: indicator.id,
    breakdown: '',
    filters: link.filters,
    measure: 'number' as const,
    sum: null,
    beside: [],
  };
  const shared = {
    areas: [...new Set([council, ...choices.areas])],
    // A count of a region or country cannot share an axis with a council's.
    comparators: isAmount(indicator) ? [] : choices.comparators,
    from: choices.from,
    to: choices.to,
    measure: 'number' as const,
  };
  const numbered = cards.filter(
    ({ target }) =>
      target.value !== null && target.evidence === 'direct' && target.indicator === indicator.id,
  );
  const tile = buildTile(declared, shared, usualView(catalogue.site), {
    catalogue,
    dataset,
    neighbours: [],
    layer: null,
    today,
    drawn: numbered.slice(0, 1),
  });
  return tile?.form === 'line' ? tile : null;
}
