import { roundTo } from '../../domain/numbers/exact.ts';
import type { Figure } from '../../figure/figure.ts';
import { noTime, type CsvTime } from './time.ts';

/** One row of a figure's CSV file before it is text. */
export interface CsvRow {
  /**
   * `observation` a published value, `computed` one worked out here, `target` what a council aims for,
   * `stated` a number that a council's document gives.
   */
  readonly kind: 'observation' | 'computed' | 'target' | 'stated';
  /** Empty for a group. */
  readonly areaCode: string;
  readonly areaName: string;
  readonly time: CsvTime;
  /** By filter column. */
  readonly items: Readonly<Record<string, string>>;
  /** In the indicator's unit, as published; null for a symbol, an absence, or a bound such as "more than 4,000". */
  readonly value: number | null;
  readonly symbol: string;
  readonly symbolMeaning: string;
  readonly note: string;
  readonly source: string;
  readonly licence: string;
  readonly dataset: string;
  /** Where it stands in the published file, the header being row 1; null when it stands nowhere. */
  readonly datasetRow: number | null;
}

export const emptyRow: CsvRow = {
  kind: 'observation',
  areaCode: '',
  areaName: '',
  time: noTime,
  items: {},
  value: null,
  symbol: '',
  symbolMeaning: '',
  note: '',
  source: '',
  licence: '',
  dataset: '',
  datasetRow: null,
};

/** A number worked out here, with two decimal places more than are shown: further ones say nothing. */
export function meaningful({ indicator }: Figure, value: number): number {
  return roundTo(value, indicator.decimalPlaces + 2);
}

/** What a row's reader must know: that the file was not whole, a break in series just before its period, then what else there is. */
export function noteOf(
  { breaks, fault = '' }: Figure,
  period: string,
  ...others: readonly string[]
): string {
  const breaksBefore = breaks
    .filter((one) => one.period.label === period)
    .map(({ note }) => `break in series before this period: ${note.replace(/\.$/, '')}`);
  return [fault, ...breaksBefore, ...others].filter((note) => note !== '').join('; ');
}
