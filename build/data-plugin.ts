import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const contentTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

const packageName = 'datapackage.json';

/** A data package with each resource's size and hash filled in, and the resources whose file is absent. */
export interface StampedPackage {
  readonly text: string;
  readonly absent: readonly string[];
}

/**
 * Adds `bytes` and `hash` ("sha256:<hex>") to every resource of a data package that has a local file.
 * `readBytes` returns undefined for a path that has no file; such a resource is left as it is.
 */
export function stampPackage(
  text: string,
  readBytes: (path: string) => Uint8Array | undefined,
): StampedPackage {
  const content = JSON.parse(text) as { resources?: unknown };
  const absent: string[] = [];
  const resources = Array.isArray(content.resources) ? content.resources : [];
  const stamped = resources.map((resource: { path?: unknown }) => {
    if (typeof resource?.path !== 'string' || /^https?:/.test(resource.path)) return resource;
    const bytes = readBytes(resource.path);
    if (!bytes) {
      absent.push(resource.path);
      return resource;
    }
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { ...resource, bytes: bytes.byteLength, hash: `sha256:${hash}` };
  });
  const whole = Array.isArray(content.resources) ? { ...content, resources: stamped } : content;
  // Every visitor loads it: lines to be read, with no more blanks than that takes.
  return { text: `${JSON.stringify(whole, null, 1)}\n`, absent };
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
  const { text, absent } = stampPackage(
    readFileSync(join(folder, packageName), 'utf8'),
    (resource) => (published.has(resource) ? readFileSync(join(folder, resource)) : undefined),
  );
  for (const resource of absent) {
    warn(`${packageName} lists ${resource}, but there is no such file in the data folder`);
  }
  return text;
}

/** The bytes published for one file of the data folder: the package stamped, everything else untouched. */
function publishedBytes(folder: string, path: string, warn: (message: string) => void): Uint8Array {
  return path === packageName
    ? new TextEncoder().encode(publishedPackage(folder, warn))
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
