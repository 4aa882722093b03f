import type { Catalogue } from '../domain/catalogue.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { DatasetDescriptor } from '../domain/descriptor.ts';
import { DataError } from '../domain/issue.ts';
import { TookTooLong } from '../domain/time/patience.ts';
import type { PublishedFile } from '../domain/descriptor.ts';
import { comparePublished } from '../ingest/compare-published.ts';
import { decodeBytes, whyNotCsv } from '../ingest/csv/decode-bytes.ts';
import { ingestCsv, ingestNeighbours } from '../ingest/ingest.ts';
import { looksLikeWebPage } from '../ingest/csv/read-csv.ts';
import type { NeighbourTable } from '../ingest/read-neighbours.ts';
import { readPackage } from '../ingest/package/read-package.ts';
import { fetchInTime } from './fetch-in-time.ts';
import { readLayerPiece } from './layer-piece.ts';
import { badAnswer, brokenFile, LoadError, noAnswer, tooLate } from './load-error.ts';

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
  const { path, version, published } = descriptor;
  const { text, bytes } = await loadFile(path, version);
  const [dataset, isAsPublished] = [
    withLoadError(path, () => ingestCsv(text, descriptor, bytes.byteLength)),
    await isPublished(bytes, published),
  ];
  return isAsPublished === undefined ? dataset : { ...dataset, isAsPublished };
}

/**
 * Fetches the statistical neighbours; nothing when the package has no such file. A median of half a list of neighbours
 * is another number, and so is that of another list: a file that is not whole, or not the one that was published, is not
 * used at all. Rejects with LoadError.
 */
export async function loadNeighbours({
  path,
  version,
  published = {},
}: Catalogue['neighbours']): Promise<NeighbourTable> {
  if (path === '') return { neighbours: [], issues: [] };
  const { text, bytes } = await loadFile(path, version);
  const table = withLoadError(path, () => ingestNeighbours(text, path));
  const lacks = comparePublished(path, published, { bytes: bytes.byteLength });
  const issues = [...lacks, ...table.issues];
  const isWhole = !issues.some(({ severity }) => severity === 'error');
  const isReplaced = (await isPublished(bytes, published)) === false;
  if (isWhole && !isReplaced) return table;
  const reason = isWhole
    ? 'it is not the file this site was published with'
    : 'part of it could not be read';
  throw brokenFile(folder + path, `cannot be used: ${reason}`, new DataError(path, reason, issues));
}

/** Fetches a file of the data folder as text. Rejects with LoadError. */
export async function loadText(path: string, version = ''): Promise<string> {
  return (await loadFile(path, version)).text;
}

/** The same with the bytes that came. */
export async function loadFile(
  path: string,
  version: string,
): Promise<{ readonly text: string; readonly bytes: ArrayBuffer }> {
  const file = folder + path;
  const bytes = await loadBytes(file, dataAddress(path, version));
  const text = decodeBytes(bytes);
  // A data package is JSON itself.
  const reason = path.endsWith('.json') && !looksLikeWebPage(text) ? '' : whyNotCsv(text);
  if (reason !== '') throw brokenFile(file, reason);
  return { text, bytes };
}

async function loadBytes(file: string, address: string): Promise<ArrayBuffer> {
  const { status, bytes } = await answerOf(file, address);
  if (!bytes) throw badAnswer(file, status);
  return bytes;
}

async function answerOf(
  file: string,
  address: string,
): Promise<{ readonly status: number; readonly bytes: ArrayBuffer | null }> {
  try {
    return await fetchInTime(address, async (response) => ({
      status: response.status,
      bytes: response.ok ? await response.arrayBuffer() : null,
    }));
  } catch (cause) {
    throw cause instanceof TookTooLong
      ? tooLate(file, cause)
      : noAnswer(file, !navigator.onLine, cause);
  }
}

/**
 * Whether bytes are those that were published; undefined where the hash is not known, or the browser cannot work one out,
 * as on a page that did not come by https.
 */
export async function isPublished(
  bytes: ArrayBuffer,
  { sha256 }: PublishedFile = {},
): Promise<boolean | undefined> {
  // Left out by browsers on such a page, whatever its type says.
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  if (!sha256 || !subtle) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(bytes)));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hash === sha256;
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
