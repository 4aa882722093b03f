import { crc32 } from '../../domain/numbers/crc32.ts';

/** Bytes are not a PNG file, or cannot become one. The message finishes the sentence "The PNG …". */
export class PngError extends Error {
  override readonly name = 'PngError';
}

/** One part of a PNG file: its name, what it holds, and all of it as it stands in the file. */
export interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly bytes: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** A chunk's length, type and check, four bytes each. */
const frame = 12;
/** PNG keeps the highest bit of its numbers free. */
const largest = 0x7fffffff;

/** True for bytes that begin as every PNG file does. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * The chunks of a PNG file, from IHDR to IEND; what follows IEND is left out. They share the file's memory.
 * Throws PngError, and nothing else, for a wrong signature, a chunk that is cut short or fails its check, or a
 * file without beginning, picture or end.
 */
export function readChunks(bytes: Uint8Array): readonly Chunk[] {
  if (!isPng(bytes)) throw new PngError('does not begin as a PNG file does');
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (chunks.at(-1)?.type !== 'IEND') {
    const chunk = chunkAt(bytes, at);
    if (chunks.length === 0 && chunk.type !== 'IHDR') {
      throw new PngError(`begins with ${chunk.type} instead of IHDR`);
    }
    chunks.push(chunk);
    at += chunk.bytes.length;
  }
  if (!chunks.some(({ type }) => type === 'IDAT')) throw new PngError('holds no picture (IDAT)');
  return chunks;
}

function chunkAt(bytes: Uint8Array, at: number): Chunk {
  if (at + frame > bytes.length) throw new PngError('ends before its last chunk (IEND)');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(at);
  const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
  if (!/^[A-Za-z]{4}$/.test(type)) throw new PngError('has a chunk without a name');
  if (length > largest || at + frame + length > bytes.length) {
    throw new PngError(`is cut short in its chunk ${type}`);
  }
  const end = at + 8 + length;
  if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) {
    throw new PngError(`was changed or damaged in its chunk ${type}`);
  }
  return { type, data: bytes.subarray(at + 8, end), bytes: bytes.subarray(at, end + 4) };
}

/** A new chunk: four Latin letters and what they hold. */
export function chunkOf(type: string, data: Uint8Array): Chunk {
  const bytes = new Uint8Array(frame + data.length);
  const view = new DataView(bytes.buffer);
  const end = 8 + data.length;
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(end, crc32(bytes.subarray(4, end)));
  return { type, data, bytes };
}

/** A PNG file of these chunks. */
export function writeChunks(chunks: readonly Chunk[]): Uint8Array<ArrayBuffer> {
  const size = chunks.reduce((sum, { bytes }) => sum + bytes.length, signature.length);
  const file = new Uint8Array(size);
  file.set(signature);
  let at = signature.length;
  for (const { bytes } of chunks) {
    file.set(bytes, at);
    at += bytes.length;
  }
  return file;
}
