import type { Encoding } from '../scan/scan.ts';

/** What the first bytes of a file say it is. */
export interface Sniffed {
  readonly kind: 'csv' | 'zip' | 'gzip' | 'workbook' | 'empty' | 'other';
  readonly encoding: Encoding;
  /** It starts with a byte order mark. */
  readonly bom: boolean;
  /** What a workbook or another file seems to be, such as "an Excel workbook". */
  readonly what?: string;
}

/** As many first bytes as telling needs. */
export const headLength = 64 * 1024;

/**
 * What a file is, from its first bytes (all of them, if they are fewer than `headLength`). Its name is not
 * trusted: it only helps to tell one kind of workbook from another. Never fails.
 */
export function sniff(head: Uint8Array, name: string): Sniffed {
  const packed = packedKind(head, name);
  if (packed) return { encoding: 'utf-8', bom: false, ...packed };
  const { encoding, bom } = encodingOf(head);
  const text = new TextDecoder(encoding).decode(head);
  if (/^[\s\0]*$/.test(text)) return { kind: 'empty', encoding, bom };
  const what = whatText(text);
  return what ? { kind: 'other', encoding, bom, what } : { kind: 'csv', encoding, bom };
}

/** What a ZIP holds if it is a document of an office program, from the names in it; null if it is a plain ZIP. */
export function officeDocument(names: readonly string[]): Pick<Sniffed, 'kind' | 'what'> | null {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\//i)) return { kind: 'workbook', what: 'an Excel workbook' };
  if (has(/^word\//i)) return { kind: 'other', what: 'a Word document' };
  if (has(/^ppt\//i)) return { kind: 'other', what: 'a PowerPoint presentation' };
  if (has(/^\[Content_Types\]\.xml$/i)) return { kind: 'workbook', what: 'an Office document' };
  return null;
}

function packedKind(head: Uint8Array, name: string): Pick<Sniffed, 'kind' | 'what'> | null {
  if (startsWith(head, 'PK\x03\x04'))
    return openDocument(head) ?? officeDocument(namesIn(head)) ?? { kind: 'zip' };
  if (startsWith(head, 'PK\x05\x06') || startsWith(head, 'PK\x07\x08')) return { kind: 'zip' };
  if (startsWith(head, '\x1f\x8b')) return { kind: 'gzip' };
  if (startsWith(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    return /\.(doc|ppt|msg)$/i.test(name)
      ? { kind: 'other', what: 'an old Office document' }
      : { kind: 'workbook', what: 'an old Excel workbook' };
  }
  const known = signatures.find(([start]) => startsWith(head, start));
  if (known) return { kind: 'other', what: known[1] };
  return latin(head, 257, 5) === 'ustar' ? { kind: 'other', what: 'a TAR archive' } : null;
}

const signatures: readonly (readonly [start: string, what: string])[] = [
  ['%PDF', 'a PDF'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a picture, a sound or a film'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an XZ archive'],
  ['(\xb5/\xfd', 'a Zstandard archive'],
  ['PAR1', 'a Parquet file'],
  ['SQLite format 3', 'a database'],
  ['MZ\x90', 'a program'],
  ['\x7fELF', 'a program'],
  ['{\\rtf', 'a Word document'],
];

/** OpenDocument files say first what they are. */
function openDocument(head: Uint8Array): Pick<Sniffed, 'kind' | 'what'> | null {
  const start = latin(head, 30, 80);
  if (!start.startsWith('mimetypeapplication/vnd.oasis.opendocument.')) return null;
  return start.includes('spreadsheet')
    ? { kind: 'workbook', what: 'an OpenDocument spreadsheet' }
    : { kind: 'other', what: 'an OpenDocument file' };
}

/** The names of the first files in a ZIP, as far as they stand in the head. */
function namesIn(head: Uint8Array): readonly string[] {
  const names: string[] = [];
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  for (let offset = 0; offset + 30 < head.length; offset += 1) {
    if (head[offset] !== 0x50 || view.getUint32(offset, true) !== 0x04034b50) continue;
    names.push(latin(head, offset + 30, view.getUint16(offset + 26, true)));
  }
  return names;
}

function encodingOf(head: Uint8Array): Pick<Sniffed, 'encoding' | 'bom'> {
  if (startsWith(head, '\xef\xbb\xbf')) return { encoding: 'utf-8', bom: true };
  if (startsWith(head, '\xff\xfe')) return { encoding: 'utf-16le', bom: true };
  if (startsWith(head, '\xfe\xff')) return { encoding: 'utf-16be', bom: true };
  const pairs = Math.floor(Math.min(head.length, 512) / 2);
  const zeros = [0, 0];
  for (let offset = 0; offset < 2 * pairs; offset += 1) {
    if (head[offset] === 0) zeros[offset % 2] = (zeros[offset % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (pairs >= 2 && odd > 0.7 * pairs && even < 0.1 * pairs)
    return { encoding: 'utf-16le', bom: false };
  if (pairs >= 2 && even > 0.7 * pairs && odd < 0.1 * pairs)
    return { encoding: 'utf-16be', bom: false };
  return { encoding: isMostlyUtf8(head) ? 'utf-8' : 'windows-1252', bom: false };
}

/** A character cut off at the end of a full head is no fault; nor is a stray one, among more that are right. */
function isMostlyUtf8(head: Uint8Array): boolean {
  const stream = head.length >= headLength;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream });
    return true;
  } catch {
    const beyond = new TextDecoder().decode(head, { stream }).match(/[^\0-\x7f]/gu) ?? [];
    return beyond.filter((character) => character === '\ufffd').length < beyond.length / 2;
  }
}

/** What a text that is no table seems to be. */
function whatText(text: string): string | undefined {
  const start = text.replace(/^[\s\ufeff]+/, '');
  if (/^<(!doctype html|html|head|body)/i.test(start)) return 'a web page';
  if (start.startsWith('<')) return 'an XML file';
  if (/^\{\s*("|\})/.test(start) || /^\[\s*[[{]/.test(start)) return 'a JSON file';
  // Tables have no control characters but tabs and line ends.
  const controls = text.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0;
  if (controls > text.length / 100) return 'a binary file';
  return text.includes('\0')
    ? 'a file with bytes that are no text, as after a broken download'
    : undefined;
}

function startsWith(head: Uint8Array, start: string): boolean {
  return latin(head, 0, start.length) === start;
}

function latin(head: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...head.subarray(from, from + length));
}
