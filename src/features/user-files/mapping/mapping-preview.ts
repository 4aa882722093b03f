import { cellAt, type Dataset } from '../../../domain/dataset.ts';
import { isSymbol, meaningOf, type DataSymbol } from '../../../domain/cell.ts';
import { formatCell, formatWhole, capitalise } from '../../../domain/words/format.ts';
import type { DatasetDescriptor } from '../../../domain/descriptor.ts';
import { months, type TimePeriod } from '../../../domain/time/time-period.ts';
import { readLocal } from '../../../user-files/dataset/read-dataset.ts';
import type { ReadResult } from '../../../user-files/dataset/read-result.ts';
import type { TablePreview } from '../../../user-files/open/table.ts';
import { mapColumns } from '../../../user-files/recognise.ts';
import type { Layout, Mapping, Row } from '../../../user-files/layout/layout.ts';
import { columnNames } from './column-names.ts';

/** How one row of a file is read, or why it is not. */
export type PreviewRow =
  | {
      readonly kind: 'read';
      /** As a spreadsheet counts. */
      readonly row: number;
      readonly area: string;
      readonly period: string;
      readonly items: readonly string[];
      readonly values: readonly string[];
    }
  | { readonly kind: 'aside'; readonly row: number; readonly reason: string };

/** A filter or an indicator of what is read. */
interface PreviewColumn {
  readonly column: string;
  readonly title: string;
}

/** What a mapping makes of the beginning of a file. */
export interface MappingPreview {
  readonly items: readonly PreviewColumn[];
  readonly values: readonly PreviewColumn[];
  readonly rows: readonly PreviewRow[];
  /** How many of the rows looked at can be read. */
  readonly readable: number;
  readonly looked: number;
  /** Why the mapping cannot be used; empty when it can. */
  readonly error: string;
  /** What is wrong with the column of the area, of the period; empty while one row can be read. */
  readonly areaError: string;
  readonly periodError: string;
  /** Why rows repeat one another, where that stops the file; else empty. */
  readonly repeats: string;
  /** Chosen columns that are not used, and why, as sentences. */
  readonly leftOut: readonly string[];
  readonly symbols: readonly { readonly symbol: DataSymbol; readonly meaning: string }[];
}

/** So many rows are read to say whether the mapping works, and so many are shown. */
const mostLooked = 150;
const mostShown = 8;

interface NumberedRow {
  readonly cells: Row;
  readonly number: number;
}

/** The rows of a preview that are not blank, with their numbers. */
export function firstRows({ headerRow, sample }: TablePreview): readonly NumberedRow[] {
  return sample
    .map((cells, index) => ({ cells, number: headerRow + 1 + index }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .slice(0, mostLooked);
}

/** Reads the first rows of a file with a mapping, as the whole of it will be read. */
export function previewOf(
  preview: TablePreview,
  mapping: Mapping,
  published: readonly DatasetDescriptor[],
): MappingPreview {
  const all = firstRows(preview);
  const layout = mapColumns(preview, mapping, published);
  const read = (rows: readonly NumberedRow[]) => readRows(rows, preview, layout, published);
  const sound = all.filter(({ cells }) => cells.length === preview.header.length);
  const result = read(sound);
  const { dataset, table, error, plan } = result;
  const shown = all.slice(0, mostShown).map((row): PreviewRow => {
    const found = dataset ? readRowOf(dataset, row.number) : null;
    return (
      found ?? { kind: 'aside', row: row.number, reason: whyAside(row, preview, result, read) }
    );
  });
  const nothing = table.rows.length === 0;
  const names = columnNames(preview.header);
  const chosen = [...mapping.values, ...mapping.filters];
  const { filters, indicators } = result.described.descriptor;
  return {
    items: filters.map(({ column, title }) => ({ column, title })),
    values: indicators.map(({ column, title }) => ({ column, title })),
    rows: shown,
    readable: dataset?.length ?? 0,
    looked: all.length,
    error: dataset ? '' : `${capitalise(error)}.`,
    areaError: nothing && table.unknownAreas[0] ? `${table.unknownAreas[0].message}.` : '',
    periodError: nothing && table.badPeriods[0] ? `${table.badPeriods[0].message}.` : '',
    repeats: dataset || nothing ? '' : repeatsIn(result),
    leftOut: plan.leftOut
      .filter(({ position }) => chosen.includes(position))
      .map(({ position, why }) => `${names[position] ?? ''} is left out: ${why}.`),
    symbols: dataset ? symbolsIn(dataset) : [],
  };
}

function readRows(
  rows: readonly NumberedRow[],
  { header, headerRow }: TablePreview,
  layout: Layout,
  published: readonly DatasetDescriptor[],
): ReadResult {
  const scanned = {
    header,
    headerRow,
    rows: rows.map(({ cells }) => cells),
    rowNumbers: rows.map(({ number }) => number),
  };
  return readLocal(scanned, layout, null, { taken: published.map(({ name }) => name) });
}

function readRowOf(dataset: Dataset, number: number): PreviewRow | null {
  const at = dataset.rowNumbers.indexOf(number);
  if (at < 0) return null;
  const { filters, indicators } = dataset.descriptor;
  const period = dataset.periods[dataset.periodOf[at] as number];
  return {
    kind: 'read',
    row: number,
    area: dataset.areas[dataset.areaOf[at] as number]?.name ?? '',
    period: period ? periodInWords(period) : '',
    items: filters.map(({ column }) => {
      const filter = dataset.filters.get(column);
      return filter?.items[filter.itemOf[at] as number] ?? '';
    }),
    values: indicators.map((one) => formatCell(cellAt(dataset, one.column, at), one)),
  };
}

/** A period with its kind, where its name does not say it: "2024/25 (Academic year)". */
function periodInWords({ label, identifier }: TimePeriod): string {
  return months.includes(identifier) ? label : `${label} (${identifier})`;
}

/** Why a row is not read: read by itself, it says so. */
function whyAside(
  row: NumberedRow,
  { header }: TablePreview,
  result: ReadResult,
  read: (rows: readonly NumberedRow[]) => ReadResult,
): string {
  const { length } = row.cells;
  if (length !== header.length) {
    return `It has ${formatWhole(length)} ${length === 1 ? 'cell' : 'cells'} where the header has ${formatWhole(header.length)}.`;
  }
  const alone = read([row]).table;
  const [note] = [...alone.unknownAreas, ...alone.badPeriods];
  if (note) {
    return note.value.trim() === '' ? `The cell in ${note.column} is blank.` : `${note.message}.`;
  }
  const [level] = alone.otherLevels.keys();
  if (level !== undefined) return `"${level}" is a kind of area that is not compared here.`;
  const repeated = result.duplicates.find(({ second }) => numberIn(result, second) === row.number);
  if (repeated) {
    return `It is about the same area, period and filters as row ${numberIn(result, repeated.first)}.`;
  }
  return result.dataset
    ? 'It does not say an area and a period.'
    : 'It can be read, but rows that repeat one another stop the file from being used.';
}

/** The number of a row of what was read, as a spreadsheet counts. */
function numberIn({ scanned, table }: ReadResult, at: number): number {
  return scanned.rowNumbers[table.origin[at] ?? -1] ?? 0;
}

function repeatsIn(result: ReadResult): string {
  const [pair] = result.duplicates.filter(({ column }) => column >= 0);
  if (!pair) return '';
  const [first, second] = [numberIn(result, pair.first), numberIn(result, pair.second)];
  return `Rows ${first} and ${second}, among others, are about the same area and period with other values. Tick the column that tells such rows apart, or take them out of the file.`;
}

function symbolsIn(dataset: Dataset): MappingPreview['symbols'] {
  const found = new Set<DataSymbol>();
  for (const { column } of dataset.descriptor.indicators) {
    for (let at = 0; at < dataset.length; at += 1) {
      const cell = cellAt(dataset, column, at);
      if (isSymbol(cell)) found.add(cell);
    }
  }
  return [...found].map((symbol) => ({ symbol, meaning: meaningOf(symbol) }));
}
