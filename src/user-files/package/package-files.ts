import Papa from 'papaparse';
import type { Dataset } from '../../domain/dataset.ts';
import { meaningOf, dataSymbols } from '../../domain/cell.ts';
import type { Filter, Indicator } from '../../domain/indicator.ts';
import { areaByCode } from '../areas/find-area.ts';
import { joinRows, type JoinedRow } from './join-rows.ts';
import { jsonText } from './format-json.ts';
import {
  filterField,
  indicatorField,
  newResource,
  withSources,
  type SourceFacts,
} from './resource.ts';
import { standardColumns } from '../dataset/table.ts';
import {
  isObject,
  listOf,
  objectsOf,
  valueOf,
  type JsonObject,
} from '../../ingest/package/read-json.ts';

export interface PackageOptions {
  /** The published dataset that the file stands in for: its other years, areas and columns are kept. */
  readonly published?: Dataset | null;
  /** What the person said about the file; nothing of it can be known from the file. */
  readonly source: SourceFacts;
  /** An id of the package's `x-themes`, for a dataset that is new. */
  readonly theme?: string;
}

/** Files to put into `data/`, by name. */
export interface PackageFiles {
  readonly csv: { readonly name: string; readonly text: string };
  readonly package: { readonly name: string; readonly text: string };
  /** How many rows the file has, and how many of them have a figure of the person's file. */
  readonly rows: number;
  readonly newRows: number;
}

/**
 * A person's dataset as files ready to be put into `data/`: the CSV in the layout of the others, and the data
 * package with its entry replaced or added. A dataset that stands in for a published one keeps its shape: its
 * columns and filters, with further filters at their total. `catalogueText` is the package as it is now.
 * Throws a SyntaxError when that is not JSON.
 */
export function asPackageFiles(
  dataset: Dataset,
  catalogueText: string,
  { published = null, source, theme }: PackageOptions,
): PackageFiles {
  const catalogue: unknown = JSON.parse(catalogueText);
  const root: JsonObject = isObject(catalogue) ? catalogue : {};
  const resources = listOf(root, 'resources');
  const { name } = dataset.descriptor;
  const old = published
    ? objectsOf(root, 'resources').find((one) => valueOf(one, 'name') === name)
    : undefined;
  const shape = published ? shapeOf(dataset, published) : dataset.descriptor;
  const columns = shape.indicators.map(({ column }) => column);
  const id = freeSourceId(name, root);
  const all = joinRows(dataset, published, shape.filters, columns, id);
  const rows = all.filter((row) => isKnownItem(row, shape.filters));
  const used = new Set(rows.flatMap(({ sources }) => sources));
  const fresh = used.has(id) ? [{ id, facts: source }] : [];
  const base =
    old ??
    newResource(dataset.descriptor, shape, {
      theme: theme ?? dataset.descriptor.theme,
      facts: source,
      taken: takenTitles(objectsOf(root, 'resources').filter((one) => nameOf(one) !== name)),
    });
  const resource = withSources(withFields(base, shape, rows), fresh, used);
  const next = old
    ? resources.map((one) => (one === old ? resource : one))
    : [...resources.filter((one) => nameOf(one) !== name), resource];
  return {
    csv: { name: `${name}.csv`, text: csvOf(rows, resource, shape) },
    package: {
      name: 'datapackage.json',
      text: jsonText({ ...root, ...themesWith(root, resource), resources: next.map(unstamped) }),
    },
    rows: rows.length,
    newRows: rows.filter(({ sources }) => sources.includes(id)).length,
  };
}

interface Shape {
  readonly filters: readonly Filter[];
  readonly indicators: readonly Indicator[];
}

/** The published dataset's columns, and its filters with the items that are new but for a total it does without. */
function shapeOf(dataset: Dataset, { descriptor }: Dataset): Shape {
  const filters = descriptor.filters.map((filter) => {
    const own = dataset.descriptor.filters.find(({ column }) => column === filter.column);
    const more = (own?.items ?? []).filter(
      (item) => !filter.items.includes(item) && item !== own?.totalItem,
    );
    return { ...filter, items: [...filter.items, ...more] };
  });
  return { filters, indicators: descriptor.indicators };
}

function isKnownItem({ items }: JoinedRow, filters: readonly Filter[]): boolean {
  return filters.every(({ items: known }, at) => known.includes(items[at] ?? ''));
}

/** An entry without the size and the hash of its file, which a build writes for the file it finds. */
function unstamped(resource: unknown): unknown {
  if (!isObject(resource)) return resource;
  const { bytes: _bytes, hash: _hash, ...entry } = resource;
  return entry;
}

function nameOf(resource: unknown): unknown {
  return isObject(resource) ? valueOf(resource, 'name') : undefined;
}

/** The titles of datasets and of their indicators: each is there once. */
function takenTitles(resources: readonly JsonObject[]): readonly string[] {
  return resources.flatMap((resource) => {
    const schema = valueOf(resource, 'schema');
    const fields = isObject(schema) ? objectsOf(schema, 'fields') : [];
    const indicators = fields.filter((field) => valueOf(field, 'x-role') === 'indicator');
    return [resource, ...indicators].map((one) => String(valueOf(one, 'title')));
  });
}

/** An id that no source of the package has yet. */
function freeSourceId(name: string, root: JsonObject): string {
  const taken = new Set(
    objectsOf(root, 'resources').flatMap((one) =>
      objectsOf(one, 'sources').map((source) => valueOf(source, 'x-id')),
    ),
  );
  const stem = `FILE_${name.toUpperCase().replaceAll('-', '_')}`;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}_${number}`;
    if (!taken.has(id)) return id;
  }
}

/** A theme that is new to the package is declared in it. */
function themesWith(root: JsonObject, resource: JsonObject): JsonObject {
  const theme = valueOf(resource, 'x-theme');
  const themes = objectsOf(root, 'x-themes');
  if (themes.some((one) => valueOf(one, 'id') === theme)) return {};
  const added = {
    id: theme,
    title: 'More figures',
    description: 'Figures added from files of the councils’ own choice.',
  };
  return { 'x-themes': [...themes, added] };
}

/** The fields of a resource with the filters' items of the file and of the rows that are written. */
function withFields(resource: JsonObject, shape: Shape, rows: readonly JoinedRow[]): JsonObject {
  const schema = valueOf(resource, 'schema');
  if (!isObject(schema)) return resource;
  const fields = objectsOf(schema, 'fields').map((field) => {
    const name = valueOf(field, 'name');
    const at = shape.filters.findIndex(({ column }) => column === name);
    const filter = shape.filters[at];
    if (filter)
      return filterField(field, filter, new Set(rows.map(({ items }) => items[at] ?? '')));
    const indicator = shape.indicators.find(({ column }) => column === name);
    return indicator ? indicatorField(field, rows, indicator.column) : field;
  });
  const declared = listOf(schema, 'missingValues');
  const symbols = dataSymbols.map((symbol) => ({
    value: symbol,
    label: meaningOf(symbol),
    'x-symbol': symbol,
  }));
  const missingValues = declared.length > 0 ? declared : symbols;
  const firstYear = rows.reduce((year, { period }) => Math.min(year, period.year), Infinity);
  return { ...resource, 'x-firstYear': firstYear, schema: { ...schema, missingValues, fields } };
}

function csvOf(rows: readonly JoinedRow[], resource: JsonObject, shape: Shape): string {
  const schema = valueOf(resource, 'schema');
  const columns = isObject(schema)
    ? objectsOf(schema, 'fields').map((field) => String(valueOf(field, 'name')))
    : [];
  const symbols = rawSymbols(schema);
  const lines = rows.map((row) => {
    const place = placeCells(row);
    return columns.map((column) => {
      const at = standardColumns.indexOf(column);
      if (at >= 0) return place[at] ?? '';
      if (column === 'source_id') return row.sources.join(' ');
      const filter = shape.filters.findIndex((one) => one.column === column);
      if (filter >= 0) return row.items[filter] ?? '';
      const text = row.cells.get(column)?.text ?? 'x';
      return symbols.get(text) ?? text;
    });
  });
  return `${Papa.unparse([columns, ...lines], { newline: '\n' })}\n`;
}

/** How the package writes each symbol: as itself where it declares that, else by the text it has for it. */
function rawSymbols(schema: unknown): ReadonlyMap<string, string> {
  const declared = isObject(schema) ? objectsOf(schema, 'missingValues') : [];
  const written = new Map<string, string>();
  for (const one of declared) {
    const value = String(valueOf(one, 'value'));
    const symbol = String(valueOf(one, 'x-symbol'));
    if (!written.has(symbol)) written.set(symbol, value);
  }
  // A text that the package declares is written as it is.
  for (const one of declared) written.delete(String(valueOf(one, 'value')));
  return written;
}

function placeCells({ area, period }: JoinedRow): readonly string[] {
  const { code, name, level, laCode } = area;
  const region = level === 'Local authority' ? (areaByCode(code)?.region ?? '') : '';
  const england = ['E92000001', 'England'];
  const when = [period.code, period.identifier, level];
  if (level === 'National') return [...when, code, name, '', '', '', '', ''];
  if (level === 'Regional') return [...when, ...england, code, name, '', '', ''];
  return [...when, ...england, region, areaByCode(region)?.name ?? '', laCode, code, name];
}
