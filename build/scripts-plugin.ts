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
 * The code that draws a figure anew: one file, so that a frame asks once and not for each of the dashboard's parts. What
 * only a reader's next step needs is apart.
 */
const drawingScript = 'src/embed-main.tsx';
const drawingName = 'embed-page';

/**
 * Builds the scripts that stand for themselves: one file each, no module, because a page in a sandbox without
 * an origin of its own may not load modules. `embed.js` for host pages; `assets/figure-page-<hash>.js` and `.css`
 * for the static figure pages and embed.html, which gets its tags here; `assets/embed-page-<hash>.js`, a module, and
 * `.css` for what these fetch to draw a figure anew, and embed.html at once; `assets/embed-part-<hash>.js` for each part
 * of that module that is fetched when it is first used.
 */
export function scriptsPlugin(): Plugin {
  let root = '';
  let figureFiles: readonly string[] = [];
  let drawingFiles: readonly string[] = [];
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
      const emit = (name: string, files: ReadonlyMap<string, string>): readonly string[] =>
        [...files].map(([ending, source]) => {
          const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
          const fileName = `assets/${name}-${hash}${ending}`;
          this.emitFile({ type: 'asset', fileName, source });
          return fileName;
        });
      figureFiles = emit(figureName, await buildScript(resolve(root, figureScript)));
      const drawing = await buildModule(resolve(root, drawingScript));
      for (const [fileName, source] of drawing) this.emitFile({ type: 'asset', fileName, source });
      drawingFiles = [...drawing.keys()].filter((name) =>
        name.startsWith(`assets/${drawingName}-`),
      );
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, server }) {
        if (basename(path) !== 'embed.html') return html;
        const tags = server
          ? [figureScript, drawingScript].map((file) => moduleTagOf(`/${file}`))
          : [
              ...figureFiles.map(tagOf),
              ...drawingFiles.map((file) =>
                file.endsWith('.js') ? moduleTagOf(`./${file}`) : tagOf(file),
              ),
            ];
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
 * script fetches to draw the figure anew: a module, then its style sheet.
 */
export function figurePageFiles(bundle: Rolldown.OutputBundle): {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly dashboardFiles: readonly string[];
} {
  const filesOf = (name: string, ending: string): readonly string[] =>
    Object.keys(bundle).filter(
      (file) => file.startsWith(`assets/${name}-`) && file.endsWith(ending),
    );
  return {
    scripts: filesOf(figureName, '.js'),
    styles: filesOf(figureName, '.css'),
    dashboardFiles: [...filesOf(drawingName, '.js'), ...filesOf(drawingName, '.css')],
  };
}

/** Builds one entry whole: its script, `.js`, and, where it has one, its style sheet, `.css`. */
export async function buildScript(input: string): Promise<ReadonlyMap<string, string>> {
  const files = await buildEntry(input, { format: 'iife' });
  return new Map([...files].map(([fileName, source]) => [extname(fileName), source]));
}

/** Builds the module that draws a figure anew, its parts and its style sheet, by path among the files of a build. */
export function buildModule(input: string): Promise<ReadonlyMap<string, string>> {
  return buildEntry(input, {
    format: 'es',
    entryFileNames: `assets/${drawingName}-[hash].js`,
    chunkFileNames: 'assets/embed-part-[hash].js',
    assetFileNames: `assets/${drawingName}-[hash][extname]`,
  });
}

async function buildEntry(
  input: string,
  output: Rolldown.OutputOptions,
): Promise<ReadonlyMap<string, string>> {
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
      rolldownOptions: {
        input,
        output,
        // It only defines what it exports, and does not say so: a page that computes nothing goes without it.
        treeshake: { moduleSideEffects: [{ test: /node_modules\/big\.js\//, sideEffects: false }] },
        // A library marks its files for servers that draw components; here all run in the browser.
        checks: { moduleLevelDirective: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(
    result.output.map((file) => [
      file.fileName,
      file.type === 'chunk' ? file.code : String(file.source),
    ]),
  );
}

function moduleTagOf(address: string): string {
  return `<script type="module" src="${address}"></script>`;
}

function tagOf(file: string): string {
  return file.endsWith('.css')
    ? `<link rel="stylesheet" href="./${file}" />`
    : `<script defer src="./${file}"></script>`;
}
