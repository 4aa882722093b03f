import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { NeighbourTable } from '../../ingest/read-neighbours.ts';
import { datasetQuery } from '../../catalogue/queries.ts';
import { contextFor } from './context-for.ts';
import type { UserFilesState } from './user-file-list.ts';
import type { UserFilesContext } from './read-user-file.ts';
import { userFiles } from './user-file-store.ts';

/** The tables that a reader brought, as they are now, and what the site shows of them. */
export function useUserFiles(): UserFilesState {
  return useStore(userFiles.list.state);
}

/** What must be known to read files. `chosen` are areas and comparators of the view. */
export function useUserFilesContext(
  catalogue: Catalogue,
  { neighbours }: NeighbourTable,
  chosen: readonly string[],
  today: string,
): UserFilesContext {
  const client = useQueryClient();
  return useMemo(() => {
    const load = (descriptor: DatasetDescriptor) =>
      client.ensureQueryData(datasetQuery(descriptor));
    return contextFor({ catalogue, neighbours, chosen, load, today });
  }, [catalogue, neighbours, chosen, today, client]);
}
