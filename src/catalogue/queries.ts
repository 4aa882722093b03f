import { queryOptions } from '@tanstack/react-query';
import type { Catalogue } from '../domain/catalogue.ts';
import type { DatasetDescriptor } from '../domain/indicator.ts';
import { loadCatalogue, loadDataset, loadNeighbours } from './load.ts';

/** The data package. Fails with LoadFault. */
export function catalogueQuery() {
  return queryOptions({ queryKey: ['catalogue'], queryFn: () => loadCatalogue() });
}

/** One dataset, by name and version; a file that a person drops is put under the same key. Fails with LoadFault. */
export function datasetQuery(descriptor: DatasetDescriptor) {
  return queryOptions({
    queryKey: ['dataset', descriptor.name, descriptor.version],
    queryFn: () => loadDataset(descriptor),
  });
}

/** The statistical neighbours of a catalogue; an empty table when it has none. Fails with LoadFault. */
export function neighboursQuery({ neighbours }: Pick<Catalogue, 'neighbours'>) {
  return queryOptions({
    queryKey: ['neighbours', neighbours.path, neighbours.version],
    queryFn: () => loadNeighbours(neighbours),
  });
}
