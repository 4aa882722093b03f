import { noSite, type Site } from '../domain/area.ts';
import type { GlossaryWord } from '../domain/words/glossary.ts';

/** Where a page of the built site says whose site it is, as JSON. */
export const siteBlockId = 'site';

/** Where the dashboard's page has the words that the site explains, as JSON. */
export const glossaryBlockId = 'glossary';

let site: Site = noSite;
let glossary: readonly GlossaryWord[] = [];

/** Whose site this is. It stands in the page itself, so that no link has to wait for the data package. */
export function siteOfPage(): Site {
  return site;
}

/** The codes of the site's pair, in the order of their colours. */
export function sitePair(): readonly string[] {
  return site.pair.map(({ code }) => code);
}

/** Takes the site as known from here on; to be called once, before anything is drawn or an address is read. */
export function startSite(known: Site, words: readonly GlossaryWord[] = []): void {
  site = known;
  glossary = words;
}

/** The words that the site explains. */
export function glossaryOfPage(): readonly GlossaryWord[] {
  return glossary;
}

/** Reads what a page says of its site, as the build wrote it there. Throws when the page says nothing. */
export function readSiteBlock(page: Document): Site {
  return readBlock(page, siteBlockId) as Site;
}

/** Reads the words that the dashboard's page explains. Throws when the page says nothing of them. */
export function readGlossaryBlock(page: Document): readonly GlossaryWord[] {
  return readBlock(page, glossaryBlockId) as readonly GlossaryWord[];
}

function readBlock(page: Document, id: string): unknown {
  return JSON.parse(page.getElementById(id)?.textContent ?? '');
}
