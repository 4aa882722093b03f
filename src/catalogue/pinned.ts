import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Catalogue } from '../domain/catalogue.ts';
import { LoadError } from './load-error.ts';
import { loadCatalogue, loadCatalogueOf } from './load.ts';
import { loadingOf, type Loading } from './loading.ts';
import { catalogueQuery } from './queries.ts';

/** The catalogue of the data version asked for, or the latest where there is no such version. */
export interface Pinned {
  readonly catalogue: Catalogue;
  /** `latest`: no version was asked for, or it is the latest. `former`: newer figures exist. `unknown`: not held. */
  readonly pin: 'latest' | 'former' | 'unknown';
}

/**
 * Fetches the catalogue of a data version; the latest for ''. Of the latest, only what the figures of one dataset
 * need, where one is named. Rejects with LoadError.
 */
export async function loadPinned(version: string, dataset = ''): Promise<Pinned> {
  const catalogue = await (dataset === '' ? loadCatalogue() : loadCatalogueOf(dataset));
  if (version === '' || version === catalogue.version) return { catalogue, pin: 'latest' };
  try {
    const former = await loadCatalogue(`archive/${version}/`);
    // What a link leaves out is as usual today, whatever the data.
    return { catalogue: { ...former, site: catalogue.site }, pin: 'former' };
  } catch (error) {
    if (!(error instanceof LoadError) || error.kind !== 'missing') throw error;
    return { catalogue, pin: 'unknown' };
  }
}

/** The catalogue of a data version, which from then on is what every part of the page finds as its catalogue. */
export function usePinned(version: string, dataset = ''): Loading<Pinned> {
  const pinnedQuery = queryOptions({
    queryKey: ['pinned', version, dataset],
    queryFn: async ({ client }) => {
      const pinned = await loadPinned(version, dataset);
      client.setQueryData(catalogueQuery().queryKey, pinned.catalogue);
      return pinned;
    },
  });
  return loadingOf(useQuery(pinnedQuery));
}
