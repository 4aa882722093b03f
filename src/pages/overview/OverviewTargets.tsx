import { useMemo, type ReactNode } from 'react';
import { useDatasets } from '../../catalogue/use-catalogue.ts';
import { useStrategy } from '../../catalogue/use-strategy.ts';
import type { Catalogue, Family } from '../../domain/catalogue.ts';
import { isSuperseded, noStrategy } from '../../domain/strategy.ts';
import { CardTargets } from '../../features/targets/CardTargets.tsx';
import { buildTargetCards, indicatorsOfTargets } from '../../strategy/targets/target-card.ts';
import { linkedIndicators } from '../../strategy/targets/targets-for.ts';
import { today } from '../../state/clock.ts';

/** What the councils promised about one family: fetched after the figures, which do not wait for it. */
export function OverviewTargets(props: {
  readonly catalogue: Catalogue;
  readonly family: Family;
}): ReactNode {
  const { catalogue, family } = props;
  const strategy = useStrategy();
  const layer = strategy.status === 'ready' ? strategy.value : noStrategy;
  const ofFamily = useMemo(() => {
    const indicators = [family.indicator, ...family.related];
    const superseded = new Set(
      layer.strategies.filter((one) => isSuperseded(one, layer)).map(({ id }) => id),
    );
    const current = new Set(
      layer.priorities.filter(({ strategyId }) => !superseded.has(strategyId)).map(({ id }) => id),
    );
    return layer.targets.filter(
      (target) =>
        linkedIndicators(target).some((id) => indicators.includes(id)) &&
        current.has(target.priorityId),
    );
  }, [family, layer]);
  const ids = indicatorsOfTargets(ofFamily.filter(({ evidence }) => evidence === 'direct'));
  const datasets = useDatasets(ids);
  const waiting =
    strategy.status === 'pending' || datasets.some(({ status }) => status === 'pending');
  if (waiting || strategy.status === 'failed') {
    return (
      <div className="card-promises">
        {strategy.status === 'failed' ? <p>{strategy.error.message}</p> : null}
      </div>
    );
  }
  const cards = buildTargetCards(
    { ...layer, targets: ofFamily },
    catalogue,
    (id) => {
      const found = datasets[ids.indexOf(id)];
      return found?.status === 'ready' ? found.value : null;
    },
    today(),
  );
  return (
    <div className="card-promises">
      <h3>What was promised</h3>
      <CardTargets cards={cards} indicators={[family.indicator, ...family.related]} />
    </div>
  );
}
