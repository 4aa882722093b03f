import type { LinkedView } from '../domain/view.ts';
import { serialiseView } from '../state/serialise-view.ts';
import { siteOfPage } from '../state/site.ts';

/** The address of a view in the dashboard, from wherever this page stands. */
export function viewAddress(view: LinkedView): string {
  const { root = './' } = document.getElementById('figure-page')?.dataset ?? {};
  return new URL(`${root}${serialiseView(view, siteOfPage())}`, document.baseURI).href;
}
