import type { QueryClient } from '@tanstack/react-query';
import { setMissingReplacements } from '../../catalogue/missing-replacements.ts';
import { catalogueQuery, datasetQuery, neighboursQuery } from '../../catalogue/queries.ts';
import { inTime } from '../../domain/time/patience.ts';
import { hasSavedFiles } from '../saved/saved-mark.ts';

/**
 * Brings back the files that are remembered on this device, if there are any. Published figures never wait for it:
 * it begins when the page has drawn them, and reads in a worker. A file that stood in for published figures and
 * cannot do so is said on every page. `chosen` are areas and comparators of the view, `today` is a day in words.
 */
export async function restoreSavedFiles(
  client: QueryClient,
  chosen: readonly string[],
  today: string,
): Promise<void> {
  if (!hasSavedFiles()) return;
  try {
    const catalogue = await client.ensureQueryData(catalogueQuery());
    await untilQuiet();
    const [{ userFiles }, { contextFor }, table] = await Promise.all([
      inTime('The file reader', import('./user-file-store.ts')),
      inTime('The file reader', import('./context-for.ts')),
      client.ensureQueryData(neighboursQuery(catalogue)).catch(() => ({ neighbours: [] })),
    ]);
    const load = (descriptor: Parameters<typeof datasetQuery>[0]) =>
      client.ensureQueryData(datasetQuery(descriptor));
    const { neighbours } = table;
    await userFiles.restore(contextFor({ catalogue, neighbours, chosen, load, today }));
  } catch (error) {
    const reason = error instanceof Error && error.name === 'SaveError' ? error.message : unknown;
    setMissingReplacements([{ file: '', title: '', reason }]);
  }
}

const unknown =
  'Files remembered on this device could not be fetched. Open Your files, or choose the file again.';

/** Resolves when the page has nothing more urgent to do, two seconds later at most. */
function untilQuiet(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => resolve(), { timeout: 2000 });
    } else setTimeout(resolve, 300);
  });
}
