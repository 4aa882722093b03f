import { queryOptions } from '@tanstack/react-query';
import type { Catalogue } from '../domain/catalogue.ts';
import type { DatasetDescriptor } from '../domain/descriptor.ts';
import { overrideOf } from './dataset-overrides.ts';
import { loadCatalogue, loadDataset, loadNeighbours } from './load.ts';

/** The data package. Fails with LoadError. */
export function catalogueQuery() {
  return queryOptions({ queryKey: ['catalogue'], queryFn: () => loadCatalogue() });
}

/** One dataset, by name and version; that of a person's own file is there already. Fails with LoadError. */
export function datasetQuery(descriptor: DatasetDescriptor) {
  const override = overrideOf(descriptor);
  return queryOptions({
    queryKey: ['dataset', descriptor.name, descriptor.version],
    queryFn: () => override ?? loadDataset(descriptor),
    ...(override && { initialData: override, gcTime: 0 }),
  });
}

/** The statistical neighbours of a catalogue; an empty table when it has none. Fails with LoadError. */
export function neighboursQuery({ neighbours }: Pick<Catalogue, 'neighbours'>) {
  return queryOptions({
    queryKey: ['neighbours', neighbours.path, neighbours.version],
    queryFn: () => loadNeighbours(neighbours),
  });
}
