import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import type { Catalogue } from '../domain/catalogue.ts';
import type { StrategyLayer } from '../domain/strategy.ts';
import { loadStrategy } from './load-strategy.ts';
import { loadingOf, type Loading } from './loading.ts';
import { useCatalogue } from './use-catalogue.ts';

/** The strategy layer of a catalogue, checked against it; an empty one when it has none. Fails with LoadError. */
export function strategyQuery(catalogue: Catalogue) {
  const files = [...catalogue.strategy.paths.values()].map(({ path, version }) => path + version);
  return queryOptions({
    queryKey: ['strategy', catalogue.version, files.join(' ')],
    queryFn: () => loadStrategy(catalogue),
  });
}

/** All that the councils' documents say, as soon as the catalogue is there; empty on a site without that layer. */
export function useStrategy(): Loading<StrategyLayer> {
  const catalogue = useCatalogue();
  const strategy = useQuery(
    catalogue.status === 'ready'
      ? strategyQuery(catalogue.value)
      : { queryKey: ['strategy'], queryFn: skipToken },
  );
  return catalogue.status === 'ready' ? loadingOf(strategy) : catalogue;
}
