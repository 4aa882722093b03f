import { createHash } from 'node:crypto';
import { basename, extname, resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { scriptTarget, styleTarget } from './floor.ts';

/** The host pages' script, which keeps its name. */
const hostScript = { input: 'src/embed/frame/host-script.ts', fileName: 'embed.js' };
/** The script of every page that stands in a frame. Its style sheet comes with it. */
const figureScript = 'src/embed/figure-page.ts';
const figureName = 'figure-page';

/**
 * Builds the scripts that stand for themselves: one file each, no module, because a page in a sandbox without
 * an origin of its own may not load modules. `embed.js` for host pages; `assets/figure-page-<hash>.js` and `.css`
 * for the static figure pages and embed.html, which gets its tags here.
 */
export function scriptsPlugin(): Plugin {
  let root = '';
  let figureFiles: readonly string[] = [];
  return {
    name: 'local-context-scripts',
    configResolved(config) {
      root = config.root;
    },
    async buildStart() {
      if (this.meta.watchMode) return;
      const [host = ''] = (await buildScript(resolve(root, hostScript.input))).values();
      this.emitFile({ type: 'asset', fileName: hostScript.fileName, source: host });
      const pinned = pinnedScript(host);
      this.emitFile({ type: 'asset', fileName: pinned.src, source: host });
      const told = `${JSON.stringify(pinned, null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'embed.json', source: told });
      const figure = await buildScript(resolve(root, figureScript));
      figureFiles = [...figure].map(([ending, source]) => {
        const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
        const fileName = `assets/${figureName}-${hash}${ending}`;
        this.emitFile({ type: 'asset', fileName, source });
        return fileName;
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, server }) {
        if (basename(path) !== 'embed.html') return html;
        const tags = server
          ? [`<script type="module" src="/${figureScript}"></script>`]
          : figureFiles.map(tagOf);
        // Before the styles that build on these.
        return html.replace('</title>', ['</title>', ...tags].join('\n    '));
      },
    },
  };
}

/**
 * Where the host pages' script stands under a name that is of its content, and the hash by which a browser holds a
 * page to it: for hosts that will not run a script that can change.
 */
export function pinnedScript(source: string): { readonly src: string; readonly integrity: string } {
  const hash = createHash('sha384').update(source).digest();
  const name = hash.toString('base64url').slice(0, 8);
  return { src: `assets/embed-${name}.js`, integrity: `sha384-${hash.toString('base64')}` };
}

/**
 * What a static figure page loads, among the files of a build: its script and style sheet, and, under `dashboardFiles`, what the
 * script fetches to draw the figure anew: the module of embed.html, then its style sheets.
 */
export function figurePageFiles(bundle: Rolldown.OutputBundle): {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly dashboardFiles: readonly string[];
} {
  const pageFiles = Object.keys(bundle).filter((name) => name.startsWith(`assets/${figureName}-`));
  const dashboardFiles = Object.values(bundle).flatMap((file) =>
    file.type === 'chunk' && file.isEntry && basename(file.facadeModuleId ?? '') === 'embed.html'
      ? [file.fileName, ...(file.viteMetadata?.importedCss ?? [])]
      : [],
  );
  return {
    scripts: pageFiles.filter((name) => name.endsWith('.js')),
    styles: pageFiles.filter((name) => name.endsWith('.css')),
    dashboardFiles,
  };
}

/** Builds one entry whole: its script, `.js`, and, where it has one, its style sheet, `.css`. */
export async function buildScript(input: string): Promise<ReadonlyMap<string, string>> {
  const result = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: scriptTarget,
      cssTarget: styleTarget,
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(
    result.output.map((file) => [
      extname(file.fileName),
      file.type === 'chunk' ? file.code : String(file.source),
    ]),
  );
}

function tagOf(file: string): string {
  return file.endsWith('.css')
    ? `<link rel="stylesheet" href="./${file}" />`
    : `<script defer src="./${file}"></script>`;
}
