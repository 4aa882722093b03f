/** One column of a key, by its position in the header (from 0), and the values it may have. */
export interface KeyColumn {
  readonly column: number;
  readonly any: readonly string[];
}

/**
 * Which records to keep: those for which, in at least one of the alternatives, every column's value without the
 * spaces around it is one of `any`. An alternative without columns keeps everything; no alternative, nothing.
 */
export type KeyTest = readonly (readonly KeyColumn[])[];

/** True when the record is to be kept; null keeps every record. A cell that is missing counts as empty. */
export function keepsRecord(fields: readonly string[], keys: KeyTest | null): boolean {
  if (!keys) return true;
  return keys.some((columns) =>
    columns.every(({ column, any }) => any.includes((fields[column] ?? '').trim())),
  );
}

/** The columns a test looks at, from left to right, each once. */
export function keyColumnsOf(keys: KeyTest | null): readonly number[] {
  const columns = new Set((keys ?? []).flat().map(({ column }) => column));
  return [...columns].sort((a, b) => a - b);
}
