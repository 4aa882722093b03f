import type { LinkedView } from '../domain/view.ts';
import { addressWriter } from './address-writer.ts';
import { parseView } from './parse-view.ts';
import { serialiseView } from './serialise-view.ts';
import { siteOfPage } from './site.ts';
import { viewStore, type ViewStore } from './view-store.ts';

/**
 * Keeps the address and the view in step: reads the address now and on Back and Forward, and writes it when
 * the view changes; on a slow device just after the control that changed it has been painted. Returns a function
 * that ends it.
 */
export function connectHistory(store: ViewStore = viewStore, target: Window = window): () => void {
  const writer = addressWriter(target);
  const read = (): void => {
    const { view, notices } = parseView(target.location.search, siteOfPage());
    store.openFromAddress(view, notices);
  };
  const onPopState = (): void => {
    writer.drop();
    // A link to a place on the page (#main) also ends up here, with nothing to read.
    const { view } = parseView(target.location.search, siteOfPage());
    if (searchOf(view) !== searchOf(store.getState().view)) read();
  };
  read();
  const unsubscribe = store.subscribe(({ view, navigationType }, before) => {
    if (navigationType === 'address' || view === before.view) return;
    const search = searchOf(view);
    if (search === searchOf(before.view)) return;
    writer.write(search, navigationType, view.page === before.view.page);
  });
  target.addEventListener('popstate', onPopState);
  target.addEventListener('pagehide', writer.finish);
  return () => {
    unsubscribe();
    writer.finish();
    target.removeEventListener('popstate', onPopState);
    target.removeEventListener('pagehide', writer.finish);
  };
}

/** A link to a view from anywhere in the site's own folder: './' or './?…'. */
export function hrefOf(view: LinkedView): string {
  return `./${searchOf(view)}`;
}

/** The full address of a view, for copying into a document or a message. */
export function permalink(view: LinkedView, target: Window = window): string {
  return new URL(hrefOf(view), target.location.href).href;
}

function searchOf(view: LinkedView): string {
  return serialiseView(view, siteOfPage());
}
