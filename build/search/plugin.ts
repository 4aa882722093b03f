import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Dataset } from '../../src/domain/dataset.ts';
import { issueLocation } from '../../src/domain/issue.ts';
import { decodeBytes } from '../../src/ingest/csv/decode-bytes.ts';
import { ingestCsv } from '../../src/ingest/ingest.ts';
import { readGlossary } from '../../src/ingest/package/read-glossary.ts';
import { searchFile } from '../../src/features/search/entry.ts';
import { openSite } from '../figure-pages/site.ts';
import { searchEntries } from './entries.ts';
import { readSearchWords } from './read-search-words.ts';

interface Resource {
  readonly path?: unknown;
  readonly 'x-kind'?: unknown;
}

/** Writes what the search looks through, made of a data folder, beside the page. */
export function searchPlugin({ folder: relativeFolder }: { readonly folder: string }): Plugin {
  let folder = '';
  return {
    name: 'local-context-search',
    configResolved(config) {
      folder = resolve(config.root, relativeFolder);
    },
    generateBundle() {
      const source = searchJson(folder, (message) => this.warn(message));
      this.emitFile({ type: 'asset', fileName: searchFile, source });
    },
    configureServer(server) {
      server.middlewares.use(`/${searchFile}`, (_request, response) => {
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(searchJson(folder, (message) => server.config.logger.warn(message)));
      });
    },
  };
}

/** The entries of a data folder as JSON. Throws as `openSite` does. */
export function searchJson(folder: string, warn: (message: string) => void): string {
  const read = (path: string): string => {
    const bytes = new Uint8Array(readFileSync(join(folder, path)));
    return decodeBytes(bytes.buffer);
  };
  const { catalogue, layer } = openSite(folder, '0');
  const { path } = catalogue.glossary;
  const { resources = [] } = JSON.parse(read('datapackage.json')) as {
    readonly resources?: readonly Resource[];
  };
  const list = resources.find((one) => one['x-kind'] === 'search')?.path;
  const { words, issues } =
    typeof list === 'string' && existsSync(join(folder, list))
      ? readSearchWords(read(list), list)
      : { words: [], issues: [] };
  for (const issue of issues) warn(`${issueLocation(issue)}: ${issue.message}. ${issue.fix}`);
  const entries = searchEntries({
    catalogue,
    layer,
    glossary: path === '' ? [] : readGlossary(read(path), path).glossary,
    words,
    dataset: (descriptor): Dataset | null => {
      try {
        return ingestCsv(read(descriptor.path), descriptor);
      } catch {
        return null;
      }
    },
  });
  return JSON.stringify(entries);
}
