import { plainColumn } from '../layout/dfe-columns.ts';
import type { MetaColumn, Row } from '../layout/layout.ts';

/**
 * The columns that group the items of another: `breakdown_topic` of `breakdown`, `characteristic_group` of
 * `characteristic`, or what the `.meta.csv` says. Gives the grouping column's position by that of the column it
 * groups. A column is a group only when no item stands in as many groups as there are: else the two are crossed.
 */
export function findTopics(
  header: Row,
  filters: readonly number[],
  meta: readonly MetaColumn[],
  rows: readonly Row[],
): ReadonlyMap<number, number> {
  const plain = new Map(filters.map((at) => [plainColumn(header[at] ?? ''), at]));
  const topics = new Map<number, number>();
  for (const [name, at] of plain) {
    const declared = meta.find((one) => plainColumn(one.name) === name)?.groupedBy ?? '';
    const names = [
      plainColumn(declared),
      ...['topic', 'group', 'grouping', 'type', 'category'].map((ending) => `${name}${ending}`),
      name.replace(/(type|item|name)$/, 'grouping'),
    ];
    const topic = names.map((one) => plain.get(one)).find((one) => one !== undefined && one !== at);
    if (topic === undefined || topics.has(topic)) continue;
    if (!areCrossed(rows, topic, at)) topics.set(at, topic);
  }
  return topics;
}

function areCrossed(rows: readonly Row[], topic: number, at: number): boolean {
  const groupsOf = new Map<string, Set<string>>();
  const groups = new Set<string>();
  for (const row of rows) {
    const group = row[topic] ?? '';
    const item = row[at] ?? '';
    groups.add(group);
    const known = groupsOf.get(item) ?? new Set<string>();
    groupsOf.set(item, known.add(group));
  }
  const pairs = [...groupsOf.values()].reduce((sum, { size }) => sum + size, 0);
  return groups.size > 1 && pairs > 0.6 * groups.size * groupsOf.size;
}
