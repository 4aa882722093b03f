import { useState } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { findDatasetOf } from '../domain/catalogue.ts';
import { dayInWords } from '../domain/time/day.ts';
import type { DatasetDescriptor } from '../domain/descriptor.ts';
import { datasetQuery } from './queries.ts';
import { useCatalogue } from './use-catalogue.ts';

/**
 * The day a dataset's figures were retrieved, in words: the day they came into this page, however long it has been
 * open since. Today for a dataset that is not there.
 */
export function retrievedOn(client: QueryClient, descriptor: DatasetDescriptor): string {
  const { queryKey } = datasetQuery(descriptor);
  return dayInWords(new Date(client.getQueryState(queryKey)?.dataUpdatedAt || Date.now()));
}

/** The same for the dataset that holds an indicator. */
export function useRetrievedOn(indicator: string): string {
  const client = useQueryClient();
  const catalogue = useCatalogue();
  const descriptor =
    catalogue.status === 'ready' ? findDatasetOf(catalogue.value, indicator) : undefined;
  const [today] = useState(() => dayInWords(new Date()));
  return descriptor ? retrievedOn(client, descriptor) : today;
}
