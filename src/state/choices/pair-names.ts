import { areasInWords, type Site, type SiteArea } from '../../domain/area.ts';
import type { View } from '../../domain/view.ts';
import { siteOfPage } from '../site.ts';
import { useView } from '../view-store.ts';
import { offeredOfPage } from './offered.ts';

/** The name of a place of the site; its code where nobody here knows it. */
export function nameOfPlace(code: string): string {
  const { pair, comparators } = siteOfPage();
  const known: readonly SiteArea[] = [...pair, ...comparators, ...offeredOfPage().areas];
  return known.find((one) => one.code === code)?.name ?? code;
}

/** The places that a view's headings name: its first two, or the one there is. */
export function pairOf(areas: View['areas']): readonly SiteArea[] {
  return areas.slice(0, 2).map((code) => ({ code, name: nameOfPlace(code) }));
}

/**
 * One of the site's own texts ("SEND in Liverpool and Sefton at a glance") about the pair that is chosen: where the
 * text names the site's pair, the chosen one takes its place.
 */
export function aboutPair(text: string, areas: View['areas'], site: Site = siteOfPage()): string {
  return text.replaceAll(areasInWords(site.pair), () => areasInWords(pairOf(areas)));
}

/** One of the site's own texts about the pair chosen now, in a component. */
export function useAboutPair(text: string): string {
  return aboutPair(
    text,
    useView(({ areas }) => areas),
  );
}
