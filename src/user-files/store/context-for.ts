import { isGssCode } from '../../domain/area.ts';
import type { NeighbourTable } from '../../ingest/read-neighbours.ts';
import type { UserFilesContext } from './read-user-file.ts';

/** What a context is made of: `chosen` are areas and comparators of the view. */
export interface ContextParts
  extends
    Pick<NeighbourTable, 'neighbours'>,
    Pick<UserFilesContext, 'catalogue' | 'load' | 'today'> {
  readonly chosen: readonly string[];
}

/**
 * What must be known to read files. Besides the chosen areas, those of every group, the statistical neighbours of
 * each council, and the site's pair and usual comparators are kept of a file.
 */
export function contextFor({
  catalogue,
  neighbours,
  chosen,
  load,
  today,
}: ContextParts): UserFilesContext {
  const groups = catalogue.areaGroups.flatMap(({ areas }) => areas);
  const { pair, comparators } = catalogue.site;
  const ofSite = [...pair, ...comparators].map(({ code }) => code);
  const near = neighbours.flatMap((one) => one.neighbours);
  const all = [...chosen, ...groups, ...near, ...ofSite].filter(isGssCode);
  return { catalogue, areas: [...new Set(all)], load, today };
}
