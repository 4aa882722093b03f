import type { Catalogue } from '../domain/catalogue.ts';
import {
  noStrategy,
  strategyFileNames,
  type StrategyFileName,
  type StrategyLayer,
} from '../domain/strategy.ts';
import { checkStrategyAgainst } from '../ingest/strategy/check-strategy.ts';
import { readStrategy } from '../ingest/strategy/read-strategy.ts';
import { LoadError } from './load-error.ts';
import { loadText, withLoadError } from './load.ts';

/**
 * Fetches the files of the strategy layer and checks them against the catalogue; an empty layer when the package
 * has none. Rejects with LoadError, naming the file, when one of them cannot be had.
 */
export async function loadStrategy(catalogue: Catalogue): Promise<StrategyLayer> {
  const { paths, layer } = catalogue.strategy;
  if (layer) return layer;
  if (paths.size === 0) return noStrategy;
  const unlisted = strategyFileNames.find((name) => !paths.has(name));
  if (unlisted !== undefined) throw notListed(`strategy-${unlisted}`);
  const texts = await Promise.all(
    [...paths].map(async ([name, { path, version }]) => [name, await loadText(path, version)]),
  );
  const byName = Object.fromEntries(texts) as Readonly<Record<StrategyFileName, string>>;
  return withLoadError('strategy', () => checkStrategyAgainst(readStrategy(byName), catalogue));
}

function notListed(resource: string): LoadError {
  return new LoadError(
    'missing',
    'data/datapackage.json',
    `The councils’ strategies cannot be shown: data/datapackage.json does not list ${resource}.`,
    'If you look after this site, list it there, or take out every resource whose x-kind is "strategy".',
  );
}
