import type { ByteKeys } from './keys.ts';
import { skipSpaces, type Dialect } from './spaces.ts';

export const lineFeed = 10;
export const carriageReturn = 13;
export const quote = 34;

/** What was found out about one record by reading it byte by byte. */
export interface RecordShape {
  /** Where its text ends, and where the next record starts. */
  end: number;
  next: number;
  fields: number;
  /** All its cells are empty. */
  blank: boolean;
  /** It has a quoted cell. */
  quoted: boolean;
  /** A quoted cell goes on after its closing quote, or is never closed. */
  badQuotes: boolean;
}

/**
 * Reads one record from `start` as papaparse does: a quote means something only as the first character of a cell;
 * a quoted cell ends with a quote before a delimiter or a line end, with at most spaces between. Fills `shape`,
 * and `keys.starts` with where the key columns start.
 * Returns false when the record may go on beyond `bytes` and more are to come (`complete` says that none are).
 */
export function readRecord(
  bytes: Uint8Array,
  start: number,
  dialect: Dialect,
  complete: boolean,
  keys: ByteKeys | null,
  shape: RecordShape,
): boolean {
  const limit = bytes.length;
  const { delimiter } = dialect;
  let key = 0;
  let place = start;
  shape.fields = 0;
  shape.blank = true;
  shape.quoted = false;
  shape.badQuotes = false;
  for (;;) {
    const opened = place < limit && bytes[place] === quote;
    const from = opened ? place + 1 : place;
    let to = from;
    if (opened) {
      shape.quoted = true;
      to = findClosing(bytes, from, dialect, complete, shape);
      if (to === goesOn) return false;
      place = skipSpaces(bytes, to + 1, dialect);
    } else {
      place = endOfPlainCell(bytes, place, delimiter);
      to = place;
    }
    if (from !== to) shape.blank = false;
    if (keys && keys.columns[key] === shape.fields) {
      // A quote within is written twice, so the bytes are not the value.
      keys.starts[key] = opened && bytes.subarray(from, to).includes(quote) ? -1 : from;
      key += 1;
    }
    shape.fields += 1;
    if (bytes[place] !== delimiter) break;
    place += 1;
  }
  shape.end = Math.min(place, limit);
  shape.next = Math.min(place + 1, limit);
  if (bytes[place] === carriageReturn && bytes[place + 1] === lineFeed) shape.next += 1;
  // At the very end a line feed may still belong to the carriage return before it.
  return complete || place + (bytes[place] === carriageReturn ? 1 : 0) < limit;
}

/** Said of a cell that may go on beyond the bytes there are. */
export const goesOn = -1;

/**
 * Where the quote is that closes the cell whose text starts at `from`; the end of the bytes if none does. Sets
 * `shape.badQuotes` when one is met that does not close it.
 */
export function findClosing(
  bytes: Uint8Array,
  from: number,
  dialect: Dialect,
  complete: boolean,
  shape: Pick<RecordShape, 'badQuotes'>,
): number {
  const limit = bytes.length;
  for (let place = from; ; place += 1) {
    place = nextQuote(bytes, place);
    if (place < 0) {
      shape.badQuotes = true;
      return complete ? limit : goesOn;
    }
    if (bytes[place + 1] === quote) {
      place += 1;
      continue;
    }
    const after = skipSpaces(bytes, place + 1, dialect);
    if (after < limit && endsCell(bytes[after] as number, dialect.delimiter)) return place;
    if (place === limit - 1) return place;
    // If more is to come it may still turn out sound: then no further quote is found, and the record is read again.
    shape.badQuotes = true;
  }
}

function endOfPlainCell(bytes: Uint8Array, from: number, delimiter: number): number {
  const limit = bytes.length;
  const highest = Math.max(delimiter, carriageReturn);
  let place = from;
  for (; place < limit; place += 1) {
    const byte = bytes[place] as number;
    // Most bytes are letters and digits, which one comparison rules out.
    if (byte <= highest && endsCell(byte, delimiter)) break;
  }
  return place;
}

/** Most cells are short: a call to find a byte costs more than looking at a few. */
const near = 32;

function nextQuote(bytes: Uint8Array, from: number): number {
  const stop = Math.min(bytes.length, from + near);
  for (let place = from; place < stop; place += 1) {
    if (bytes[place] === quote) return place;
  }
  return bytes.indexOf(quote, stop);
}

function endsCell(byte: number, delimiter: number): boolean {
  return byte === delimiter || byte === lineFeed || byte === carriageReturn;
}
