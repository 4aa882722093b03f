import { useMemo } from 'react';
import { skipToken, useQueries, useQuery } from '@tanstack/react-query';
import { findDatasetOf, type Catalogue } from '../domain/catalogue.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { NeighbourTable } from '../ingest/read-neighbours.ts';
import { LoadError } from './load-error.ts';
import { loadingOf, type Loading } from './loading.ts';
import { useOverrides } from './dataset-overrides.ts';
import { withOverrides } from './override-catalogue.ts';
import { catalogueQuery, datasetQuery, neighboursQuery } from './queries.ts';

/** All that the data package says, with the datasets of own files that are in use. */
export function useCatalogue(): Loading<Catalogue> {
  const published = usePublishedCatalogue();
  const overrides = useOverrides();
  const value = published.status === 'ready' ? published.value : null;
  const catalogue = useMemo(() => value && withOverrides(value, overrides), [value, overrides]);
  if (published.status !== 'ready') return published;
  return catalogue ? { status: 'ready', value: catalogue } : { status: 'pending' };
}

/** All that the data package says. */
export function usePublishedCatalogue(): Loading<Catalogue> {
  return loadingOf(useQuery(catalogueQuery()));
}

/** The dataset that holds an indicator, as soon as the catalogue is there. */
export function useDataset(indicator: string): Loading<Dataset> {
  const [dataset] = useDatasets([indicator]);
  return dataset ?? { status: 'pending' };
}

/** The datasets that hold indicators, each loading or failing for itself, in the order of the indicators' ids. */
export function useDatasets(indicators: readonly string[]): readonly Loading<Dataset>[] {
  const catalogue = useCatalogue();
  const found = indicators.map((id) =>
    catalogue.status === 'ready' ? findDatasetOf(catalogue.value, id) : undefined,
  );
  const wanted = [...new Set(found.filter((descriptor) => descriptor !== undefined))];
  const results = useQueries({ queries: wanted.map(datasetQuery) });
  return found.map((descriptor, position) => {
    if (catalogue.status !== 'ready') return catalogue;
    const result = descriptor && results[wanted.indexOf(descriptor)];
    return result ? loadingOf(result) : notThere(indicators[position] ?? '');
  });
}

/** The statistical neighbours of every council, as soon as the catalogue is there; not asked for where nobody wants them. */
export function useNeighbours(areWanted = true): Loading<NeighbourTable> {
  const catalogue = useCatalogue();
  const neighbours = useQuery(
    catalogue.status === 'ready' && areWanted
      ? neighboursQuery(catalogue.value)
      : { queryKey: ['neighbours'], queryFn: skipToken },
  );
  return catalogue.status === 'ready' ? loadingOf(neighbours) : catalogue;
}

function notThere(indicator: string): Loading<Dataset> {
  const file = 'data/datapackage.json';
  const error = new LoadError(
    'missing',
    file,
    `There is no indicator "${indicator}" here.`,
    `If you look after this site, add the indicator to ${file}.`,
  );
  return { status: 'failed', error, retry: () => undefined };
}
