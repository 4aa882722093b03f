import type { Catalogue } from '../domain/catalogue.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { DatasetDescriptor } from '../domain/descriptor.ts';
import { DataError } from '../domain/issue.ts';
import { decodeBytes, whyNotCsv } from '../ingest/csv/decode-bytes.ts';
import { ingestCsv, ingestNeighbours } from '../ingest/ingest.ts';
import { looksLikeWebPage } from '../ingest/csv/read-csv.ts';
import type { NeighbourTable } from '../ingest/read-neighbours.ts';
import { readPackage } from '../ingest/package/read-package.ts';
import { readLayerPiece } from './layer-piece.ts';
import { badAnswer, brokenFile, LoadError, noAnswer } from './load-error.ts';

const folder = 'data/';

/**
 * The full address of the site's own folder, or of a path in it, wherever the site is served. A page that does
 * not stand in that folder says the way there in the `data-root` of an element.
 */
export function siteAddress(path = ''): string {
  const way = document.querySelector<HTMLElement>('[data-root]')?.dataset['root'];
  return new URL(path, new URL(way || './', document.baseURI)).href;
}

/** Where a file of the catalogue is, from whatever path the site is served under. */
export function dataAddress(path: string, version = ''): string {
  const address = new URL(path, siteAddress(folder));
  if (version !== '') address.searchParams.set('v', version);
  return address.href;
}

/** Fetches and reads the data package of the data folder, or of a folder in it. Rejects with LoadError. */
export async function loadCatalogue(inFolder = ''): Promise<Catalogue> {
  const path = `${inFolder}datapackage.json`;
  const text = await loadText(path);
  const catalogue = withLoadError(path, () => readPackage(parseJson(path, text)));
  return inFolder === '' ? catalogue : withFilesIn(inFolder, catalogue);
}

/**
 * Fetches the piece of the catalogue that the figures of one dataset need, and nothing else; the whole catalogue where
 * the site publishes no such piece. Rejects with LoadError.
 */
export async function loadCatalogueOf(dataset: string): Promise<Catalogue> {
  const path = `catalogue/${dataset}.json`;
  try {
    const text = await loadText(path);
    const piece = parseJson(path, text) as { readonly strategyLayer?: unknown };
    const catalogue = withLoadError(path, () => readPackage(piece));
    const layer = readLayerPiece(piece.strategyLayer);
    return layer ? { ...catalogue, strategy: { ...catalogue.strategy, layer } } : catalogue;
  } catch (error) {
    if (!(error instanceof LoadError) || error.kind !== 'missing') throw error;
    return await loadCatalogue();
  }
}

/** A catalogue whose files stand in a folder of the data folder. */
function withFilesIn(inFolder: string, catalogue: Catalogue): Catalogue {
  const { datasets, neighbours, strategy } = catalogue;
  const moved = <File extends { readonly path: string }>(file: File): File => ({
    ...file,
    path: file.path === '' ? '' : inFolder + file.path,
  });
  return {
    ...catalogue,
    datasets: datasets.map(moved),
    neighbours: moved(neighbours),
    strategy: {
      ...strategy,
      paths: new Map([...strategy.paths].map(([name, file]) => [name, moved(file)])),
    },
  };
}

/** Fetches and decodes one dataset. Rejects with LoadError. */
export async function loadDataset(descriptor: DatasetDescriptor): Promise<Dataset> {
  const text = await loadText(descriptor.path, descriptor.version);
  return withLoadError(descriptor.path, () => ingestCsv(text, descriptor));
}

/** Fetches the statistical neighbours; nothing when the package has no such file. Rejects with LoadError. */
export async function loadNeighbours({
  path,
  version,
}: Catalogue['neighbours']): Promise<NeighbourTable> {
  if (path === '') return { neighbours: [], issues: [] };
  const text = await loadText(path, version);
  return withLoadError(path, () => ingestNeighbours(text, path));
}

/** Fetches a file of the data folder as text. Rejects with LoadError. */
export async function loadText(path: string, version = ''): Promise<string> {
  const file = folder + path;
  const bytes = await loadBytes(file, dataAddress(path, version));
  const text = decodeBytes(bytes);
  // A data package is JSON itself.
  const reason = path.endsWith('.json') && !looksLikeWebPage(text) ? '' : whyNotCsv(text);
  if (reason !== '') throw brokenFile(file, reason);
  return text;
}

async function loadBytes(file: string, address: string): Promise<ArrayBuffer> {
  let response: Response;
  try {
    // Revalidate, so that a file replaced on the server is seen at the next visit.
    response = await fetch(address, { cache: 'no-cache' });
  } catch (cause) {
    throw noAnswer(file, !navigator.onLine, cause);
  }
  if (!response.ok) throw badAnswer(file, response.status);
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    throw noAnswer(file, !navigator.onLine, cause);
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw brokenFile(folder + path, 'is not valid JSON', cause);
  }
}

/** Turns the DataError of reading a file into a LoadError that names it; `path` is for one that names none. */
export function withLoadError<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof DataError)) throw cause;
    const file = folder + (cause.issues[0]?.file ?? path);
    throw brokenFile(file, `cannot be used: ${cause.reason}`, cause);
  }
}
