import { Gunzip, Inflate } from 'fflate';
import { piecesOf } from '../scan/source.ts';

/** How bytes are packed: as those of a ZIP, or as a gzip file. */
export type Packing = 'deflate-raw' | 'gzip';

type Pieces = AsyncIterable<Uint8Array>;

/**
 * Unpacks a file that comes in pieces; with the browser's own code if `native` says so, and it has it. Throws when
 * the bytes are not packed like that or end too early, and whatever the source throws.
 */
export function inflated(packed: Pieces, packing: Packing, native = true): Pieces {
  const unpacker = native ? nativeUnpacker(packing) : undefined;
  return unpacker ? piecesOf(streamOf(packed).pipeThrough(unpacker)) : inScript(packed, packing);
}

/** Told where a further member of a gzip file begins, among its packed bytes and among the unpacked ones. */
export type OnMember = (packedAt: number, unpackedAt: number) => void;

/** A gzip file that may be several, one after the other, which only the script unpacks everywhere. As `inflated`. */
export function inflatedMembers(packed: Pieces, onMember: OnMember): Pieces {
  return inScript(packed, 'gzip', onMember);
}

/** Older browsers know no streams of the kind that ZIPs need. */
function nativeUnpacker(
  packing: Packing,
): ReadableWritablePair<Uint8Array, Uint8Array> | undefined {
  try {
    return new DecompressionStream(packing) as unknown as ReturnType<typeof nativeUnpacker>;
  } catch {
    return undefined;
  }
}

function streamOf(pieces: Pieces): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** A piece can become a thousand times as long, all at once. */
const shortPiece = 16 * 1024;

async function* inScript(
  packed: Pieces,
  packing: Packing,
  onMember?: OnMember,
): AsyncGenerator<Uint8Array, void> {
  const found: Uint8Array[] = [];
  let unpackedSize = 0;
  const unpacker = packing === 'gzip' ? new Gunzip() : new Inflate();
  unpacker.ondata = (piece) => {
    unpackedSize += piece.length;
    found.push(piece);
  };
  if (unpacker instanceof Gunzip) unpacker.onmember = (at) => onMember?.(at, unpackedSize);
  for await (const piece of packed) {
    for (let start = 0; start < piece.length; start += shortPiece) {
      unpacker.push(piece.subarray(start, start + shortPiece), false);
      yield* found.splice(0);
    }
  }
  unpacker.push(new Uint8Array(0), true);
  yield* found;
}
