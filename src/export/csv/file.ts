import { formatUnit } from '../../domain/words/format.ts';
import type { Figure } from '../../figure/figure.ts';
import { observationRows } from './observations.ts';
import { overlayRows } from './overlays.ts';
import type { CsvRow } from './row.ts';
import { csvText, type CsvCell } from './text.ts';

/**
 * A figure as a tidy CSV file: one row for each value of its table, then what councils aim for and state.
 * Values are unrounded, in the indicator's unit; a symbol or an absence leaves `value` empty and says why in
 * columns of its own. Never throws.
 */
export function csvOf(figure: Figure): string {
  const rows = [...observationRows(figure), ...overlayRows(figure)];
  const filters = [...new Set(rows.flatMap(({ items }) => Object.keys(items)))];
  const columns: readonly Column[] = [
    ...before,
    ...filters.map((name): Column => [headingOf(name), ({ items }) => items[name] ?? '']),
    ...after(figure),
  ];
  return csvText([
    columns.map(([heading]) => heading),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ]);
}

type Column = readonly [heading: string, cell: (row: CsvRow) => CsvCell];

const before: readonly Column[] = [
  ['kind', ({ kind }) => kind],
  ['area_code', ({ areaCode }) => areaCode],
  ['area_name', ({ areaName }) => areaName],
  ['time_period', ({ period }) => period],
];

function after({ indicator }: Figure): readonly Column[] {
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
    ['dataset', ({ dataset }) => dataset],
    ['dataset_row', ({ datasetRow }) => datasetRow],
  ];
}

const ownHeadings = /^(kind|area_code|area_name|time_period|indicator|indicator_name|unit|value)$/;
const furtherHeadings = /^(symbol|symbol_meaning|note|source|dataset|dataset_row)$/;

/** A filter's column keeps its name unless one of our own columns has it. */
function headingOf(filter: string): string {
  return ownHeadings.test(filter) || furtherHeadings.test(filter) ? `filter_${filter}` : filter;
}
