import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const contentTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

const packageName = 'datapackage.json';
const manifestName = 'manifest.json';

/** A data package with each resource's size, hash and content filled in, and the files that are absent or not as described. */
export interface StampedPackage {
  readonly text: string;
  readonly absent: readonly string[];
  readonly changed: readonly string[];
}

/** What data/manifest.json says of each file that is published, by path. */
export type Manifest = Readonly<
  Record<
    string,
    {
      readonly sha256: string;
      readonly rows: number;
      readonly areas?: number;
      readonly periods?: readonly string[];
    }
  >
>;

/**
 * Adds `bytes` and `hash` ("sha256:<hex>") to every resource of a data package that has a local file, and
 * `x-published` (rows, areas, latest period) to those that the manifest describes: a page compares what a server sends
 * it with that. `readBytes` returns undefined for a path that has no file; such a resource is left as it is. `changed`
 * names files that are not as the manifest describes them.
 */
export function stampPackage(
  text: string,
  readBytes: (path: string) => Uint8Array | undefined,
  manifest: Manifest = {},
): StampedPackage {
  const content = JSON.parse(text) as { resources?: unknown };
  const absent: string[] = [];
  const changed: string[] = [];
  const resources = Array.isArray(content.resources) ? content.resources : [];
  const stamped = resources.map((resource: { path?: unknown }) => {
    if (typeof resource?.path !== 'string' || /^https?:/.test(resource.path)) return resource;
    const bytes = readBytes(resource.path);
    if (!bytes) {
      absent.push(resource.path);
      return resource;
    }
    const hash = createHash('sha256').update(bytes).digest('hex');
    const described = Object.hasOwn(manifest, resource.path) ? manifest[resource.path] : undefined;
    if (described && described.sha256 !== hash) changed.push(resource.path);
    return {
      ...resource,
      bytes: bytes.byteLength,
      hash: `sha256:${hash}`,
      ...(described ? { 'x-published': contentOf(described) } : {}),
    };
  });
  const whole = Array.isArray(content.resources) ? { ...content, resources: stamped } : content;
  // Every visitor loads it: lines to be read, with no more blanks than that takes.
  return { text: `${JSON.stringify(whole, null, 1)}\n`, absent, changed };
}

function contentOf({ rows, areas, periods }: Manifest[string]) {
  const latest = periods?.at(-1);
  return { rows, ...(areas ? { areas } : {}), ...(latest ? { latest } : {}) };
}

/** The CSV and JSON files of a folder and its subfolders, as sorted relative paths with forward slashes. */
export function listDataFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in contentTypes)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .toSorted();
}

/** The text of a folder's data package as it is published, sizes and hashes filled in; `warn` is told of absent files. */
export function publishedPackage(
  folder: string,
  warn: (message: string) => void = () => {},
): string {
  const published = new Set(listDataFiles(folder));
  const manifest = published.has(manifestName)
    ? (JSON.parse(readFileSync(join(folder, manifestName), 'utf8')) as Manifest)
    : {};
  const { text, absent, changed } = stampPackage(
    readFileSync(join(folder, packageName), 'utf8'),
    (resource) => (published.has(resource) ? readFileSync(join(folder, resource)) : undefined),
    manifest,
  );
  for (const resource of changed) {
    warn(
      `${resource} is not as ${manifestName} describes it: run npm run describe-data if that is meant`,
    );
  }
  for (const resource of absent) {
    warn(`${packageName} lists ${resource}, but there is no such file in the data folder`);
  }
  return text;
}

/**
 * The bytes published for one file of the data folder: the package stamped, those of former versions too, everything
 * else untouched.
 */
export function publishedBytes(
  folder: string,
  path: string,
  warn: (message: string) => void,
): Uint8Array {
  return basename(path) === packageName
    ? new TextEncoder().encode(publishedPackage(join(folder, dirname(path)), warn))
    : readFileSync(join(folder, path));
}

/** Publishes the data folder at `data/`, in the build and in the development server alike. */
export function dataPlugin({ folder: relativeFolder }: { readonly folder: string }): Plugin {
  let folder = '';
  return {
    name: 'local-context-data',
    configResolved(config) {
      folder = resolve(config.root, relativeFolder);
    },
    generateBundle() {
      for (const path of listDataFiles(folder)) {
        const source = publishedBytes(folder, path, (message) => this.warn(message));
        this.emitFile({ type: 'asset', fileName: `data/${path}`, source });
      }
    },
    configureServer(server) {
      server.middlewares.use('/data', (request, response) => {
        const path = (request.url ?? '').replace(/[?#].*$/s, '').slice(1);
        if (!listDataFiles(folder).includes(path)) {
          response.statusCode = 404;
          response.end('Not found');
          return;
        }
        const body = publishedBytes(folder, path, (message) =>
          server.config.logger.warn(message, { timestamp: true }),
        );
        response.setHeader('Content-Type', contentTypes[extname(path)] ?? 'text/plain');
        response.setHeader('Cache-Control', 'no-cache');
        response.end(body);
      });
    },
  };
}
