import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { Source } from '../../domain/source.ts';
import type { ColumnPlan, Row } from '../layout/layout.ts';

/**
 * The header under which a dataset keeps the file's own rows: the file's names, but for columns of values, which
 * are found by the name that links use. Only the first column of a name can be found by it.
 */
export function columnNames(header: Row, plan: ColumnPlan): Row {
  const ids = new Map(plan.indicators.map(({ position, id }) => [position, id]));
  const taken = new Set(ids.values());
  return header.map((name, at) => {
    if (at === plan.source) return 'source_id';
    const id = ids.get(at);
    if (id !== undefined) return id;
    return taken.has(name) ? `${name} (as in your file)` : name;
  });
}

/** The releases that rows name in `source_id`: published ones as they are, any other as the file itself. */
export function localSources(
  { sources }: DatasetDescriptor,
  plan: ColumnPlan,
  raw: readonly Row[],
  published: DatasetDescriptor | null,
): readonly Source[] {
  const [local] = sources;
  if (!local || plan.source < 0) return sources;
  const named = new Set(raw.flatMap((row) => (row[plan.source] ?? '').split(' ')));
  const known = (published?.sources ?? []).filter(({ id }) => named.has(id));
  const other = [...named].filter((id) => !known.some((one) => one.id === id)).slice(0, 50);
  return [...other.map((id) => ({ ...local, id })), ...known];
}
