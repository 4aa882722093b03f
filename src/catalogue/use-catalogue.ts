import { skipToken, useQueries, useQuery } from '@tanstack/react-query';
import { findDataset, type Catalogue } from '../domain/catalogue.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { NeighbourTable } from '../ingest/read-neighbours.ts';
import { LoadFault } from './load-fault.ts';
import { loadingOf, type Loading } from './loading.ts';
import { catalogueQuery, datasetQuery, neighboursQuery } from './queries.ts';

/** All that the data package says. */
export function useCatalogue(): Loading<Catalogue> {
  return loadingOf(useQuery(catalogueQuery()));
}

/** One dataset by name, as soon as the catalogue is there; pending for as long as no name is given. */
export function useDataset(name: string | undefined): Loading<Dataset> {
  const [dataset] = useDatasets(name === undefined ? [] : [name]);
  return dataset ?? { status: 'pending' };
}

/** Several datasets, each loading or failing for itself, in the order of their names. */
export function useDatasets(names: readonly string[]): readonly Loading<Dataset>[] {
  const catalogue = useCatalogue();
  const found = names.map((name) =>
    catalogue.status === 'ready' ? findDataset(catalogue.value, name) : undefined,
  );
  const wanted = [...new Set(found.filter((descriptor) => descriptor !== undefined))];
  const results = useQueries({ queries: wanted.map(datasetQuery) });
  return found.map((descriptor, position) => {
    if (catalogue.status !== 'ready') return catalogue;
    const result = descriptor && results[wanted.indexOf(descriptor)];
    return result ? loadingOf(result) : notThere(names[position] ?? '');
  });
}

/** The statistical neighbours of every council, as soon as the catalogue is there. */
export function useNeighbours(): Loading<NeighbourTable> {
  const catalogue = useCatalogue();
  const neighbours = useQuery(
    catalogue.status === 'ready'
      ? neighboursQuery(catalogue.value)
      : { queryKey: ['neighbours'], queryFn: skipToken },
  );
  return catalogue.status === 'ready' ? loadingOf(neighbours) : catalogue;
}

function notThere(name: string): Loading<Dataset> {
  const file = 'data/datapackage.json';
  const fault = new LoadFault(
    'missing',
    file,
    `There is no dataset "${name}" here.`,
    `If you look after this site, add the dataset to ${file}.`,
  );
  return { status: 'failed', fault, retry: () => undefined };
}
