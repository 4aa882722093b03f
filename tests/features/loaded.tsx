import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createQueryClient } from '../../src/catalogue/query-client.ts';
import { catalogueQuery, datasetQuery } from '../../src/catalogue/queries.ts';
import { strategyQuery } from '../../src/catalogue/use-strategy.ts';
import { noStrategy } from '../../src/domain/strategy.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { catalogueOf } from '../figure/figure-of.ts';

/** Children that find the catalogue and its one dataset already loaded. */
export function Loaded(props: {
  readonly dataset: Dataset;
  /** The catalogue; that of the dataset alone if nothing is said. */
  readonly catalogue?: Catalogue;
  readonly children: ReactNode;
}) {
  const client = createQueryClient();
  const { catalogue = catalogueOf(props.dataset) } = props;
  client.setQueryData(catalogueQuery().queryKey, catalogue);
  client.setQueryData(strategyQuery(catalogue).queryKey, noStrategy);
  client.setQueryData(datasetQuery(props.dataset.descriptor).queryKey, props.dataset);
  return <QueryClientProvider client={client}>{props.children}</QueryClientProvider>;
}

/** jsdom knows no modal dialogs. */
export function stubDialogs(): void {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

/** jsdom knows no media queries: every page is as wide as `wide` says. */
export function stubMatchMedia(wide: boolean): void {
  window.matchMedia = (media: string): MediaQueryList =>
    Object.assign(new EventTarget(), {
      matches: wide,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
}
