import { dataSymbols, meaningOf } from '../../domain/cell.ts';
import type { DatasetDescriptor, Filter, Indicator } from '../../domain/indicator.ts';
import type { JoinedRow } from './local-join.ts';
import { objectsOf, valueOf, type JsonObject } from '../package/read-json.ts';

/** Where the figures of a person's file come from, for those who will read them on the site. */
export interface SourceFacts {
  readonly publisher: string;
  readonly title: string;
  readonly release: string;
  /** An `https:` address; empty for none. */
  readonly url: string;
}

/** Fields that every dataset begins with: name, title and description. */
const placeFields: readonly (readonly [name: string, title: string, description: string])[] = [
  ['time_period', 'Period', 'The year, or two years written together, as the source writes it.'],
  [
    'time_identifier',
    'Kind of period',
    'What kind of period it is, such as January or Academic year.',
  ],
  ['geographic_level', 'Kind of area', 'National, Regional or Local authority.'],
  ['country_code', 'Country code', 'Nine-character code of the country.'],
  ['country_name', 'Country', 'Name of the country.'],
  ['region_code', 'Region code', 'Nine-character code of the region; blank for England.'],
  ['region_name', 'Region', 'Name of the region; blank for England.'],
  ['old_la_code', 'Council number', 'Three-digit number of the council; blank for larger areas.'],
  ['new_la_code', 'Council code', 'Nine-character code of the council; blank for larger areas.'],
  ['la_name', 'Council', 'Name of the council; blank for larger areas.'],
];

/** A resource for a dataset that the package does not have yet, without its sources. */
export function newResource(
  descriptor: DatasetDescriptor,
  shape: { readonly filters: readonly Filter[]; readonly indicators: readonly Indicator[] },
  theme: string,
): JsonObject {
  const { name, title, description, primaryKey, notes } = descriptor;
  return {
    name,
    type: 'table',
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    title: title.replace(/\.$/, ''),
    description,
    'x-theme': theme,
    sources: [],
    ...(notes.length > 0 ? { 'x-notes': notes } : {}),
    schema: {
      missingValues: dataSymbols.map((symbol) => ({
        value: symbol,
        label: meaningOf(symbol),
        'x-symbol': symbol,
      })),
      fields: [
        ...placeFields.map(([field, fieldTitle, text]) => ({
          name: field,
          type: 'string',
          title: fieldTitle,
          description: text,
        })),
        ...shape.filters.map(newFilterField),
        ...shape.indicators.map(newIndicatorField),
        {
          name: 'source_id',
          type: 'string',
          title: 'Source',
          description: 'The release each row comes from; two ids mean the row joins two releases.',
          'x-role': 'source',
        },
      ],
      primaryKey,
    },
  };
}

function newFilterField({
  column,
  title,
  description,
  defaultItem,
  totalItem,
  isWhole,
  isOrdered,
  items,
}: Filter): JsonObject {
  return {
    name: column,
    type: 'string',
    title,
    description: description || `What the figures are split by: ${title}.`,
    'x-role': 'filter',
    'x-default': defaultItem,
    ...(isOrdered ? { 'x-ordered': true } : {}),
    ...(totalItem === '' ? {} : { 'x-total': totalItem }),
    ...(isWhole ? { 'x-whole': true } : {}),
    constraints: { enum: items },
  };
}

function newIndicatorField({
  column,
  title,
  definition,
  unit,
  decimalPlaces,
  polarity,
  noun,
}: Indicator): JsonObject {
  return {
    name: column,
    type: 'number',
    title,
    description: definition,
    'x-role': 'indicator',
    'x-unit': unit,
    'x-decimalPlaces': decimalPlaces,
    'x-polarity': polarity,
    ...(unit === 'count' ? { 'x-noun': noun } : {}),
  };
}

/** A filter's field with the items that the rows have, in order of display. */
export function filterField(
  field: JsonObject,
  { items, defaultItem }: Filter,
  present: ReadonlySet<string>,
): JsonObject {
  const found = items.filter((item) => present.has(item));
  const fallback = found.includes(defaultItem) ? defaultItem : (found[0] ?? defaultItem);
  return { ...field, 'x-default': fallback, constraints: { enum: found } };
}

/** An indicator's field; whole numbers are an integer only while all of them are. */
export function indicatorField(
  field: JsonObject,
  rows: readonly JoinedRow[],
  column: string,
): JsonObject {
  const cells = rows.map(({ cells: one }) => one.get(column)?.cell);
  const isWhole = cells.every((cell) => typeof cell !== 'number' || Number.isInteger(cell));
  const type = valueOf(field, 'type') === 'integer' && isWhole ? 'integer' : 'number';
  return { ...field, type: valueOf(field, 'x-unit') === 'count' && isWhole ? 'integer' : type };
}

/** A resource that names the releases its rows come from, and no other. */
export function withSources(
  resource: JsonObject,
  fresh: readonly { readonly id: string; readonly facts: SourceFacts }[],
  used: ReadonlySet<string>,
): JsonObject {
  const known = objectsOf(resource, 'sources').filter((one) =>
    used.has(String(valueOf(one, 'x-id'))),
  );
  const added = fresh.map(({ id, facts }) => ({
    title: facts.title,
    ...(facts.url.startsWith('https://') ? { path: facts.url } : {}),
    version: facts.release,
    'x-id': id,
    'x-publisher': facts.publisher,
    'x-licence': 'Not stated in the file',
    'x-notes': '',
  }));
  return { ...resource, sources: [...added, ...known] };
}
