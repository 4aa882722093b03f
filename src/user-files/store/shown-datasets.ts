import type { Dataset } from '../../domain/dataset.ts';
import { placeDataset } from '../../catalogue/override-catalogue.ts';
import { datasetAt, type UserFile } from './user-file.ts';

/** What the site shows of each file, by its id, in the order of its results; null for what it does not show. */
export type ShownDatasets = ReadonlyMap<string, readonly (Dataset | null)[]>;

let count = 0;

/** What the site shows of these files. What is as it was in `former` is the same dataset, not an equal one. */
export function showDatasets(files: readonly UserFile[], former: ShownDatasets): ShownDatasets {
  const taken: string[] = [];
  return new Map(
    files.map((file) => {
      const shown = file.placements.map((placement, at) => {
        const source = datasetAt(file, at);
        if (!source || !placement) return null;
        const readOn = file.finished?.readOn ?? '';
        const placed = placeDataset(source, {
          placement,
          file: { name: file.name, readOn },
          version: `local-${(count += 1)}`,
          taken,
        });
        taken.push(placed.descriptor.name);
        const before = former.get(file.id)?.[at];
        return before && isSame(before, placed) ? before : placed;
      });
      return [file.id, shown];
    }),
  );
}

/** True when both were made of one dataset and are shown in one way. */
function isSame(before: Dataset, now: Dataset): boolean {
  return (
    before.areaOf === now.areaOf &&
    before.descriptor.name === now.descriptor.name &&
    before.descriptor.local?.replaces === now.descriptor.local?.replaces
  );
}
