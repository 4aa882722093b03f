import { noSite, type Site } from '../domain/area.ts';

/** Where a page of the built site says whose site it is, as JSON. */
export const siteBlockId = 'site';

let site: Site = noSite;

/** Whose site this is. It stands in the page itself, so that no link has to wait for the data package. */
export function siteOfPage(): Site {
  return site;
}

/** The codes of the site's pair, in the order of their colours. */
export function sitePair(): readonly string[] {
  return site.pair.map(({ code }) => code);
}

/** Takes the site as known from here on; to be called once, before anything is drawn or an address is read. */
export function startSite(known: Site): void {
  site = known;
}

/** Reads what a page says of its site, as the build wrote it there. Throws when the page says nothing. */
export function readSiteBlock(page: Document): Site {
  return JSON.parse(page.getElementById(siteBlockId)?.textContent ?? '') as Site;
}
