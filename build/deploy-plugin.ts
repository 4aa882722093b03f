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
        const text = readFileSync(resolve(root, sources[fileName]), 'utf8');
        const siteUrl = readSiteUrl(process.env['SITE_URL']);
        const source = fileName === '_nginx.conf' ? nginxUnder(text, siteUrl) : text;
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

/**
 * The settings for nginx of a site that lives at this address ('' where that is not known). One that lives under a path of
 * its host has them inside a `location` of that path, so that nothing else of the server changes.
 */
export function nginxUnder(text: string, siteUrl: string): string {
  const path = siteUrl === '' ? '/' : new URL(siteUrl).pathname;
  if (path === '/') return text;
  const plain = path.replaceAll('.', '\\.');
  const inside = text
    .replaceAll(/^location ~ \^\//gm, () => `location ~ ^${plain}`)
    .replaceAll(
      /^location (= )?\//gm,
      (_, exact: string | undefined) => `location ${exact ?? ''}${path}`,
    )
    .replace('error_page 404 /', () => `error_page 404 ${path}`)
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')
    .trimEnd();
  const bare = path.slice(0, -1);
  const toFolder = `location = ${bare} {\n  absolute_redirect off;\n  return 301 ${path};\n}\n`;
  return `${toFolder}location ^~ ${path} {\n${inside}\n}\n`;
}
