import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { readSiteUrl } from './figure-pages/site-url.ts';
import { figurePageFiles } from './scripts-plugin.ts';

/** Files of the built site that say its headers, for the hosts that read such files. */
export const headerFiles = ['_headers', '_nginx.conf'] as const;

const sources: Record<(typeof headerFiles)[number], string> = {
  _headers: 'deploy/_headers',
  '_nginx.conf': 'deploy/nginx.conf',
};

/** The page that hosts answer with where there is none, so that a frame of a figure that has gone is never blank. */
const notFound = '404.html';

/** Puts the examples of deploy/ at the root of the built site, where some hosts look for them. */
export function deployPlugin(): Plugin {
  let root = '';
  return {
    name: 'local-context-deploy',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      for (const fileName of headerFiles) {
        const source = readFileSync(resolve(root, sources[fileName]));
        this.emitFile({ type: 'asset', fileName, source });
      }
      const [style = ''] = figurePageFiles(bundle).styles;
      const page = readFileSync(resolve(root, 'deploy', notFound), 'utf8');
      const source = notFoundPage(page, readSiteUrl(process.env['SITE_URL']), style);
      this.emitFile({ type: 'asset', fileName: notFound, source });
    },
  };
}

/**
 * The page for what is not found, as it stands at the root of a site. It is shown at any address, so its links cannot
 * be relative: where the site's address is not known (''), they lead to the root of its host.
 */
export function notFoundPage(page: string, siteUrl: string, style: string): string {
  return page
    .replace('href="/figure-page.css"', `href="/${style}"`)
    .replaceAll('href="/', `href="${siteUrl === '' ? '/' : siteUrl}`);
}
