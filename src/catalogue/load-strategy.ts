import type { Catalogue } from '../domain/catalogue.ts';
import {
  noStrategy,
  strategyFileNames,
  type StrategyFileName,
  type StrategyLayer,
} from '../domain/strategy.ts';
import { inTime } from '../domain/time/patience.ts';
import { comparePublished } from '../ingest/compare-published.ts';
import { LoadError } from './load-error.ts';
import { isPublished, loadFile, withLoadError } from './load.ts';

/**
 * Fetches the files of the strategy layer and checks them against the catalogue; an empty layer when the package
 * has none. Rejects with LoadError, naming the file, when one of them cannot be had.
 */
export async function loadStrategy(catalogue: Catalogue): Promise<StrategyLayer> {
  const { paths, layer: ready } = catalogue.strategy;
  if (ready) return ready;
  if (paths.size === 0) return noStrategy;
  const unlisted = strategyFileNames.find((name) => !paths.has(name));
  if (unlisted !== undefined) throw notListed(`strategy-${unlisted}`);
  const asked = Promise.all(
    [...paths].map(async ([name, { path, version, published = {} }]) => {
      const { text, bytes } = await loadFile(path, version);
      const served = { bytes: bytes.byteLength };
      // Named as its other issues are, wherever the file stands.
      const lacks = comparePublished(`strategy/${name}.csv`, published, served);
      const isReplaced = lacks.length === 0 && (await isPublished(bytes, published)) === false;
      return { name, text, lacks, isReplaced };
    }),
  );
  const [files, readChecked] = await Promise.all([asked, loadReading()]);
  const byName = Object.fromEntries(files.map(({ name, text }) => [name, text])) as Readonly<
    Record<StrategyFileName, string>
  >;
  const layer = withLoadError('strategy', () => readChecked(byName, catalogue));
  const issues = [...files.flatMap(({ lacks }) => lacks), ...layer.issues];
  const replaced = files.flatMap(({ name, isReplaced }) => (isReplaced ? [name] : []));
  return { ...layer, issues, ...(replaced.length > 0 && { replaced }) };
}

/** What reads the files: fetched with them, because a piece of the catalogue comes with its part of the layer read. */
async function loadReading() {
  try {
    const reading = import('../ingest/strategy/check-strategy.ts');
    return (await inTime('The reader of strategies', reading)).readCheckedStrategy;
  } catch (cause) {
    throw new LoadError(
      'offline',
      'the part of this site that reads the councils’ strategies',
      'The part of this site that reads the councils’ strategies could not be loaded.',
      'Check your connection, then load the page again.',
      { cause },
    );
  }
}

function notListed(resource: string): LoadError {
  return new LoadError(
    'missing',
    'data/datapackage.json',
    `The councils’ strategies cannot be shown: data/datapackage.json does not list ${resource}.`,
    'If you look after this site, list it there, or take out every resource whose x-kind is "strategy".',
  );
}
