/** A column of repeated values: `ids[row]` is an index of `entries`. */
export interface CodedColumn<Entry> {
  readonly entries: readonly Entry[];
  readonly ids: Uint32Array;
}

/**
 * The same column for the rows at `keptRows` only: entries that no kept row has are dropped, the others sorted
 * (entries that compare as equal stay in order of appearance).
 */
export function keepRows<Entry>(
  { entries, ids }: CodedColumn<Entry>,
  keptRows: Uint32Array,
  compare: (a: Entry, b: Entry) => number,
): CodedColumn<Entry> {
  const keptIds = pickRows(ids, keptRows);
  const used = new Uint8Array(entries.length);
  for (let index = 0; index < keptIds.length; index += 1) used[keptIds[index] as number] = 1;
  const order = entries
    .map((entry, id) => ({ entry, id }))
    .filter(({ id }) => used[id] === 1)
    .sort((a, b) => compare(a.entry, b.entry));
  const keptEntries = order.map(({ entry }) => entry);
  if (order.every(({ id }, position) => id === position)) {
    return { entries: keptEntries, ids: keptIds };
  }
  const newIds = new Uint32Array(entries.length);
  order.forEach(({ id }, position) => (newIds[id] = position));
  return { entries: keptEntries, ids: keptIds.map((id) => newIds[id] as number) };
}

/** A typed column's values at the kept rows; the column itself when they are all of its rows. */
export function pickRows<Column extends Uint32Array | Float64Array>(
  column: Column,
  keptRows: Uint32Array,
): Column {
  if (keptRows.length === column.length) return column;
  const picked = column.slice(0, keptRows.length) as Column;
  for (let index = 0; index < keptRows.length; index += 1) {
    picked[index] = column[keptRows[index] as number] as number;
  }
  return picked;
}
