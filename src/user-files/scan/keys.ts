import { keyColumnsOf, type KeyTest } from './key-test.ts';

const quote = 34;

interface Condition {
  /** Its place in `columns`. */
  readonly place: number;
  readonly values: readonly Uint8Array[];
}

/** A key test over bytes. It may say yes to a record that the parsed fields then refuse, never the reverse. */
export interface ByteKeys {
  /** The columns to find in a record, from left to right. */
  readonly columns: Int32Array;
  /** Where these columns start in the record at hand; -1 where the bytes do not tell the value. */
  readonly starts: Int32Array;
  /** For each byte, 1 if it surely belongs to a value: no delimiter, line end, quote or space, and ASCII. */
  readonly inner: Uint8Array;
  /** `null` when the bytes say nothing, so that every record has to be parsed. */
  readonly alternatives: readonly (readonly Condition[])[] | null;
}

/** Prepares a test for records that have `width` fields. */
export function compileKeys(keys: KeyTest | null, width: number, delimiter: number): ByteKeys {
  const columns = keyColumnsOf(keys).filter((column) => column < width);
  const alternatives = (keys ?? []).map((conditions) =>
    // The code of an area stands to the right of its level and rules out more records.
    [...conditions]
      .sort((a, b) => b.column - a.column)
      .flatMap(({ column, any }) =>
        column < width && any.every(isAscii)
          ? [{ place: columns.indexOf(column), values: any.map((value) => encoder.encode(value)) }]
          : [],
      ),
  );
  return {
    columns: Int32Array.from(columns),
    starts: new Int32Array(columns.length),
    inner: Uint8Array.from({ length: 256 }, (_, byte) =>
      byte > 32 && byte < 128 && byte !== quote && byte !== delimiter ? 1 : 0,
    ),
    alternatives: keys && alternatives.every(({ length }) => length > 0) ? alternatives : null,
  };
}

const encoder = new TextEncoder();

/** Beyond ASCII the bytes depend on the encoding, so the parsed fields decide. */
function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** True when the record whose columns `keys.starts` points to may have to be kept. */
export function mayKeep(bytes: Uint8Array, keys: ByteKeys, delimiter: number): boolean {
  const { alternatives, starts, inner } = keys;
  if (!alternatives) return true;
  for (let index = 0; index < alternatives.length; index += 1) {
    const conditions = alternatives[index] as readonly Condition[];
    if (mayMeet(bytes, conditions, starts, inner, delimiter)) return true;
  }
  return false;
}

function mayMeet(
  bytes: Uint8Array,
  conditions: readonly Condition[],
  starts: Int32Array,
  inner: Uint8Array,
  delimiter: number,
): boolean {
  for (let index = 0; index < conditions.length; index += 1) {
    const { place, values } = conditions[index] as Condition;
    const start = starts[place] as number;
    if (start < 0) continue;
    const first = bytes[start] as number;
    // Spaces before the value do not count; there are some beyond ASCII, too.
    if (inner[first] !== 1 && first !== delimiter) continue;
    if (!startsWithOne(bytes, start, values, inner)) return false;
  }
  return true;
}

function startsWithOne(
  bytes: Uint8Array,
  start: number,
  values: readonly Uint8Array[],
  inner: Uint8Array,
): boolean {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as Uint8Array;
    // Codes differ at their end.
    let last = value.length - 1;
    while (last >= 0 && bytes[start + last] === value[last]) last -= 1;
    // A value that goes on is another one.
    if (last < 0 && inner[bytes[start + value.length] as number] !== 1) return true;
  }
  return false;
}
