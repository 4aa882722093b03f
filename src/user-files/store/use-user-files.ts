import { useMemo, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Catalogue } from '../../domain/catalogue.ts';
import { isGssCode } from '../../domain/area.ts';
import type { NeighbourTable } from '../../ingest/read-neighbours.ts';
import { datasetQuery } from '../../catalogue/queries.ts';
import type { DeskItem } from './user-file.ts';
import { fileDesk, type DeskGround } from './user-file-store.ts';

/** The tables that a person brought, as they are now. */
export function useDeskItems(): readonly DeskItem[] {
  return useSyncExternalStore(fileDesk.subscribe, fileDesk.items);
}

/**
 * What the desk must know to read files. `chosen` are areas and comparators of the view; besides them the areas of
 * every group, the statistical neighbours of each, and the site's pair and usual comparators are kept of a file.
 */
export function useDeskGround(
  catalogue: Catalogue,
  { neighbours }: NeighbourTable,
  chosen: readonly string[],
  today: string,
): DeskGround {
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
