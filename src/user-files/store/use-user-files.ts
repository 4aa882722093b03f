import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { Catalogue } from '../../domain/catalogue.ts';
import { isGssCode } from '../../domain/area.ts';
import type { NeighbourTable } from '../../ingest/read-neighbours.ts';
import { datasetQuery } from '../../catalogue/queries.ts';
import type { UserFilesState } from './user-file-list.ts';
import { userFiles, type UserFilesContext } from './user-file-store.ts';

/** The tables that a reader brought, as they are now, and what the site shows of them. */
export function useUserFiles(): UserFilesState {
  return useStore(userFiles.list.state);
}

/**
 * What must be known to read files. `chosen` are areas and comparators of the view; besides them the areas of
 * every group, the statistical neighbours of each, and the site's pair and usual comparators are kept of a file.
 */
export function useUserFilesContext(
  catalogue: Catalogue,
  { neighbours }: NeighbourTable,
  chosen: readonly string[],
  today: string,
): UserFilesContext {
  const client = useQueryClient();
  return useMemo(() => {
    const groups = catalogue.areaGroups.flatMap(({ areas }) => areas);
    const { pair, comparators } = catalogue.site;
    const ofSite = [...pair, ...comparators].map(({ code }) => code);
    const near = neighbours.flatMap((one) => one.neighbours);
    const all = [...chosen, ...groups, ...near, ...ofSite].filter(isGssCode);
    return {
      catalogue,
      areas: [...new Set(all)],
      load: (descriptor) => client.ensureQueryData(datasetQuery(descriptor)),
      today,
    };
  }, [catalogue, neighbours, chosen, today, client]);
}
