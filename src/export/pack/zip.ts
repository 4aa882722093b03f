import { Deflate, Zip, type ZipInputFile } from 'fflate';
import { crc32 } from '../../domain/numbers/crc32.ts';

/** Bytes packed in one go: a few milliseconds' work on a slow computer. */
const slice = 32_768;
const stored = 0;
const deflated = 8;

/** A ZIP file under way, made piece by piece, so that the page stays usable. */
export interface PackZip {
  /** Adds a file as it is: for what is packed already, such as a PNG. */
  readonly store: (path: string, bytes: Uint8Array<ArrayBuffer>) => void;
  /** Adds a file, packed tightly. */
  readonly deflate: (path: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Closes the ZIP file and gives its parts. Nothing can be added afterwards. */
  readonly finish: () => readonly BlobPart[];
  /** Gives up: what was made so far is let go. */
  readonly drop: () => void;
}

/**
 * Begins a ZIP file whose entries carry this day. `pause` is waited for between pieces of work, and may
 * reject. Nothing starts a worker: those of the library come from blob addresses, which a strict site refuses.
 */
export function packZip(day: Date, pause: () => Promise<void>): PackZip {
  const parts: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  // The browser keeps a blob outside the page's own memory; all in one go at the end would hold the page up.
  const putAside = (): void => {
    parts.push(new Blob(chunks));
    chunks = [];
  };
  /** Gives the way to hand over an entry's packed bytes. */
  const begin = (path: string, bytes: Uint8Array, compression: number) => {
    // An entry of our own: the library's keep the memory they packed with until the whole file is done.
    const entry: ZipInputFile = {
      filename: path,
      size: bytes.length,
      crc: crc32(bytes),
      compression,
      mtime: day,
    };
    zip.add(entry);
    return (chunk: Uint8Array, isLast: boolean): void =>
      entry.ondata?.(null, chunk as Uint8Array<ArrayBuffer>, isLast);
  };
  return {
    store: (path, bytes) => {
      begin(path, bytes, stored)(bytes, true);
      putAside();
    },
    deflate: async (path, bytes) => {
      const write = begin(path, bytes, deflated);
      const packing = new Deflate({ level: 6 }, write);
      for (let at = 0; at === 0 || at < bytes.length; at += slice) {
        if (at > 0) await pause();
        packing.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
      }
      putAside();
    },
    finish: () => {
      zip.end();
      putAside();
      return parts;
    },
    drop: () => {
      zip.terminate();
      chunks = [];
      parts.length = 0;
    },
  };
}
