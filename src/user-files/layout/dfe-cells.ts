import { dataSymbols, type DataSymbol } from '../../domain/cell.ts';
import { readNumber } from '../../ingest/csv/read-number.ts';

/** The unit that stands beside a number; `£m` for pounds that were written as thousands or millions. */
export type NumberSign = '%' | '£' | '£m';

/**
 * What a cell of a value column says. `tidied` is a number written with thousands separators, a percent or a
 * pound sign; `missing` an old or foreign way of saying that there is no number; `other` none of these.
 */
export type CellResult =
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | {
      readonly kind: 'tidied';
      readonly value: number;
      readonly text: string;
      readonly sign: NumberSign | '';
    }
  | { readonly kind: 'symbol'; readonly symbol: DataSymbol }
  | { readonly kind: 'missing'; readonly symbol: DataSymbol }
  | { readonly kind: 'other' };

const missing: ReadonlyMap<string, DataSymbol> = new Map([
  ['', 'x'],
  [':', 'x'],
  ['~', 'low'],
  ['.', 'x'],
  ['..', 'x'],
  ['...', 'x'],
  ['-', 'x'],
  ['–', 'x'],
  ['*', 'x'],
  ['na', 'x'],
  ['n/a', 'x'],
  ['#n/a', 'x'],
  ['nan', 'x'],
  ['null', 'x'],
  ['none', 'x'],
]);

const thousands = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** Reads one cell as a value. Spaces around it do not count. */
export function readCell(text: string): CellResult {
  const plain = readNumber(text);
  if (!Number.isNaN(plain)) return { kind: 'number', value: plain, text };
  const trimmed = text.trim();
  const lower = trimmed.toLowerCase();
  const symbol = dataSymbols.find((one) => one === lower || lower === `[${one}]`);
  if (symbol) return { kind: 'symbol', symbol };
  const gone = missing.get(lower);
  if (gone) return { kind: 'missing', symbol: gone };
  const sign = trimmed.endsWith('%') ? '%' : /^-?£/.test(trimmed) ? '£' : '';
  const bare = trimmed.replace(/^(-?)£\s*/, '$1').replace(/\s*%$/, '');
  const scaled = sign === '£' ? withoutScale(bare) : bare;
  const number = thousands.test(scaled) ? scaled.replaceAll(',', '') : scaled;
  const value = readNumber(number);
  if (Number.isNaN(value)) return { kind: 'other' };
  return { kind: 'tidied', value, text: number, sign: scaled === bare ? sign : '£m' };
}

const scales: Readonly<Record<string, number>> = { k: 3, m: 6, bn: 9 };

/** "1.2m" as "1200000": the point is moved in the text, so that no digit changes. Any other text as it is. */
function withoutScale(text: string): string {
  const parts = /^(-?\d+)(?:\.(\d+))?\s?(k|m|bn)$/i.exec(text);
  if (!parts) return text;
  const [, whole = '', decimals = '', unit = ''] = parts;
  const places = scales[unit.toLowerCase()] ?? 0;
  const moved = decimals.padEnd(places, '0');
  const rest = moved.slice(places);
  return `${whole}${moved.slice(0, places)}${rest === '' ? '' : `.${rest}`}`;
}

/** Reads cells of one column, each different text once. */
export function cellReader(): (text: string) => CellResult {
  const known = new Map<string, CellResult>();
  return (text) => {
    let cell = known.get(text);
    if (!cell) {
      cell = readCell(text);
      if (known.size < 20_000) known.set(text, cell);
    }
    return cell;
  };
}
