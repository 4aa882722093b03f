import { formatUnit } from '../../domain/words/format.ts';
import type { Figure } from '../../figure/figure.ts';
import type { ExportContext } from '../context.ts';
import { observationRows } from './observations.ts';
import { overlayRows } from './overlays.ts';
import type { CsvRow } from './row.ts';
import { csvText, type CsvCell } from './text.ts';

/**
 * A figure as a tidy CSV file: one row for each value of its table, then what councils aim for and state.
 * Published values are as in their file, in the indicator's unit; a symbol, an absence or a bound leaves `value`
 * empty and says why in columns of its own. Never throws.
 */
export function csvOf(figure: Figure, context: ExportContext): string {
  return csvText(csvTable(figure, context));
}

/** The same as a table, its header first. */
export function csvTable(figure: Figure, context: ExportContext): readonly (readonly CsvCell[])[] {
  const rows = [...observationRows(figure), ...overlayRows(figure)];
  const filters = [...new Set(rows.flatMap(({ items }) => Object.keys(items)))];
  const columns: readonly Column[] = [
    ...before,
    ...filters.map((name): Column => [headingOf(name), ({ items }) => items[name] ?? '']),
    ...after(figure, context),
  ];
  return [
    columns.map(([heading]) => heading),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ];
}

type Column = readonly [heading: string, cell: (row: CsvRow) => CsvCell];

const before: readonly Column[] = [
  ['kind', ({ kind }) => kind],
  ['area_code', ({ areaCode }) => areaCode],
  ['area_name', ({ areaName }) => areaName],
  ['time_period', ({ time }) => time.code],
  ['time_identifier', ({ time }) => time.identifier],
  ['time_label', ({ time }) => time.label],
];

function after(
  { indicator }: Figure,
  { link, retrieved, dataVersion }: ExportContext,
): readonly Column[] {
  const { noun: _noun, ...style } = indicator;
  const inWords = formatUnit(style);
  return [
    ['indicator', () => indicator.id],
    ['indicator_name', () => indicator.title],
    ['unit', () => inWords],
    ['value', ({ value }) => value],
    ['symbol', ({ symbol }) => symbol],
    ['symbol_meaning', ({ symbolMeaning }) => symbolMeaning],
    ['note', ({ note }) => note],
    ['source', ({ source }) => source],
    ['licence', ({ licence }) => licence],
    ['dataset', ({ dataset }) => dataset],
    ['dataset_row', ({ datasetRow }) => datasetRow],
    ['definition', () => indicator.definition],
    ['data_version', () => `version ${dataVersion}`],
    // "on", so that no spreadsheet makes a date of it.
    ['retrieved', () => `on ${retrieved}`],
    ['link', () => link],
  ];
}

const ownHeadings =
  /^(kind|area_code|area_name|time_(period|identifier|label)|indicator|indicator_name|unit|value)$/;
const furtherHeadings =
  /^(symbol|symbol_meaning|note|source|licence|dataset|dataset_row|definition|data_version|retrieved|link)$/;

/** A filter's column keeps its name unless one of our own columns has it. */
function headingOf(filter: string): string {
  return ownHeadings.test(filter) || furtherHeadings.test(filter) ? `filter_${filter}` : filter;
}
