import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Catalogue } from '../src/domain/catalogue.ts';
import { issueLocation } from '../src/domain/issue.ts';
import { readGlossary } from '../src/ingest/package/read-glossary.ts';
import { readPackage } from '../src/ingest/package/read-package.ts';
import { offeredBlockId, type Offered } from '../src/state/choices/offered.ts';
import { glossaryBlockId, siteBlockId } from '../src/state/site.ts';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { escapeHtml } from '../src/export/text/escape-html.ts';
import { DataBlock } from './figure-pages/DataBlock.tsx';
import { readSiteUrl } from './figure-pages/site-url.ts';
import { offeredIn } from './offered.ts';

/**
 * Puts into the pages whose site they are, as the data package of a folder says it: title and description in the
 * place of `%site.title%` and `%site.description%`, and all of it as JSON, so that no link has to wait for the
 * package. What is wrong with the package is told as a warning.
 */
export function sitePlugin({ folder: relativeFolder }: { readonly folder: string }): Plugin {
  let folder = '';
  let offered: Offered | undefined;
  return {
    name: 'local-context-site',
    configResolved(config) {
      folder = resolve(config.root, relativeFolder);
    },
    buildStart() {
      const { glossary, issues } = openCatalogue(folder);
      const words = glossary.path === '' ? [] : readWords(folder, glossary.path).issues;
      for (const issue of [...issues, ...words]) {
        this.warn(`${issueLocation(issue)}: ${issue.message}. ${issue.fix}`);
      }
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        const catalogue = openCatalogue(folder);
        const { site, glossary } = catalogue;
        // Read once: a change of data is seen when the server is started again.
        offered ??= offeredIn(folder, catalogue);
        const words = glossary.path === '' ? [] : readWords(folder, glossary.path).glossary;
        const blocks = [
          blockOf(siteBlockId, site),
          ...(basename(path) === 'index.html'
            ? [blockOf(glossaryBlockId, words), blockOf(offeredBlockId, offered)]
            : []),
        ];
        return html
          .replaceAll('%site.title%', () => escapeHtml(site.title))
          .replaceAll('%site.description%', () => escapeHtml(site.description))
          .replace('</head>', (end) =>
            basename(path) === 'index.html' ? preview(site) + end : end,
          )
          .replace('</head>', () => `  ${blocks.join('\n    ')}\n  </head>`);
      },
    },
  };
}

/** What other sites show of a link to the dashboard; whole addresses only where the site's address is known. */
function preview({ title, description }: Catalogue['site']): string {
  const siteUrl = readSiteUrl(process.env['SITE_URL']);
  const properties = Object.entries({
    'og:type': 'website',
    'og:site_name': 'Local Context',
    'og:locale': 'en_GB',
    'og:title': title,
    'og:description': description,
    'og:url': siteUrl,
  }).filter(([, content]) => content !== '');
  return properties
    .map(
      ([property, content]) =>
        `  <meta property="${property}" content="${escapeHtml(content)}" />\n  `,
    )
    .join('');
}

/** A value as JSON that the page's script reads. */
function blockOf(id: string, value: unknown): string {
  return renderToStaticMarkup(createElement(DataBlock, { type: 'application/json', id, value }));
}

function readWords(folder: string, path: string): ReturnType<typeof readGlossary> {
  return readGlossary(readFileSync(join(folder, path), 'utf8'), path);
}

function openCatalogue(folder: string): Catalogue {
  return readPackage(JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')));
}
