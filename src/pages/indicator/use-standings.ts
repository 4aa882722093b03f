import { useMemo } from 'react';
import { useCatalogue, useDatasets } from '../../catalogue/use-catalogue.ts';
import { isAmount } from '../../domain/indicator.ts';
import { standingsOf, type Standings } from '../../figure/tables/standings.ts';
import { denominatorDataset, measured } from '../../query/rates/measured.ts';
import type { PageFigure } from '../use-page-figure.ts';

const rate = { measure: 'rate' } as const;
const nothing: Standings = { all: [], why: '' };

/**
 * Where each council stands in what a figure shows. Of a number it is the rate, where there is one to be had: numbers of
 * councils of different size stand in no order. `lead` says so.
 */
export function useStandings(shown: PageFigure): {
  readonly standings: Standings;
  readonly lead: string;
} {
  const { dataset, selection, measured: own } = shown;
  const { indicator } = selection;
  const catalogue = useCatalogue();
  const wanted =
    catalogue.status === 'ready' && isAmount(indicator)
      ? denominatorDataset({ indicator: indicator.id, ...rate }, catalogue.value)
      : null;
  const below = useDatasets(wanted ? wanted.indicators.slice(0, 1).map(({ id }) => id) : [])[0];
  const denominators = below?.status === 'ready' ? below.value : null;
  const isWaiting = below?.status === 'pending';
  return useMemo(() => {
    if (isWaiting) return { standings: nothing, lead: '' };
    const made = denominators && measured(rate, indicator, dataset, denominators);
    if (!made?.indicator.rateOf) return { standings: standingsOf(own, selection), lead: '' };
    return {
      standings: standingsOf(made.dataset, { ...selection, indicator: made.indicator }),
      lead: `As a rate, ${made.indicator.rateOf.words}: councils differ in size.`,
    };
  }, [isWaiting, denominators, indicator, dataset, own, selection]);
}
