import { crc32 } from '../../domain/crc32.ts';
import { FileError } from '../../ingest/file-error.ts';
import { inflated, type Packing } from './inflate.ts';
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

/** What a gzip file holds, in pieces. Throws as `unpackedEntry` does. */
export async function* gunzipped(
  blob: Blob,
  file: string,
  options: UnpackOptions = {},
): AsyncGenerator<Uint8Array, void> {
  let sum = 0;
  let size = 0;
  for await (const piece of unpacked(blob, 'gzip', file, options)) {
    sum = crc32(piece, sum);
    size += piece.length;
    yield piece;
  }
  // Not all that unpack look at these numbers, which stand at the end.
  const end = new DataView(await blob.slice(-8).arrayBuffer());
  if (
    end.byteLength < 8 ||
    end.getUint32(0, true) !== sum ||
    end.getUint32(4, true) !== size % 2 ** 32
  ) {
    throw damagedZip(file);
  }
}

async function* unpacked(
  blob: Blob,
  packing: Packing | null,
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
    for await (const piece of packing ? inflated(packed, packing, native) : packed) {
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
