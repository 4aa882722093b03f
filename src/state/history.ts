import type { View } from '../domain/selection.ts';
import { parseView } from './parse-view.ts';
import { serialiseView } from './serialise-view.ts';
import { viewStore, type ViewStore } from './view-store.ts';

/**
 * Keeps the address and the view in step: reads the address now and on Back and Forward, and writes it when
 * the view changes. Returns a function that ends it.
 */
export function connectHistory(store: ViewStore = viewStore, target: Window = window): () => void {
  const read = (): void => {
    const { view, notices } = parseView(target.location.search);
    store.arriveAt(view, notices);
  };
  const onPopState = (): void => {
    // A link to a place on the page (#main) also ends up here, with nothing to read.
    const { view } = parseView(target.location.search);
    if (serialiseView(view) !== serialiseView(store.getState().view)) read();
  };
  read();
  const unsubscribe = store.subscribe(({ view, arrival }, before) => {
    if (arrival === 'address' || view === before.view) return;
    const search = serialiseView(view);
    if (search !== serialiseView(before.view)) write(target, search, arrival);
  });
  target.addEventListener('popstate', onPopState);
  return () => {
    unsubscribe();
    target.removeEventListener('popstate', onPopState);
  };
}

function write({ history, location }: Window, search: string, how: 'push' | 'replace'): void {
  const address = new URL(location.href);
  address.search = search;
  address.hash = '';
  try {
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // Browsers refuse when a page writes its address too often; the next change catches up.
  }
}

/** A link to a view from anywhere in the site's own folder: './' or './?…'. */
export function hrefOf(view: View): string {
  return `./${serialiseView(view)}`;
}

/** The full address of a view, for copying into a document or a message. */
export function permalink(view: View, target: Window = window): string {
  return new URL(hrefOf(view), target.location.href).href;
}
