import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { layerPiece } from '../../src/catalogue/layer-piece.ts';
import { noStrategy } from '../../src/domain/strategy.ts';
import { decodeBytes } from '../../src/ingest/csv/decode-bytes.ts';
import { readPackage } from '../../src/ingest/package/read-package.ts';
import { publishedPackage } from '../data-plugin.ts';
import { openStrategy } from '../figure-pages/site.ts';
import { cataloguePieces, datasetNames, piecesFolder } from './pieces.ts';

/**
 * Publishes what one figure needs of the data package, so that no frame has to load all of it: a small data package
 * for each dataset at `data/catalogue/<dataset>.json`, with what councils promised about it. The pages that stand in a
 * frame say which datasets have one, in the place of `%site.datasets%`.
 */
export function cataloguePlugin({ folder: relativeFolder }: { readonly folder: string }): Plugin {
  let folder = '';
  return {
    name: 'local-context-catalogue',
    configResolved(config) {
      folder = resolve(config.root, relativeFolder);
    },
    generateBundle() {
      for (const [path, source] of piecesOf(folder)) {
        this.emitFile({ type: 'asset', fileName: `data/${path}`, source });
      }
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace('%site.datasets%', () => datasetNames(publishedPackage(folder)).join(' ')),
    },
    configureServer(server) {
      server.middlewares.use(`/data/${piecesFolder.slice(0, -1)}`, (request, response, next) => {
        const name = (request.url ?? '').replace(/[?#].*$/s, '').slice(1);
        const piece = piecesOf(folder).get(piecesFolder + name);
        if (piece === undefined) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.setHeader('Cache-Control', 'no-cache');
        response.end(piece);
      });
    },
  };
}

/** The pieces of a data folder, by path in it. */
function piecesOf(folder: string): ReadonlyMap<string, string> {
  const text = publishedPackage(folder);
  const catalogue = readPackage(JSON.parse(text));
  const read = (path: string): string =>
    decodeBytes(new Uint8Array(readFileSync(join(folder, path))).buffer);
  const layer = openStrategy(catalogue, read);
  return cataloguePieces(text, (name) =>
    layer === noStrategy ? undefined : layerPiece(layer, name),
  );
}
