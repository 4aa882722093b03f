import { keyColumnsOf, type KeyTest } from './key-test.ts';

/** Where the key columns of one record lie in its bytes; a start of -1 says that the bytes do not tell the value. */
export interface KeySpans {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

interface Condition {
  /** Its place in `columns`. */
  readonly place: number;
  readonly values: readonly Uint8Array[];
}

/** A key test over bytes. It may say yes to a record that the parsed fields then refuse, never the reverse. */
export interface ByteKeys {
  /** The columns to find in a record, from left to right. */
  readonly columns: Int32Array;
  readonly spans: KeySpans;
  /** `null` when the bytes say nothing, so that every record has to be parsed. */
  readonly alternatives: readonly (readonly Condition[])[] | null;
}

/** Prepares a test for records that have `width` fields. */
export function compileKeys(keys: KeyTest | null, width: number): ByteKeys {
  const columns = keyColumnsOf(keys).filter((column) => column < width);
  const alternatives = (keys ?? []).map((conditions) =>
    // The code of an area stands to the right of its level and rules out more records.
    conditions
      .toSorted((a, b) => b.column - a.column)
      .flatMap(({ column, any }) =>
        column < width && any.every(isAscii)
          ? [{ place: columns.indexOf(column), values: any.map((value) => encoder.encode(value)) }]
          : [],
      ),
  );
  return {
    columns: Int32Array.from(columns),
    spans: { starts: new Int32Array(columns.length), ends: new Int32Array(columns.length) },
    alternatives: keys && alternatives.every(({ length }) => length > 0) ? alternatives : null,
  };
}

const encoder = new TextEncoder();

/** Beyond ASCII the bytes depend on the encoding, so the parsed fields decide. */
function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** True when a record may have to be kept, by the bytes that `keys.spans` points to. */
export function mayKeep(bytes: Uint8Array, keys: ByteKeys): boolean {
  const { alternatives, spans } = keys;
  if (!alternatives) return true;
  for (let index = 0; index < alternatives.length; index += 1) {
    if (meets(bytes, alternatives[index] as readonly Condition[], spans)) return true;
  }
  return false;
}

function meets(bytes: Uint8Array, conditions: readonly Condition[], spans: KeySpans): boolean {
  for (let index = 0; index < conditions.length; index += 1) {
    const { place, values } = conditions[index] as Condition;
    let start = spans.starts[place] as number;
    let end = spans.ends[place] as number;
    if (start < 0) continue;
    while (start < end && isSpace(bytes[start] as number)) start += 1;
    while (start < end && isSpace(bytes[end - 1] as number)) end -= 1;
    // Beyond ASCII there are more kinds of space.
    if (start < end && ((bytes[start] as number) > 127 || (bytes[end - 1] as number) > 127))
      continue;
    if (!isOneOf(bytes, start, end, values)) return false;
  }
  return true;
}

/** What String.trim takes away, as far as it is ASCII. */
function isSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

function isOneOf(
  bytes: Uint8Array,
  start: number,
  end: number,
  values: readonly Uint8Array[],
): boolean {
  const length = end - start;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as Uint8Array;
    if (value.length !== length) continue;
    // Codes differ at their end.
    let last = length - 1;
    while (last >= 0 && bytes[start + last] === value[last]) last -= 1;
    if (last < 0) return true;
  }
  return false;
}
