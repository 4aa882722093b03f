import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Catalogue } from '../src/domain/catalogue.ts';
import { placeOf } from '../src/domain/issue.ts';
import { readPackage } from '../src/ingest/package/read-package.ts';
import { siteBlockId } from '../src/state/site.ts';
import { dataBlock, escapeHtml } from './figure-pages/html-text.ts';

/**
 * Puts into the pages whose site they are, as the data package of a folder says it: title and description in the
 * place of `%site.title%` and `%site.description%`, and all of it as JSON, so that no link has to wait for the
 * package. What is wrong with the package is told as a warning.
 */
export function sitePlugin({ folder: relativeFolder }: { readonly folder: string }): Plugin {
  let folder = '';
  return {
    name: 'local-context-site',
    configResolved(config) {
      folder = resolve(config.root, relativeFolder);
    },
    buildStart() {
      for (const issue of openCatalogue(folder).issues) {
        this.warn(`${placeOf(issue)}: ${issue.message}. ${issue.mend}`);
      }
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const { site } = openCatalogue(folder);
        return html
          .replaceAll('%site.title%', () => escapeHtml(site.title))
          .replaceAll('%site.description%', () => escapeHtml(site.description))
          .replace(
            '</head>',
            () => `${dataBlock('application/json', siteBlockId, site)}\n  </head>`,
          );
      },
    },
  };
}

function openCatalogue(folder: string): Catalogue {
  return readPackage(JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')));
}
