/** A file that comes in pieces. */
export type ByteSource = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

const longestPiece = 1024 * 1024;

/** The pieces of a source, none longer than a megabyte. Lets go of the source when they are no longer wanted. */
export async function* piecesOf(source: ByteSource): AsyncGenerator<Uint8Array, void> {
  for await (const piece of 'getReader' in source ? streamed(source) : source) {
    for (let start = 0; start < piece.length; start += longestPiece) {
      yield piece.subarray(start, start + longestPiece);
    }
  }
}

/** Not every browser can loop over a stream. */
async function* streamed(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * The bytes of a file, telling `count` how many came with each piece. A piece is only good until the next one is
 * asked for, since its memory is used again where the browser allows that. Throws what the browser throws.
 */
export async function* blobPieces(
  blob: Blob,
  count?: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void> {
  const stream = blob.stream();
  const reader = byteReader(stream);
  for await (const piece of wholly(blob, reader ? refilled(reader) : piecesOf(stream))) {
    count?.(piece.length);
    yield piece;
  }
}

/** The file is not what it was when it was chosen. Named as browsers name it, where they notice. */
class ChangedFile extends Error {
  override name = 'NotReadableError';
}

/**
 * The pieces of a file, all of them. A file that is cut short or written anew while it is read would give fewer
 * rows, or rows of two files, and browsers only look for that as they open it: throws a NotReadableError then.
 */
export async function* wholly(
  blob: Blob,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  let size = 0;
  try {
    for await (const piece of pieces) {
      size += piece.length;
      yield piece;
    }
    // Opens the file once more.
    await blob.slice(0, 1).arrayBuffer();
  } catch (cause) {
    throw new ChangedFile('The file can no longer be read.', { cause });
  }
  if (size !== blob.size) throw new ChangedFile('The file ended early.');
}

/** Not every browser's files are streams that fill memory they are given. */
function byteReader(stream: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | undefined {
  try {
    return stream.getReader({ mode: 'byob' });
  } catch {
    return undefined;
  }
}

async function* refilled(reader: ReadableStreamBYOBReader): AsyncGenerator<Uint8Array, void> {
  let memory = new Uint8Array(longestPiece);
  try {
    for (;;) {
      const { done, value } = await reader.read(memory);
      if (done || !value) return;
      yield value;
      memory = new Uint8Array(value.buffer);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** UTF-16 as UTF-8, without its byte order mark; what is not UTF-16 becomes U+FFFD. */
export async function* fromUtf16(
  pieces: AsyncIterable<Uint8Array>,
  encoding: 'utf-16le' | 'utf-16be',
): AsyncGenerator<Uint8Array, void> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(decoder.decode(piece, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/** The same pieces, telling of each how long it is as it passes. */
export async function* countBytes(
  pieces: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void> {
  for await (const piece of pieces) {
    count(piece.length);
    yield piece;
  }
}
