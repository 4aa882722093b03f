import type { View } from '../domain/view.ts';
import { serialiseView } from '../state/serialise-view.ts';

/** The address of a view in the dashboard, from wherever this page stands. */
export function viewAddress(view: View): string {
  const { root = './' } = document.getElementById('figure-page')?.dataset ?? {};
  return new URL(`${root}${serialiseView(view)}`, document.baseURI).href;
}
