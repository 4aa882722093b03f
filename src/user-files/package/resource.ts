import { dataSymbols, meaningOf } from '../../domain/cell.ts';
import type { Filter, Indicator } from '../../domain/indicator.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { Licence } from '../../domain/source.ts';
import type { JoinedRow } from './join-rows.ts';
import {
  isObject,
  listOf,
  objectsOf,
  valueOf,
  type JsonObject,
} from '../../ingest/package/read-json.ts';

/** Where the figures of a person's file come from, for those who will read them on the site. */
export interface SourceFacts {
  readonly publisher: string;
  readonly title: string;
  readonly release: string;
  /** An `https:` address; empty for none. */
  readonly url: string;
  /** Under which the figures may be used: its short name, its title and the `https:` address of its text. */
  readonly licence: Licence;
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

/** What a new resource is told besides what its rows say. */
export interface NewResource {
  readonly theme: string;
  readonly facts: SourceFacts;
  /** Titles of the datasets and of the indicators that the package has. */
  readonly taken: Iterable<string>;
}

/** A resource for a dataset that the package does not have yet, without its sources and licences. */
export function newResource(
  descriptor: DatasetDescriptor,
  shape: { readonly filters: readonly Filter[]; readonly indicators: readonly Indicator[] },
  { theme, facts, taken }: NewResource,
): JsonObject {
  const { name, primaryKey, notes } = descriptor;
  const titles = new Set(taken);
  const title = freeTitle(descriptor.title.replace(/\.$/, ''), facts.title, titles);
  const described = shape.indicators.map((one) => ({
    ...one,
    title: freeTitle(one.title, title, titles),
  }));
  return {
    name,
    type: 'table',
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    title,
    description: `Figures of ${facts.title}, ${facts.release}, published by ${facts.publisher}.`,
    'x-theme': theme,
    // That of the rows, once they are written.
    'x-firstYear': 0,
    sources: [],
    licenses: [],
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
        ...described.map(newIndicatorField),
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

/** A title that nothing in the package has yet; it is added to `taken`. */
function freeTitle(title: string, addition: string, taken: Set<string>): string {
  let free = title;
  for (let number = 1; taken.has(free); number += 1) {
    free = `${title} (${addition}${number === 1 ? '' : ` ${number}`})`;
  }
  taken.add(free);
  return free;
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
  numeratorColumn,
}: Indicator): JsonObject {
  return {
    name: column,
    type: 'number',
    title,
    description: definition,
    'x-role': 'indicator',
    'x-unit': unit,
    // No figure on the site shows more; the file keeps its decimals.
    'x-decimalPlaces': Math.min(decimalPlaces, 2),
    'x-polarity': polarity,
    ...(unit === 'count' ? { 'x-noun': noun } : {}),
    ...(numeratorColumn === '' ? {} : { 'x-numerator': numeratorColumn }),
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
  const { 'x-total': total, ...rest } = field;
  const kept = total === undefined || found.includes(String(total)) ? field : rest;
  return { ...kept, 'x-default': fallback, constraints: { enum: found } };
}

/**
 * An indicator's field: whole numbers are an integer only while all of them are, and the years without a number
 * are those of the rows.
 */
export function indicatorField(
  field: JsonObject,
  rows: readonly JoinedRow[],
  column: string,
): JsonObject {
  const cells = rows.map(({ cells: one }) => one.get(column)?.cell);
  const isWhole = cells.every((cell) => typeof cell !== 'number' || Number.isInteger(cell));
  const type = valueOf(field, 'type') === 'integer' && isWhole ? 'integer' : 'number';
  const { 'x-gaps': _, ...rest } = field;
  const gaps = gapsOf(objectsOf(field, 'x-gaps'), rows, column);
  return {
    ...(gaps.length > 0 ? field : rest),
    type: valueOf(field, 'x-unit') === 'count' && isWhole ? 'integer' : type,
    ...(gaps.length > 0 ? { 'x-gaps': gaps } : {}),
  };
}

const noFigures = 'The releases used here have no figures for these years.';

/** Runs of years without a number, with the note that the package has for them. */
function gapsOf(
  declared: readonly JsonObject[],
  rows: readonly JoinedRow[],
  column: string,
): readonly JsonObject[] {
  const years = rows.map(({ period }) => period.year);
  const filled = new Set(
    rows.flatMap(({ cells, period }) =>
      typeof cells.get(column)?.cell === 'number' ? [period.year] : [],
    ),
  );
  const gaps: { from: string; to: string; note: string }[] = [];
  const last = years.reduce((a, b) => Math.max(a, b), -Infinity);
  for (let year = years.reduce((a, b) => Math.min(a, b), Infinity); year <= last; year += 1) {
    if (filled.has(year)) continue;
    const known = declared.find(
      (gap) => Number(valueOf(gap, 'from')) <= year && year <= Number(valueOf(gap, 'to')),
    );
    const note = known ? String(valueOf(known, 'note')) : noFigures;
    const before = gaps.at(-1);
    if (before && before.note === note && Number(before.to) === year - 1) before.to = String(year);
    else gaps.push({ from: String(year), to: String(year), note });
  }
  return gaps;
}

/** A resource that names the releases its rows come from, and no other, and the licences of the new ones. */
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
    'x-licence': facts.licence.name,
    'x-notes': '',
  }));
  const licences = listOf(resource, 'licenses');
  const names = new Set(licences.map((one) => (isObject(one) ? valueOf(one, 'name') : '')));
  const more = fresh
    .map(({ facts }) => facts.licence)
    .filter(({ name }) => !names.has(name))
    .map(({ name, title, url }) => ({ name, path: url, title }));
  return { ...resource, sources: [...added, ...known], licenses: [...licences, ...more] };
}
