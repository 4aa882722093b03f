import { chunkOf, PngError, readChunks, writeChunks, type Chunk } from './png-file.ts';
import { textChunk, textOf } from './png-text.ts';

/** Metadata of a PNG: resolution and text chunks. */
export interface PngMetadata {
  /** A whole number; tells a word processor how wide to place the picture. */
  readonly pixelsPerMetre: number;
  /** Texts by keyword, in the order they are written. */
  readonly text: Readonly<Record<string, string>>;
}

export interface PngContents {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Null where the file gives none, gives no unit, or gives different ones for width and height. */
  readonly pixelsPerMetre: number | null;
  /** Texts by keyword, the first of each. It has no prototype, so that every keyword is only itself. */
  readonly text: Readonly<Record<string, string>>;
}

const perMetre = 1;
const largest = 0x7fffffff;

/**
 * A copy of a PNG file with its resolution (`pHYs`, in place of one it had) and with texts (`iTXt`) before the
 * picture itself. Throws PngError, and nothing else, for a file that is not a whole PNG, a resolution that is
 * not a whole number from 1, or a keyword PNG does not allow.
 */
export function withChunks(png: Uint8Array, facts: PngMetadata): Uint8Array<ArrayBuffer> {
  const [header, ...others] = readChunks(png) as readonly [Chunk, ...Chunk[]];
  return writeChunks([
    header,
    sizeChunk(facts.pixelsPerMetre),
    ...Object.entries(facts.text).map(([keyword, text]) => textChunk(keyword, text)),
    ...others.filter(({ type }) => type !== 'pHYs'),
  ]);
}

/**
 * The size, resolution and texts of a PNG file; its pixels, its compressed texts and chunks of kinds unknown
 * here are passed over. Throws PngError, and nothing else, for anything malformed.
 */
export function readPng(bytes: Uint8Array): PngContents {
  const chunks = readChunks(bytes);
  const [width, height] = readHeader(chunks);
  const text = Object.create(null) as Record<string, string>;
  for (const chunk of chunks) {
    const found = textOf(chunk);
    if (found) text[found[0]] ??= found[1];
  }
  return { width, height, pixelsPerMetre: readSize(chunks), text };
}

function sizeChunk(pixelsPerMetre: number): Chunk {
  if (!Number.isInteger(pixelsPerMetre) || pixelsPerMetre < 1 || pixelsPerMetre > largest) {
    throw new PngError(`cannot have ${pixelsPerMetre} pixels per metre`);
  }
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, pixelsPerMetre);
  view.setUint32(4, pixelsPerMetre);
  view.setUint8(8, perMetre);
  return chunkOf('pHYs', data);
}

function readSize(chunks: readonly Chunk[]): number | null {
  const chunk = chunks.find(({ type }) => type === 'pHYs');
  if (!chunk) return null;
  const view = viewOf(chunk, 9);
  const across = view.getUint32(0);
  return view.getUint8(8) === perMetre && across === view.getUint32(4) && across > 0
    ? across
    : null;
}

function readHeader([header]: readonly Chunk[]): readonly [width: number, height: number] {
  const view = viewOf(header as Chunk, 13);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  if (width < 1 || height < 1 || width > largest || height > largest) {
    throw new PngError(`gives an impossible size (${width} × ${height} pixels)`);
  }
  return [width, height];
}

function viewOf({ type, data }: Chunk, length: number): DataView {
  if (data.length !== length) throw new PngError(`has a chunk ${type} of the wrong length`);
  return new DataView(data.buffer, data.byteOffset, data.byteLength);
}
