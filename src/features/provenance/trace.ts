import { isSymbol } from '../../domain/cell.ts';
import { rawAt, sourcesOfRow, type Dataset } from '../../domain/dataset.ts';
import { formatCell, formatPeriodMeaning } from '../../domain/words/format.ts';
import type { Break } from '../../domain/indicator.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Source } from '../../domain/source.ts';

/** Where one number comes from, ready to be read. */
export interface Trace {
  /** The number as shown, with what it is. */
  readonly value: string;
  readonly meaning: string;
  readonly place: string;
  readonly period: string;
  readonly items: readonly string[];
  /** Where the file is; of a person's own file its name. */
  readonly file: string;
  /** Empty for a person's own file, which is not to be had from here. */
  readonly href: string;
  readonly row: number;
  readonly column: string;
  /** The cell's own text in the file. */
  readonly raw: string;
  readonly sources: readonly Source[];
  readonly breaks: readonly Break[];
  /** The whole row of the file, column by column. */
  readonly cells: readonly (readonly [string, string])[];
}

/** Where a dataset's file is, in words: as the site publishes it, or on the person's device. */
export function fileOf({ path, local }: DatasetDescriptor): string {
  return local ? `your file ${local.name}, read on ${local.readOn}` : `data/${path}`;
}

/**
 * Reads an observation's CellRef backwards; null for none, and where the file has changed. `why` is what its symbol
 * means.
 */
export function traceOf(dataset: Dataset, observation: Observation | null, why = ''): Trace | null {
  if (!observation) return null;
  const { ref, index, indicator, area, period, cell } = observation;
  // The file may have been put in another's place since the number was shown.
  if (dataset.rowNumbers[index] !== ref.row) return null;
  const { descriptor } = dataset;
  const meaning = formatPeriodMeaning(period, descriptor.periodMeaning);
  return {
    value: formatCell(cell, indicator),
    meaning: isSymbol(cell) ? why : '',
    place: area.name,
    period: meaning ? `${period.label} (${meaning})` : period.label,
    items: descriptor.filters.map(
      ({ column, title }) => `${title}: ${observation.items[column] ?? ''}`,
    ),
    file: fileOf(descriptor),
    href: descriptor.local ? '' : `./data/${descriptor.path}`,
    row: ref.row,
    column: ref.column,
    raw: rawAt(dataset, ref.column, index),
    sources: sourcesOfRow(dataset, index),
    breaks: indicator.breaks,
    cells: dataset.header.map((name, at) => [name, dataset.raw[index]?.[at] ?? ''] as const),
  };
}
