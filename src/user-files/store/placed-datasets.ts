import type { Dataset } from '../../domain/dataset.ts';
import type { UserFile } from './user-file.ts';
import { placeDataset, type Placement } from '../../catalogue/override-catalogue.ts';

const placed = new WeakMap<Dataset, Map<string, Dataset>>();
let count = 0;

/** The dataset of one of a table's readings; null when it cannot be charted. */
export function datasetAt(item: UserFile | undefined, at: number): Dataset | null {
  return item?.finished?.readings[at]?.dataset ?? null;
}

/**
 * What the site shows of a table's readings, in their order; null for one that is not shown. Asked again, it gives
 * the same datasets as long as nothing about them changed.
 */
export function placedDatasets(
  item: UserFile,
  taken: readonly string[],
): readonly (Dataset | null)[] {
  const names = [...taken];
  return item.placements.map((placement, at) => {
    const dataset = datasetAt(item, at);
    if (!dataset || !placement) return null;
    const shown = placedOnce(dataset, placement, item, names);
    names.push(shown.descriptor.name);
    return shown;
  });
}

function placedOnce(
  dataset: Dataset,
  placement: Placement,
  item: UserFile,
  taken: readonly string[],
): Dataset {
  const known = placed.get(dataset) ?? new Map<string, Dataset>();
  placed.set(dataset, known);
  const readOn = item.finished?.readOn ?? '';
  const key = JSON.stringify([placement, taken]);
  const made =
    known.get(key) ??
    placeDataset(dataset, {
      placement,
      file: { name: item.name, readOn },
      version: `local-${(count += 1)}`,
      taken,
    });
  known.set(key, made);
  return made;
}
