import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import { isSameColumn } from '../layout/dfe-vintages.ts';
import { isOtherPlace, plainColumn } from '../layout/dfe-columns.ts';
import { columnFacts, type ColumnFacts } from './column-facts.ts';
import { neededFilters } from './keys.ts';
import { columnId, titleOf, uniqueId } from './names.ts';
import { findTopics } from './topics.ts';
import {
  placeColumns,
  type ColumnPlan,
  type FilterPlan,
  type IndicatorPlan,
  type MetaColumn,
  type PlanBasis,
  type Row,
  type Vintage,
} from '../layout/layout.ts';

type Role = 'indicator' | 'filter' | { readonly leftOut: string };

/**
 * What becomes of every column that is not a period or a place, judged by the rows given: values, filters, or
 * left out with a reason. What the published dataset, the `.meta.csv`, the vintage or the person says goes before
 * what the cells look like. A filter is kept only where rows could not be told apart without it.
 */
export function planColumns(
  basis: PlanBasis,
  rows: readonly Row[],
  published: DatasetDescriptor | null,
): ColumnPlan {
  const { header, places, meta } = basis;
  const taken = new Set<number>(places.values());
  const source = header.findIndex((name, at) => !taken.has(at) && name.trim() === 'source_id');
  const repeated = repeatedColumns(header, rows);
  const free = header.flatMap((_, at) => (taken.has(at) || at === source ? [] : [at]));
  const facts = new Map(free.map((at) => [at, columnFacts(rows, at, header[at])]));
  const roles = new Map(
    free.map((at): [number, Role] => {
      const again = repeated.get(at);
      if (again !== undefined) return [at, { leftOut: again }];
      return [at, roleOf(basis, at, facts.get(at) as ColumnFacts, published)];
    }),
  );
  const filters = free.filter((at) => roles.get(at) === 'filter');
  const topics = findTopics(header, filters, meta, rows);
  const sure = filters.filter((at) => isDeclared(basis, at, published));
  const maybe = free.filter((at) => roles.get(at) === 'indicator' && facts.get(at)?.mayBeFilter);
  const { kept, dropped } = neededFilters(rows, places, { filters, sure, maybe, topics });

  const ids = new Set<string>([...placeColumns, 'source_id']);
  const tried = new Map<string, number>();
  const nameFor = (at: number, wanted: string | undefined) => {
    const id = uniqueId(wanted ?? columnId(header[at] ?? '', at), ids, tried);
    ids.add(id);
    return id;
  };
  // The published dataset's own names come first, so that no other column takes one.
  const ordered = [...free].sort(
    (a, b) =>
      Number(!publishedName(basis, a, published)) - Number(!publishedName(basis, b, published)),
  );
  const idOf = new Map(ordered.map((at) => [at, nameFor(at, publishedName(basis, at, published))]));
  const leftOut = [
    ...free.flatMap((position) => {
      const role = roles.get(position);
      return typeof role === 'object' ? [{ position, why: role.leftOut }] : [];
    }),
    ...dropped,
  ];
  return {
    filters: kept.map((at) => filterPlan(basis, at, idOf.get(at) ?? '', topics, published)),
    indicators: free
      .filter((at) => roles.get(at) === 'indicator' && !kept.includes(at))
      .map((at) => indicatorPlan(basis, at, idOf.get(at) ?? '', published)),
    source,
    leftOut,
  };
}

function roleOf(
  basis: PlanBasis,
  at: number,
  facts: ColumnFacts,
  published: DatasetDescriptor | null,
): Role {
  const { header, mapping, vintage } = basis;
  const name = header[at] ?? '';
  if (mapping) {
    if (mapping.values.includes(at)) return 'indicator';
    if (mapping.filters.includes(at)) return 'filter';
    return { leftOut: 'it was not chosen' };
  }
  const id = publishedName(basis, at, published);
  if (published?.filters.some((filter) => filter.column === id)) return 'filter';
  if (published?.indicators.some((one) => one.column === id)) return 'indicator';
  if (vintage?.others && !facts.isText && !isOfVintage(vintage, plainColumn(name))) {
    return { leftOut: 'its figures are about another period than the row says' };
  }
  if (name.trim() === '') return { leftOut: 'it has no name' };
  if (facts.isEmpty) return { leftOut: 'it is empty in every row read' };
  if (isOtherPlace(name)) return { leftOut: 'it names a place or a record, not a group of people' };
  const declared = metaOf(basis, at);
  if (declared?.isFilter) return facts.items > 1 ? 'filter' : constant(facts);
  if (!facts.isText) return 'indicator';
  if (declared)
    return { leftOut: 'most of its cells are not numbers, although it should hold values' };
  if (facts.items === 1) return constant(facts);
  return facts.isFreeText ? { leftOut: 'nearly every row has a text of its own' } : 'filter';
}

function constant({ first }: ColumnFacts): Role {
  return { leftOut: `it says "${first.slice(0, 60)}" in every row read` };
}

function metaOf({ header, meta }: PlanBasis, at: number): MetaColumn | undefined {
  const plain = plainColumn(header[at] ?? '');
  return meta.find(({ name }) => plainColumn(name) === plain);
}

/** The published dataset's column that a column of the file stands for. */
function publishedName(
  { header, vintage }: PlanBasis,
  at: number,
  published: DatasetDescriptor | null,
): string | undefined {
  const name = header[at] ?? '';
  const alias = vintage ? aliasOf(vintage.columns, plainColumn(name)) : undefined;
  if (!published) return undefined;
  return [...published.indicators, ...published.filters]
    .map(({ column }) => column)
    .find((column) => (alias ? column === alias : isSameColumn(column, name)));
}

function aliasOf(columns: Readonly<Record<string, string>>, plain: string): string | undefined {
  return Object.hasOwn(columns, plain) ? columns[plain] : undefined;
}

function isOfVintage({ columns, others }: Vintage, plain: string): boolean {
  return Object.hasOwn(columns, plain) || others?.includes(plain) === true;
}

function isDeclared(basis: PlanBasis, at: number, published: DatasetDescriptor | null): boolean {
  return (
    basis.mapping?.filters.includes(at) === true ||
    publishedName(basis, at, published) !== undefined ||
    metaOf(basis, at)?.isFilter === true
  );
}

/** Columns whose name came before, and why they are left out; when the two differ, both are. */
function repeatedColumns(header: Row, rows: readonly Row[]): ReadonlyMap<number, string> {
  const first = new Map<string, number>();
  const found = new Map<number, string>();
  header.forEach((name, at) => {
    const plain = name.trim();
    const earlier = first.get(plain);
    if (plain === '') return;
    if (earlier === undefined) {
      first.set(plain, at);
    } else if (rows.every((row) => row[earlier] === row[at])) {
      found.set(at, 'another column has the same name and the same cells');
    } else {
      found.set(at, 'another column has the same name and other cells');
      found.set(earlier, 'another column has the same name and other cells');
    }
  });
  return found;
}

/** A column of the period or the place that stands there twice with different cells: nothing says which holds. */
export function ambiguousPlace(
  { header, places }: Pick<PlanBasis, 'header' | 'places'>,
  rows: readonly Row[],
): string | undefined {
  for (const at of places.values()) {
    const name = (header[at] ?? '').trim();
    const twin = header.findIndex((one, other) => other !== at && one.trim() === name);
    if (twin >= 0 && rows.some((row) => row[at] !== row[twin])) return name;
  }
  return undefined;
}

function filterPlan(
  basis: PlanBasis,
  at: number,
  id: string,
  topics: ReadonlyMap<number, number>,
  published: DatasetDescriptor | null,
): FilterPlan {
  const publishedFilter = published?.filters.find(({ column }) => column === id) ?? null;
  const declared = metaOf(basis, at);
  const items = basis.vintage?.items;
  const renames = publishedFilter && items && Object.hasOwn(items, id) ? items[id] : undefined;
  return {
    id,
    title: publishedFilter?.title || declared?.label || titleOf(basis.header[at] ?? ''),
    description: publishedFilter?.description || declared?.hint || '',
    position: at,
    topic: topics.get(at) ?? -1,
    renames: new Map(Object.entries(renames ?? {})),
    published: publishedFilter,
  };
}

function indicatorPlan(
  basis: PlanBasis,
  at: number,
  id: string,
  published: DatasetDescriptor | null,
): IndicatorPlan {
  return {
    id,
    position: at,
    name: basis.header[at] ?? '',
    meta: metaOf(basis, at) ?? null,
    published: published?.indicators.find(({ column }) => column === id) ?? null,
  };
}
