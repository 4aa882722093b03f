import { useEffect, useMemo } from 'react';
import { useStrategy } from '../catalogue/use-strategy.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { View } from '../domain/view.ts';
import {
  noStrategy,
  readPartialDate,
  type PartialDate,
  type StrategyLayer,
} from '../domain/strategy.ts';
import { buildTargetCards, type TargetCard } from '../strategy/targets/target-card.ts';
import { runsWithin, targetsFor } from '../strategy/targets/targets-for.ts';
import type { Selection } from '../query/select/selection.ts';
import { addNotices } from '../state/view-store.ts';

/** Today in this browser, to the day. */
export function today(): PartialDate {
  const now = new Date();
  const text = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return readPartialDate(text) as PartialDate;
}

/** What the councils promised about the figures of one selection, and the target chosen among all. */
export interface ShownTargets {
  readonly layer: StrategyLayer;
  readonly cards: readonly TargetCard[];
  readonly chosen: TargetCard | null;
}

/**
 * The targets a selection bears on in the years chosen, direct ones first. A chosen target of this indicator is among them even
 * where the filters hide it; one that does not exist brings a notice. Empty while the strategies load.
 */
export function useShownTargets(
  catalogue: Catalogue,
  dataset: Dataset,
  selection: Selection,
  { target: wanted, from, to }: Pick<View, 'target' | 'from' | 'to'>,
): ShownTargets {
  const strategy = useStrategy();
  const layer = strategy.status === 'ready' ? strategy.value : noStrategy;
  const known = layer.targets.some(({ id }) => id === wanted);
  useEffect(() => {
    if (wanted === '' || strategy.status !== 'ready' || known) return;
    const message = `There is no promise called \u201C${wanted.slice(0, 40)}\u201D here, so none is chosen.`;
    addNotices([{ key: 'target', message }]);
  }, [wanted, strategy.status, known]);
  return useMemo(() => {
    const { indicator, items, areas } = selection;
    const bearing = targetsFor(
      indicator.id,
      items,
      areas.map(({ code }) => code),
      layer,
    )
      .filter((placed) => runsWithin(placed, from, to))
      .map(({ target }) => target);
    const extra = layer.targets.filter(
      (target) =>
        target.id === wanted && target.indicator === indicator.id && !bearing.includes(target),
    );
    const cards = buildTargetCards(
      { ...layer, targets: [...bearing, ...extra] },
      catalogue,
      () => dataset,
      today(),
    );
    return { layer, cards, chosen: cards.find(({ target }) => target.id === wanted) ?? null };
  }, [catalogue, dataset, selection, layer, wanted, from, to]);
}
