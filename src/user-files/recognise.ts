import type { DatasetDescriptor } from '../domain/descriptor.ts';
import { findPlaces, isDfeLayout, levelOf, plainColumn } from './layout/dfe-columns.ts';
import { plainPeriods } from './layout/dfe-periods.ts';
import { isSameColumn, swapsByName, vintagesOf } from './layout/dfe-vintages.ts';
import { suggestMapping } from './infer/mapping.ts';
import { datasetName } from './infer/names.ts';
import { readLocal } from './dataset/read-dataset.ts';
import { isMetaHeader, readMeta } from './layout/meta-file.ts';
import {
  asAtMonth,
  countTitles,
  countsOf,
  publishedCounts,
  schoolColumns,
} from './layout/ofsted-list.ts';
import type {
  Layout,
  Mapping,
  Preview,
  PlaceColumn,
  Places,
  Recognised,
  Vintage,
} from './layout/layout.ts';
import {
  refuseEmpty,
  refuseList,
  refuseMeta,
  refuseOurs,
  refusePresentation,
  refuseRagged,
  refuseUnknown,
} from './recognise-refusals.ts';

type Published = readonly DatasetDescriptor[];

/**
 * Says what a file is from its beginning: how its columns are to be read, or why it cannot be charted. With the
 * catalogue's datasets it also says which of them the file can stand in for. Never throws.
 */
export function recognise(whole: Preview, published: Published = []): Recognised {
  const preview = soundPreview(whole);
  const { name, header, sample } = preview;
  if (isMetaHeader(header)) return refuseMeta(name);
  if (isOurs(header)) return refuseOurs(name);
  const empty = refuseEmpty(whole);
  if (empty) return empty;
  const list = schoolList(preview, published);
  if (list) return list;
  const places = findPlaces(header, sample);
  if (isDfeLayout(header, places)) return dfeFile(preview, places, published);
  if (header.some((one) => recordNames.has(plainColumn(one)))) return refuseList(name);
  const presentation = refusePresentation(whole);
  if (presentation) return presentation;
  if (sample.length === 0) return refuseRagged(whole);
  const { mapping, problems } = suggestMapping(header, sample);
  return mapping ? mapColumns(preview, mapping, published) : refuseUnknown(preview, problems);
}

/** Columns that only lists have: of schools, early years providers or children's homes. */
const recordNames: ReadonlySet<string> = new Set([
  'urn',
  'schoolurn',
  'providerurn',
  'settingurn',
  'laestab',
]);

/** Columns that a figure's own CSV file has, whatever its filters (`export/csv/file.ts`). */
const ourColumns = ['kind', 'time_label', 'indicator', 'symbol_meaning', 'dataset_row', 'link'];

function isOurs(header: readonly string[]): boolean {
  return ourColumns.every((column) => header.includes(column));
}

/** So many rows are looked at to say what a file is: enough for that, few enough not to be felt. */
const looked = 150;

/** The first rows that are neither blank nor of another width than the header. */
function soundPreview(preview: Preview): Preview {
  const { header, sample } = preview;
  const sound = sample.filter(
    (row) => row.length === header.length && row.some((cell) => cell.trim() !== ''),
  );
  return { ...preview, sample: sound.slice(0, looked) };
}

/** The layout of a file whose columns a person named, or the suggestion for them. */
export function mapColumns(whole: Preview, mapping: Mapping, published: Published = []): Layout {
  const preview = soundPreview(whole);
  const places = new Map<PlaceColumn, number>([['area', mapping.area]]);
  if (mapping.period !== null) places.set('time_period', mapping.period);
  if (mapping.level !== null) places.set('geographic_level', mapping.level);
  const areas = preview.sample.map((row) => (row[mapping.area] ?? '').trim());
  return withDescriptor(
    {
      ...blankLayout(preview, 'mapped', '', places),
      periods: { swaps: {}, identifier: mapping.identifier, fixed: mapping.onePeriod },
      mapping,
      hasCodes: areas.every((text) => /^([EKNSW]\d{8}|\d{3}(\.0)?|)$/.test(text)),
    },
    preview,
    published,
  );
}

function dfeFile(preview: Preview, places: Places, published: Published): Layout {
  const [vintage, ...more] = vintagesOf(preview.header);
  const layouts = [vintage, ...more].map((one) => dfeLayout(preview, places, one, published));
  const [main, ...others] = layouts as [Layout, ...Layout[]];
  return { ...main, others };
}

function dfeLayout(
  preview: Preview,
  places: Places,
  vintage: Vintage | undefined,
  published: Published,
): Layout {
  const publishedDataset = vintage ? undefined : matchPublished(preview, places, published);
  const base = blankLayout(preview, vintage?.kind ?? 'dfe', vintage?.title ?? '', places);
  const swaps = vintage?.swaps ?? (publishedDataset ? {} : swapsByName(preview.name));
  return withDescriptor(
    {
      ...base,
      vintage: vintage ?? null,
      periods: { ...plainPeriods, swaps },
      published: vintage?.dataset ?? publishedDataset?.name ?? '',
    },
    preview,
    published,
  );
}

/**
 * The published dataset that a file in its own layout is a version of: it has all of its filters and some of its
 * indicators under the same names, and either its file name or no column besides.
 */
function matchPublished(
  { name, header }: Preview,
  places: Places,
  published: Published,
): DatasetDescriptor | undefined {
  const free = header.filter((_, at) => ![...places.values()].includes(at));
  const has = (column: string) => free.some((one) => isSameColumn(column, one));
  const candidates = published.filter(
    ({ filters, indicators }) =>
      filters.every(({ column }) => has(column)) && indicators.some(({ column }) => has(column)),
  );
  return (
    candidates.find((one) => one.name === datasetName(name)) ??
    candidates.find(({ filters, indicators }) => {
      const columns = [...filters, ...indicators].map(({ column }) => column);
      return (
        columns.every(has) &&
        free.every(
          (one) =>
            one === 'source_id' ||
            columns.some((publishedDataset) => isSameColumn(publishedDataset, one)),
        )
      );
    })
  );
}

function schoolList(preview: Preview, published: Published): Layout | undefined {
  const columns = schoolColumns(preview.header);
  if (!columns) return undefined;
  const layouts = countsOf(columns).map((count) =>
    withDescriptor(
      {
        ...blankLayout(
          preview,
          'ofsted-schools',
          countTitles[count],
          new Map<PlaceColumn, number>([['la_name', columns.council]]),
        ),
        periods: { ...plainPeriods, fixed: asAtMonth(preview) },
        published: publishedCounts[count],
        count,
      },
      preview,
      published,
    ),
  );
  const [main, ...others] = layouts;
  return main && { ...main, others };
}

function blankLayout(
  { name, header, sample, meta = [] }: Preview,
  kind: Layout['kind'],
  title: string,
  places: Places,
): Omit<Layout, 'descriptor'> {
  const at = places.get('geographic_level');
  const levels = at === undefined ? [] : sample.map((row) => (row[at] ?? '').trim());
  return {
    kind,
    title,
    file: name,
    header,
    places,
    periods: plainPeriods,
    vintage: null,
    meta: readMeta(meta),
    mapping: null,
    levels: [...new Set(levels)].filter((text) => levelOf(text) !== text),
    hasCodes: places.has('new_la_code') || places.has('old_la_code'),
    published: '',
    count: '',
    others: [],
  };
}

/** Adds what the dataset will be, as far as the sample tells. */
function withDescriptor(
  layout: Omit<Layout, 'descriptor'>,
  { header, headerRow, sample }: Preview,
  published: Published,
): Layout {
  const publishedDataset = published.find((one) => one.name === layout.published) ?? null;
  const rowNumbers = sample.map((_, index) => headerRow + 1 + index);
  const whole: Layout = { ...layout, descriptor: nothing };
  const result = readLocal(
    { header, headerRow, rows: sample, rowNumbers },
    whole,
    publishedDataset,
    {
      taken: published.map((one) => one.name),
    },
  );
  return { ...whole, descriptor: result.described.descriptor };
}

const nothing: DatasetDescriptor = {
  name: '',
  title: '',
  description: '',
  theme: '',
  path: '',
  version: '',
  columns: [],
  primaryKey: [],
  indicators: [],
  filters: [],
  missingValues: new Map(),
  sources: [],
  notes: [],
  periodMeaning: '',
};
