import type { View } from '../domain/selection.ts';
import { afterPaint } from './after-paint.ts';
import { parseView } from './parse-view.ts';
import { serialiseView } from './serialise-view.ts';
import { viewStore, type ViewStore } from './view-store.ts';

/**
 * Keeps the address and the view in step: reads the address now and on Back and Forward, and writes it when
 * the view changes. It is written right after the change is on screen (writing takes a browser longer than
 * drawing a control), and before anything that could miss it. Returns a function that ends it.
 */
export function connectHistory(
  store: ViewStore = viewStore,
  target: Window = window,
  soon: typeof afterPaint = afterPaint,
): () => void {
  const read = (): void => {
    const { view, notices } = parseView(target.location.search);
    store.arriveAt(view, notices);
  };
  const waiting: (readonly [search: string, how: 'push' | 'replace'])[] = [];
  let callOff = (): void => {};
  const writeNow = (): void => {
    callOff();
    for (const [search, how] of waiting.splice(0)) write(target, search, how);
  };
  const onPopState = (): void => {
    // The step back was made from an address that was still to be written.
    if (waiting.length > 0) return writeNow();
    // A link to a place on the page (#main) also ends up here, with nothing to read.
    const { view } = parseView(target.location.search);
    if (serialiseView(view) !== serialiseView(store.getState().view)) read();
  };
  read();
  const unsubscribe = store.subscribe(({ view, arrival }, before) => {
    if (arrival === 'address' || view === before.view) return;
    const search = serialiseView(view);
    if (search === serialiseView(before.view)) return;
    callOff();
    waiting.push([search, arrival]);
    callOff = soon(writeNow);
  });
  target.addEventListener('popstate', onPopState);
  target.addEventListener('pagehide', writeNow);
  return () => {
    unsubscribe();
    writeNow();
    target.removeEventListener('popstate', onPopState);
    target.removeEventListener('pagehide', writeNow);
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
