import {
  openFigurePages,
  type FigurePage,
  type PageAssets,
} from '../../build/figure-pages/render.ts';
import type { FigureData } from '../../src/charts/static/figure-data.ts';

export const assets: PageAssets = {
  siteUrl: '',
  scripts: ['assets/figure-page-x.js'],
  modules: [],
  styles: ['assets/figure-page-x.css'],
  dashboardFiles: ['assets/embed-x.js', 'assets/embed-x.css'],
  css: '',
};

/** A figure's page as a browser reads it, with what its data blocks hold. */
export interface ReadPage extends FigurePage {
  readonly page: Document;
  readonly data: FigureData;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The pages that the data of this project make. */
export const pages = openFigurePages('data');

/** Needs a document to read in. */
export function readPage(made: FigurePage): ReadPage {
  const page = new DOMParser().parseFromString(made.html, 'text/html');
  const block = (id: string): string => page.getElementById(id)?.textContent ?? '';
  return {
    ...made,
    page,
    data: JSON.parse(block('figure-data')) as FigureData,
    facts: JSON.parse(block('figure-facts')) as Record<string, unknown>,
  };
}

/** One page by its folder, such as `figures/<indicator>/`, with other surroundings where that matters. */
export function pageAt(folder: string, changed: Partial<PageAssets> = {}): ReadPage {
  const published = pages.published.find((one) => one.folder === folder);
  if (!published) throw new Error(`There is no page ${folder}`);
  return readPage(pages.page(published, { ...assets, ...changed }));
}

/** What elements say, in order. */
export function textsOf(root: ParentNode, selector: string): readonly string[] {
  return [...root.querySelectorAll(selector)].map((one) => one.textContent ?? '');
}
