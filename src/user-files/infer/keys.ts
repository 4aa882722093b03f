import type { Places, Row } from '../layout/layout.ts';
import { TextIds } from '../../ingest/csv/text-ids.ts';

interface Candidates {
  /** Columns that look like filters, from left to right. */
  readonly filters: readonly number[];
  /** Those that something other than the cells says are filters. */
  readonly sure: readonly number[];
  /** Columns of whole numbers that may be a group, such as an age. */
  readonly maybe: readonly number[];
  /** Grouping column by grouped column. */
  readonly topics: ReadonlyMap<number, number>;
}

const mostRows = 50_000;

/**
 * The filters without which two rows could be about the same thing. One that tells nothing more apart would hide
 * every place whose rows do not have its default item, so it is dropped, with the reason.
 */
export function neededFilters(
  rows: readonly Row[],
  placesOfRows: Places,
  { filters, sure, maybe, topics }: Candidates,
): {
  readonly kept: readonly number[];
  readonly dropped: readonly { readonly position: number; readonly why: string }[];
} {
  const sample = rows.length > mostRows ? rows.slice(0, mostRows) : rows;
  const places = [...placesOfRows.values()];
  const topicColumns = new Set(topics.values());
  const codes = new Map<number, Uint32Array>();
  const codesOf = (at: number) => {
    const known = codes.get(at) ?? codeColumn(sample, at);
    codes.set(at, known);
    return known;
  };
  const start = places.reduce<Uint32Array>(
    (groups, at) => refine(groups, codesOf(at)),
    new Uint32Array(sample.length),
  );
  const duplicates = (columns: readonly number[]) => {
    const all = columns.flatMap((at) => [at, ...(topics.has(at) ? [topics.get(at) ?? at] : [])]);
    const groups = all.reduce<Uint32Array>((group, at) => refine(group, codesOf(at)), start);
    return sample.length - new Set(groups).size;
  };
  let kept = filters.filter((at) => !topicColumns.has(at));
  let left = duplicates(kept);
  for (const at of maybe) {
    if (left === 0) break;
    const after = duplicates([...kept, at]);
    if (after < left) {
      kept = [...kept, at].sort((a, b) => a - b);
      left = after;
    }
  }
  const dropped: { position: number; why: string }[] = [];
  for (const at of [...kept].reverse()) {
    if (sure.includes(at)) continue;
    const without = kept.filter((one) => one !== at);
    if (duplicates(without) > left) continue;
    kept = without;
    dropped.push({ position: at, why: 'it tells no two rows apart' });
  }
  return { kept, dropped };
}

/** A column's cells as numbers: the same text has the same number. */
function codeColumn(rows: readonly Row[], at: number): Uint32Array {
  const ids = new TextIds();
  return Uint32Array.from(rows, (row) => ids.idOf(row[at] ?? ''));
}

/** Groups of rows split further: rows stay together that are in one group and have the same code. */
function refine(groups: Uint32Array, codes: Uint32Array): Uint32Array {
  const size = codes.reduce((most, code) => Math.max(most, code), 0) + 1;
  const known = new Map<number, number>();
  return groups.map((group, row) => {
    const key = group * size + (codes[row] as number);
    let id = known.get(key);
    if (id === undefined) {
      id = known.size;
      known.set(key, id);
    }
    return id;
  });
}
