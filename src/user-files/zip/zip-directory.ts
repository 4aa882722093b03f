import { FileError } from '../../ingest/file-error.ts';

/** One file in a ZIP, as its directory describes it. Plain data. */
export interface ZipEntry {
  /** As it stands in the ZIP; never to be used as a path. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Where its own header starts. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const farEndSignature = 0x06064b50;
const farPointerSignature = 0x07064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;
const largestDirectory = 64 * 1024 * 1024;
const unset = 0xffffffff;

/**
 * What a ZIP holds, folders left out, from the directory at its end: only that is read. `file` is its name, for
 * messages. Throws FileError when the ZIP is cut short or damaged, and whatever reading the blob throws.
 */
export async function readDirectory(blob: Blob, file: string): Promise<readonly ZipEntry[]> {
  const tailStart = Math.max(0, blob.size - endLength - longestComment - 76);
  const tail = await viewOf(blob, tailStart, blob.size);
  const end = findEnd(tail);
  if (end < 0) throw damagedZip(file);
  const { size, offset, shift } = await placeOfDirectory(blob, tail, tailStart, end);
  if (size > largestDirectory || offset + shift + size > blob.size) throw damagedZip(file);
  const directory = await viewOf(blob, offset + shift, offset + shift + size);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.byteLength;) {
    if (directory.getUint32(at, true) !== entrySignature) break;
    const nameLength = directory.getUint16(at + 28, true);
    const extraLength = directory.getUint16(at + 30, true);
    const length = 46 + nameLength + extraLength + directory.getUint16(at + 32, true);
    if (at + length > directory.byteLength) throw damagedZip(file);
    entries.push(readEntry(directory, at, nameLength, extraLength, shift));
    at += length;
  }
  return entries.filter(({ name }) => !name.endsWith('/'));
}

/** The packed bytes of one file. Throws as `readDirectory` does. */
export async function packedBytes(blob: Blob, entry: ZipEntry, file: string): Promise<Blob> {
  if (entry.offset + 30 > blob.size) throw damagedZip(file);
  const header = await viewOf(blob, entry.offset, entry.offset + 30);
  if (header.getUint32(0, true) !== localSignature) throw damagedZip(file);
  const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + entry.packedSize > blob.size) throw damagedZip(file);
  return blob.slice(start, start + entry.packedSize);
}

/** A ZIP, or a file in one, that is not as it was when it was packed. */
export function damagedZip(file: string): FileError {
  return new FileError({
    code: 'damaged',
    message: `${file} is damaged, or was not downloaded to its end.`,
    file,
    fix: 'Download it again.',
  });
}

async function viewOf(blob: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await blob.slice(start, end).arrayBuffer());
}

/** Where in the tail the end record is; -1 if there is none. */
function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - endLength; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== endSignature) continue;
    if (at + endLength + tail.getUint16(at + 20, true) <= tail.byteLength) return at;
  }
  return -1;
}

/** Size and offset of the directory, and by how much all offsets are too small. */
async function placeOfDirectory(
  blob: Blob,
  tail: DataView,
  tailStart: number,
  end: number,
): Promise<{ readonly size: number; readonly offset: number; readonly shift: number }> {
  const pointer = end - 20;
  if (pointer >= 0 && tail.getUint32(pointer, true) === farPointerSignature) {
    // In a ZIP of more than 4 GB the numbers stand in another record.
    const at = Number(tail.getBigUint64(pointer + 8, true));
    const far = await viewOf(blob, at, at + 56);
    if (far.byteLength === 56 && far.getUint32(0, true) === farEndSignature) {
      const size = Number(far.getBigUint64(40, true));
      return { size, offset: Number(far.getBigUint64(48, true)), shift: 0 };
    }
  }
  const size = tail.getUint32(end + 12, true);
  const offset = tail.getUint32(end + 16, true);
  // Something may stand before the ZIP proper, such as the program that unpacks it.
  return { size, offset, shift: Math.max(0, tailStart + end - size - offset) };
}

function readEntry(
  directory: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
  shift: number,
): ZipEntry {
  const near = [24, 20, 42].map((field) => directory.getUint32(at + field, true));
  const [size = 0, packedSize = 0, offset = 0] = farFields(
    directory,
    at + 46 + nameLength,
    extraLength,
    near,
  );
  return {
    name: nameOf(directory, at + 46, nameLength),
    method: directory.getUint16(at + 10, true),
    encrypted: (directory.getUint16(at + 8, true) & 1) === 1,
    packedSize,
    size,
    crc: directory.getUint32(at + 16, true),
    offset: offset + shift,
  };
}

/** Numbers of more than 32 bits stand in an extra field, in their order, as many as there are. */
function farFields(
  directory: DataView,
  start: number,
  length: number,
  near: readonly number[],
): readonly number[] {
  for (let at = start; at + 4 <= start + length;) {
    const size = directory.getUint16(at + 2, true);
    if (directory.getUint16(at, true) === 1) {
      let next = at + 4;
      const stop = Math.min(next + size, start + length);
      return near.map((value) => {
        if (value !== unset || next + 8 > stop) return value;
        next += 8;
        return Number(directory.getBigUint64(next - 8, true));
      });
    }
    at += 4 + size;
  }
  return near;
}

function nameOf(directory: DataView, start: number, length: number): string {
  const bytes = new Uint8Array(directory.buffer, directory.byteOffset + start, length);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
