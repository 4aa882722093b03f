import { geographicLevels } from '../../domain/area.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { Layout } from '../layout/layout.ts';
import type { Scope } from '../saved/saved-entry.ts';
import { tableOf, type FileHandle } from './file-handle.ts';
import type { Finished, Stage, UserFile } from './user-file.ts';

/** What must be known of the site to read a file. */
export interface UserFilesContext {
  /** As it is published. */
  readonly catalogue: Catalogue;
  /** GSS codes of the areas that this site compares. */
  readonly areas: readonly string[];
  /** A published dataset; rejects when it cannot be had. */
  readonly load: (descriptor: DatasetDescriptor) => Promise<Dataset>;
  /** Today, in words. */
  readonly today: string;
}

/** What is read, and how. */
export interface ReadingOf {
  readonly item: UserFile;
  readonly layout: Layout;
  readonly handle: FileHandle;
  readonly scope: Scope;
  readonly context: UserFilesContext;
}

type Reading = Extract<Stage, { readonly kind: 'reading' }>;

/**
 * Reads a recognised table into the datasets of its layouts, compared with what is published. `onProgress` is told
 * how far it has come. Throws FileError, or the reason of the handle's signal.
 */
export async function readUserFile(
  { item, layout, handle, scope, context }: ReadingOf,
  onProgress: (parts: Partial<Omit<Reading, 'kind'>>) => void,
): Promise<Finished> {
  const { signal } = handle.stop;
  const table = await tableOf(handle, signal);
  const layouts = [layout, ...layout.others];
  const descriptors = context.catalogue.datasets.filter(({ name }) =>
    layouts.some(({ published }) => published === name),
  );
  const published = await Promise.allSettled(descriptors.map(context.load));
  const { totals, results } = await table.readDatasets(
    {
      layouts,
      areas: [...context.areas, ...item.extra],
      allOf: scope === 'all' ? geographicLevels : [],
      published: published.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
      readOn: context.today,
      taken: context.catalogue.datasets.map(({ name }) => name),
      descriptors,
    },
    {
      signal,
      onProgress: (progress) => onProgress({ progress, step: null }),
      onStep: (step) => onProgress({ step }),
    },
  );
  const { read, kept } = totals;
  return { results, read, kept, scope, readOn: context.today };
}
