import { chunkOf, PngError, type Chunk } from './png-file.ts';

const keywordShape = /^[!-~\u00a1-\u00ff]+( [!-~\u00a1-\u00ff]+)*$/;
const keywordBytes = 79;

/**
 * A text under a keyword as an uncompressed `iTXt` chunk without a language. The character NUL, which no text
 * in a PNG may hold, is left out. Throws PngError for a keyword that is not 1 to 79 printable Latin-1
 * characters with single spaces between them.
 */
export function textChunk(keyword: string, text: string): Chunk {
  if (keyword.length > keywordBytes || !keywordShape.test(keyword)) {
    throw new PngError(`cannot hold a text under the keyword ${JSON.stringify(keyword)}`);
  }
  const start = Uint8Array.from(keyword, (letter) => letter.charCodeAt(0));
  const written = new TextEncoder().encode(text.replaceAll('\0', ''));
  // After the keyword: its end, not compressed (two bytes), no language, no translated keyword.
  const data = new Uint8Array(start.length + 5 + written.length);
  data.set(start);
  data.set(written, start.length + 5);
  return chunkOf('iTXt', data);
}

/**
 * The keyword and text of an `iTXt` or `tEXt` chunk; null for other chunks and for compressed text, which is
 * not read. Throws PngError for a chunk that does not hold what it should.
 */
export function textOf({ type, data }: Chunk): readonly [keyword: string, text: string] | null {
  if (type === 'tEXt') {
    const [keyword, rest] = splitAtZero(type, data);
    return [latin1(keyword), latin1(rest)];
  }
  if (type !== 'iTXt') return null;
  const [keyword, rest] = splitAtZero(type, data);
  const [compressed] = rest;
  if (compressed === 1) return null;
  if (compressed !== 0 || rest.length < 2) throw unreadable(type);
  const [, afterLanguage] = splitAtZero(type, rest.subarray(2));
  const [, text] = splitAtZero(type, afterLanguage);
  return [latin1(keyword), utf8(type, text)];
}

function splitAtZero(type: string, data: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const zero = data.indexOf(0);
  if (zero < 0) throw unreadable(type);
  return [data.subarray(0, zero), data.subarray(zero + 1)];
}

function unreadable(type: string, cause?: unknown): PngError {
  return new PngError(`has a text (${type}) that cannot be read`, { cause });
}

function utf8(type: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(type, cause);
  }
}

/** TextDecoder knows no true Latin-1: under that name it reads windows-1252. */
function latin1(bytes: Uint8Array): string {
  const step = 8192;
  let text = '';
  for (let at = 0; at < bytes.length; at += step) {
    text += String.fromCharCode(...bytes.subarray(at, at + step));
  }
  return text;
}
