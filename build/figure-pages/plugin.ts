import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Connect, Plugin, Rolldown, ViteDevServer } from 'vite';
import { headerFiles } from '../deploy-plugin.ts';
import { withSources } from '../with-sources.ts';
import { nameSite } from '../../scripts/header-rules.mjs';
import { allowStyle } from './style.ts';
import { readSiteUrl } from './site-url.ts';
import type { FigurePage, FigurePages, PageAssets } from './render.ts';
import { figurePageFiles } from '../scripts-plugin.ts';

/** The module that makes the pages. */
interface Renderer {
  readonly openFigurePages: (folder: string, sourceDateEpoch?: string) => FigurePages;
}

const renderer = '/build/figure-pages/render.ts';
/** What a page loads where nothing is built. */
const sources: PageAssets = {
  siteUrl: '',
  scripts: [],
  css: '',
  modules: ['src/embed/figure-page.ts'],
  styles: ['src/embed/figure-page.css'],
  dashboardFiles: ['src/embed-main.tsx'],
};

/**
 * Writes a static figure page for every published figure, at `figures/<indicator>/` and `figures/<indicator>/<target>/`:
 * the page, what it answers to oEmbed, and its picture for link previews. The build fails, naming the figures,
 * when one cannot be made or would be empty. The development server makes each page when it is asked for.
 */
export function figurePagesPlugin({
  folder: relativeFolder,
  inlineStyle = false,
}: {
  readonly folder: string;
  /**
   * Puts the style sheet into each page, so that a chart is painted without waiting for a second file, and its
   * hash into the headers of the static figure pages.
   */
  readonly inlineStyle?: boolean;
}): Plugin {
  let root = '';
  let folder = '';
  let report: (message: string) => void = () => {};
  let made: readonly MadePage[] = [];
  let listing: readonly MadePage[] = [];
  let seconds = 0;
  return {
    name: 'local-context-figure-pages',
    configResolved(config) {
      root = config.root;
      folder = resolve(root, relativeFolder);
      report = (message) => config.logger.info(message);
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const start = performance.now();
        const files = figurePageFiles(bundle);
        const css = inlineStyle ? files.styles.map((name) => textIn(bundle, name)).join('') : '';
        const siteUrl = readSiteUrl(process.env['SITE_URL']);
        for (const name of headerFiles) {
          const file = bundle[name];
          if (file?.type !== 'asset') continue;
          const headers = textIn(bundle, name);
          file.source = nameSite(css === '' ? headers : allowStyle(headers, css), siteUrl);
        }
        const assets: PageAssets = {
          siteUrl,
          ...files,
          modules: [],
          css,
        };
        const { pages, problems } = await withSources(
          root,
          renderer,
          ({ openFigurePages }: Renderer) => {
            const all = openFigurePages(folder, process.env['SOURCE_DATE_EPOCH']);
            listing = listingOf(all, assets);
            return makeAll(all, assets);
          },
        );
        if (problems.length > 0) this.error(problemsInWords(problems));
        made = pages;
        seconds = (performance.now() - start) / 1000;
      },
    },
    // Not given to the bundler, which would list each of the several hundred files.
    writeBundle({ dir = '' }) {
      for (const { folder: pageFolder, files } of [...made, ...listing]) {
        mkdirSync(join(dir, pageFolder), { recursive: true });
        for (const [name, source] of files) writeFileSync(join(dir, pageFolder, name), source);
      }
      report(`${made.length} static figure pages written (${seconds.toFixed(1)} s)`);
      if (readSiteUrl(process.env['SITE_URL']) === '') report(withoutSiteUrl);
    },
    configureServer(server) {
      server.middlewares.use(answering(server, () => folder));
    },
  };
}

function textIn(bundle: Rolldown.OutputBundle, name: string): string {
  const file = bundle[name];
  if (file?.type !== 'asset') throw new Error(`The build has no file ${name}.`);
  const { source } = file;
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}

const withoutSiteUrl =
  'SITE_URL is not set, so link previews and oEmbed have relative addresses, which some services cannot use (deploy/README.md).';

interface MadePage {
  readonly folder: string;
  readonly files: readonly (readonly [name: string, source: string | Uint8Array])[];
}

/** What says which pages there are: to readers, and, where the site's address is known, to search engines. */
function listingOf(all: FigurePages, assets: PageAssets): readonly MadePage[] {
  const sitemap = all.sitemap(assets.siteUrl);
  return [
    { folder: 'figures/', files: [['index.html', all.index(assets)]] },
    ...(sitemap === '' ? [] : [{ folder: '', files: [['sitemap.xml', sitemap] as const] }]),
  ];
}

interface Made {
  readonly pages: readonly MadePage[];
  /** Why a page could not be made, each with the page's folder. */
  readonly problems: readonly string[];
}

/** Makes every page with its picture; what fails is told and does not stop the others. */
export async function makeAll(all: FigurePages, assets: PageAssets): Promise<Made> {
  const problems: string[] = [];
  const pages = await Promise.all(
    all.published.map(async (published): Promise<MadePage | null> => {
      try {
        const page = all.page(published, assets);
        return {
          folder: page.folder,
          files: [
            ...textsOf(page),
            ['picture.png', await page.picture()],
            ['picture-narrow.png', await page.narrowPicture()],
          ],
        };
      } catch (cause) {
        problems.push(`${published.folder}: ${cause instanceof Error ? cause.message : cause}`);
        return null;
      }
    }),
  );
  return { pages: pages.filter((page) => page !== null), problems };
}

function textsOf({ html, oEmbed }: FigurePage): readonly (readonly [string, string])[] {
  return [
    ['index.html', html],
    ['oembed.json', oEmbed],
  ];
}

function problemsInWords(problems: readonly string[]): string {
  const list = problems.map((problem) => `- ${problem}`).join('\n');
  return `${problems.length} of the static figure pages could not be made:\n${list}`;
}

/** Answers for `/figures/…` with pages made on the spot, so that a change of the code or the data shows. */
function answering(server: ViteDevServer, folder: () => string): Connect.NextHandleFunction {
  return async (request, response, next) => {
    const url = request.originalUrl ?? request.url ?? '';
    const [, pageFolder, file = ''] =
      /^\/(figures\/(?:[^?#]*\/)?)([^/?#]*)(?:[?#]|$)/.exec(url) ?? [];
    try {
      const found =
        pageFolder === undefined ? null : await answerTo(server, folder(), pageFolder, file);
      if (!found) return next();
      response.setHeader('Content-Type', found.type);
      response.end(found.body);
    } catch (error) {
      next(error);
    }
  };
}

interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** One file of one page; null where there is no such page or file. */
async function answerTo(
  server: ViteDevServer,
  folder: string,
  pageFolder: string,
  file: string,
): Promise<Answer | null> {
  const { openFigurePages } = (await server.ssrLoadModule(renderer)) as Renderer;
  const pages = openFigurePages(folder, process.env['SOURCE_DATE_EPOCH']);
  if (pageFolder === 'figures/' && file === '') {
    return { type: 'text/html; charset=utf-8', body: pages.index(sources) };
  }
  const published = pages.published.find((one) => one.folder === pageFolder);
  if (!published) return null;
  const page = pages.page(published, sources);
  switch (file) {
    case '':
      return {
        type: 'text/html; charset=utf-8',
        body: await server.transformIndexHtml(`/${pageFolder}`, page.html),
      };
    case 'oembed.json':
      return { type: 'application/json; charset=utf-8', body: page.oEmbed };
    case 'picture.png':
      return { type: 'image/png', body: await page.picture() };
    case 'picture-narrow.png':
      return { type: 'image/png', body: await page.narrowPicture() };
    default:
      return null;
  }
}
