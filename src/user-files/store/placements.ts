import type { Dataset } from '../../domain/dataset.ts';
import type { DatasetResult } from '../worker/dataset-request.ts';
import { rememberedPlacement } from './remembered.ts';
import { datasetAt, type UserFile } from './user-file.ts';
import type { Placement } from '../../catalogue/override-catalogue.ts';

/** Where a person wants the dataset of a reading, the one at `at` of the table `id`. */
export interface PlacementRequest {
  readonly id: string;
  readonly at: number;
  readonly placement: Placement | null;
}

/**
 * A table after a dataset was placed: only one file can stand in for the same figures, so another one that did is
 * now shown beside them. The same item where nothing changes.
 */
export function placedAgain(item: UserFile, dataset: Dataset, request: PlacementRequest): UserFile {
  const placements = item.placements.map((now, at) => {
    if (item.id === request.id && at === request.at) return request.placement;
    const isSame = datasetAt(item, at)?.descriptor.name === dataset.descriptor.name;
    return request.placement === 'replace' && now === 'replace' && isSame ? 'beside' : now;
  });
  const isAsBefore = placements.every((one, at) => one === item.placements[at]);
  return isAsBefore ? item : { ...item, placements };
}

/** Where new results of a table are shown: where the person had the same figures before, else beside the published. */
export function placementsOf(
  results: readonly DatasetResult[],
  former: UserFile | undefined,
): UserFile['placements'] {
  return results.map(({ dataset }, at) => {
    if (!dataset) return null;
    if (former && !former.finished) {
      const before = rememberedPlacement(former, dataset.descriptor.name);
      // Under another name it is another dataset than the person chose a place for.
      return before === undefined ? 'beside' : before;
    }
    const isSame = datasetAt(former, at)?.descriptor.name === dataset.descriptor.name;
    return isSame ? (former?.placements[at] ?? null) : 'beside';
  });
}
