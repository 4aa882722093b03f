import { deflateSync, strToU8, zipSync } from 'fflate';
import { crc32 } from '../../../src/domain/numbers/crc32.ts';

/** A file in a made-up ZIP. What is not said is as a sound ZIP has it. */
export interface MadeEntry {
  readonly name: string;
  readonly text: string;
  readonly method?: 0 | 8 | 99;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  /** Numbers in the extra field for large files instead of in their places. */
  readonly far?: boolean;
}

/** A sound ZIP of files by their names. */
export function zipOf(files: Readonly<Record<string, string>>): Blob {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return new Blob([zipSync(Object.fromEntries(entries)) as Uint8Array<ArrayBuffer>]);
}

/** A ZIP byte by byte, for what the usual tools do not make. `before` stands before the ZIP proper. */
export function madeZip(entries: readonly MadeEntry[], before = ''): Blob {
  const parts: Uint8Array[] = [strToU8(before)];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, text, method = 8, flags = 0, far = false } = entry;
    const plain = strToU8(text);
    const packed = method === 8 ? deflateSync(plain) : plain;
    const size = entry.size ?? plain.length;
    const facts = [0, flags, method, 0, 0] as const;
    const sum = entry.crc ?? crc32(plain);
    const local = record(
      0x04034b50,
      [20, ...facts.slice(1)],
      [sum, packed.length, size],
      [name.length, 0],
    );
    const extra = far ? farExtra([size, packed.length, offset]) : new Uint8Array(0);
    const near = far ? 0xffffffff : undefined;
    directory.push(
      record(
        0x02014b50,
        [20, 20, ...facts.slice(1)],
        [sum, near ?? packed.length, near ?? size],
        [name.length, extra.length, 0, 0, 0, 0, 0],
        [near ?? offset],
      ),
      strToU8(name),
      extra,
    );
    parts.push(local, strToU8(name), packed);
    offset += local.length + name.length + packed.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record(0x06054b50, [0, 0, entries.length, entries.length], [length, offset], [0]);
  return new Blob([...parts, ...directory, end] as Uint8Array<ArrayBuffer>[]);
}

/** A signature, then numbers of two bytes, of four, of two and of four again. */
function record(
  signature: number,
  first: readonly number[],
  second: readonly number[],
  third: readonly number[] = [],
  fourth: readonly number[] = [],
): Uint8Array {
  const bytes: number[] = [];
  const put = (value: number, length: number): void => {
    for (let byte = 0; byte < length; byte += 1) bytes.push(Math.floor(value / 256 ** byte) % 256);
  };
  put(signature, 4);
  for (const value of first) put(value, 2);
  for (const value of second) put(value, 4);
  for (const value of third) put(value, 2);
  for (const value of fourth) put(value, 4);
  return Uint8Array.from(bytes);
}

function farExtra(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 + 8 * values.length));
  view.setUint16(0, 1, true);
  view.setUint16(2, 8 * values.length, true);
  values.forEach((value, index) => view.setBigUint64(4 + 8 * index, BigInt(value), true));
  return new Uint8Array(view.buffer);
}
