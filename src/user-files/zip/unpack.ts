import { crc32 } from '../../domain/numbers/crc32.ts';
import { FileError } from '../../ingest/file-error.ts';
import { inflated, inflatedMembers, type OnMember, type Packing } from './inflate.ts';
import { countBytes, piecesOf, wholly } from '../scan/source.ts';
import { damagedZip, packedBytes, type ZipEntry } from './zip-directory.ts';

const mostUnpacked = 4 * 1024 ** 3;
const mostRatio = 1000;
/** A small file may well be packed this tightly. */
const ratioFrom = 50 * 1024 ** 2;

/** How unpacking is done. */
export interface UnpackOptions {
  /** Told how many packed bytes were read, each time some were. */
  readonly onPacked?: (bytes: number) => void;
  /** False to do without the browser's own code. */
  readonly native?: boolean;
}

/**
 * One file of a ZIP, in pieces; `file` is the name for messages. Throws FileError when it is encrypted, packed in
 * a way that is not known here, damaged, or unpacks to more than any table has.
 */
export async function* unpackedEntry(
  blob: Blob,
  entry: ZipEntry,
  file: string,
  options: UnpackOptions = {},
): AsyncGenerator<Uint8Array, void> {
  if (entry.encrypted) throw lockedZip(file);
  if (entry.method !== 0 && entry.method !== 8) throw unknownMethod(file, entry.method);
  if (entry.size > mostUnpacked) throw bomb(file);
  const packed = await packedBytes(blob, entry, file);
  const packing = entry.method === 8 ? 'deflate-raw' : null;
  let sum = 0;
  let size = 0;
  for await (const piece of unpacked(packed, packing, file, options)) {
    sum = crc32(piece, sum);
    size += piece.length;
    yield piece;
  }
  if (sum !== entry.crc || size !== entry.size) throw damagedZip(file);
}

/**
 * What a gzip file holds, in pieces; of one that is several, one after the other, as some programs write them, what
 * all of them hold. Throws as `unpackedEntry` does.
 */
export async function* gunzipped(
  blob: Blob,
  file: string,
  options: UnpackOptions = {},
): AsyncGenerator<Uint8Array, void> {
  let sum = 0;
  let size = 0;
  if (options.native !== false) {
    try {
      for await (const piece of unpacked(blob, 'gzip', file, options)) {
        sum = crc32(piece, sum);
        size += piece.length;
        yield piece;
      }
      // Not all that unpack look at these numbers.
      if (await endsWith(blob, blob.size, sum, size)) return;
    } catch (error) {
      // The browser's own code takes the second of several for damage.
      if (!(error instanceof FileError) || error.code !== 'damaged') throw error;
    }
  }
  yield* gunzippedMembers(blob, file, size, size === 0 ? options : {});
}

/** The same, checked member by member, without the first `given` bytes. */
async function* gunzippedMembers(
  blob: Blob,
  file: string,
  given: number,
  options: UnpackOptions,
): AsyncGenerator<Uint8Array, void> {
  const ends: { readonly packedAt: number; readonly unpackedAt: number }[] = [];
  const onMember: OnMember = (packedAt, unpackedAt) => {
    ends.push({ packedAt, unpackedAt });
  };
  let sum = 0;
  let from = 0;
  let at = 0;
  const take = (piece: Uint8Array): void => {
    sum = crc32(piece, sum);
    at += piece.length;
  };
  const check = async (packedEnd: number): Promise<void> => {
    if (!(await endsWith(blob, packedEnd, sum, at - from))) throw damagedZip(file);
    sum = 0;
    from = at;
  };
  for await (const piece of unpacked(blob, onMember, file, options)) {
    const start = at;
    for (let end = ends[0]; end && end.unpackedAt <= start + piece.length; end = ends[0]) {
      take(piece.subarray(at - start, end.unpackedAt - start));
      await check(end.packedAt);
      ends.shift();
    }
    take(piece.subarray(at - start));
    if (at > given) yield piece.subarray(Math.max(0, given - start));
  }
  for (const { packedAt } of ends) await check(packedAt);
  await check(blob.size);
}

/** True when a member of a gzip file that ends there says of itself that it has this checksum and size. */
async function endsWith(blob: Blob, end: number, sum: number, size: number): Promise<boolean> {
  const told = new DataView(await blob.slice(Math.max(0, end - 8), end).arrayBuffer());
  return (
    told.byteLength === 8 &&
    told.getUint32(0, true) === sum &&
    told.getUint32(4, true) === size % 2 ** 32
  );
}

async function* unpacked(
  blob: Blob,
  packing: Packing | OnMember | null,
  file: string,
  { onPacked, native = true }: UnpackOptions,
): AsyncGenerator<Uint8Array, void> {
  let packedSize = 0;
  const count = (bytes: number): void => {
    packedSize += bytes;
    onPacked?.(bytes);
  };
  const packed = countBytes(wholly(blob, piecesOf(blob.stream())), count);
  let size = 0;
  try {
    for await (const piece of unpackedWith(packed, packing, native)) {
      size += piece.length;
      if (size > mostUnpacked || (size > ratioFrom && size > mostRatio * packedSize))
        throw bomb(file);
      yield piece;
    }
  } catch (error) {
    // What the browser and the script throw at bytes that are not packed as they should be.
    if (
      error instanceof TypeError ||
      (error instanceof Error && 'code' in error && error.name === 'Error')
    ) {
      throw damagedZip(file);
    }
    throw error;
  }
}

function unpackedWith(
  packed: AsyncIterable<Uint8Array>,
  packing: Packing | OnMember | null,
  native: boolean,
): AsyncIterable<Uint8Array> {
  if (packing === null) return packed;
  return typeof packing === 'function'
    ? inflatedMembers(packed, packing)
    : inflated(packed, packing, native);
}

function lockedZip(file: string): FileError {
  return new FileError({
    code: 'packed',
    message: `${file} is locked with a password.`,
    file,
    fix: 'Unpack it on your computer, with the password, and choose the CSV file itself.',
  });
}

function unknownMethod(file: string, method: number): FileError {
  return new FileError({
    code: 'packed',
    message: `${file} is packed in a way that cannot be read here (ZIP method ${method}).`,
    file,
    fix: 'Unpack it on your computer and choose the CSV file itself.',
  });
}

function bomb(file: string): FileError {
  return new FileError({
    code: 'bomb',
    message: `${file} unpacks to far more than a table of statistics has, so unpacking was stopped.`,
    file,
    fix: 'Check where the file comes from. If it is right, unpack it on your computer and choose the CSV file.',
  });
}
