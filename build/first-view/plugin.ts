import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { withSources } from '../with-sources.ts';

const renderer = '/build/first-view/render.tsx';

/** The module that draws the first view. */
interface Renderer {
  readonly firstViewOf: (folder: string, sourceDateEpoch?: string) => Promise<string>;
}

/**
 * A file of its own, since the policy of the page runs nothing that is written into it. It marks the page before
 * anything is painted when a link asks for a view, so that the style sheet keeps the first view out of sight.
 */
const askedScript =
  "if (location.search.length > 1) document.documentElement.className += ' asked';\n";
const askedFile = `assets/asked-${createHash('sha256').update(askedScript).digest('base64url').slice(0, 8)}.js`;

const emptyRoot = '<div id="root"></div>';

/**
 * Writes the default overview into the built index.html, so that its figures stand there before any script has run;
 * the script takes its place without moving anything. The development server leaves the page empty.
 */
export function firstViewPlugin({ folder: relativeFolder }: { readonly folder: string }): Plugin {
  let root = '';
  return {
    name: 'local-context-first-view',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      this.emitFile({ type: 'asset', fileName: askedFile, source: askedScript });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { path }) {
        if (basename(path) !== 'index.html') return html;
        const markup = await withSources(root, renderer, ({ firstViewOf }: Renderer) =>
          firstViewOf(resolve(root, relativeFolder), process.env['SOURCE_DATE_EPOCH']),
        );
        return withFirstView(html, markup);
      },
    },
  };
}

/** The page with its first view. Throws where the page has no place for it. */
export function withFirstView(html: string, markup: string): string {
  if (!html.includes(emptyRoot)) throw new Error(`index.html has no ${emptyRoot}.`);
  return html
    .replace('</title>', () => `</title>\n    <script src="./${askedFile}"></script>`)
    .replace(emptyRoot, () => `<div id="root"><div class="first-view">${markup}</div></div>`);
}
