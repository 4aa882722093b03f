import { useMemo, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Catalogue } from '../../domain/catalogue.ts';
import { isGssCode } from '../../domain/area.ts';
import { england, northWest } from '../../domain/selection.ts';
import type { NeighbourTable } from '../../ingest/read-neighbours.ts';
import { datasetQuery } from '../../catalogue/queries.ts';
import type { UserFile } from './user-file.ts';
import { userFiles, type UserFilesContext } from './user-file-store.ts';

/** The tables that a person brought, as they are now. */
export function useUserFiles(): readonly UserFile[] {
  return useSyncExternalStore(userFiles.subscribe, userFiles.items);
}

/**
 * What the desk must know to read files. `chosen` are areas and comparators of the view; besides them the areas of
 * every group, the statistical neighbours of each, the North West and England are kept of a file.
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
    const near = neighbours.flatMap((one) => one.neighbours);
    const all = [...chosen, ...groups, ...near, northWest, england].filter(isGssCode);
    return {
      catalogue,
      areas: [...new Set(all)],
      load: (descriptor) => client.ensureQueryData(datasetQuery(descriptor)),
      today,
    };
  }, [catalogue, neighbours, chosen, today, client]);
}
