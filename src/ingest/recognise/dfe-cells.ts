import { dataSymbols, type DataSymbol } from '../../domain/cell.ts';
import { readNumber } from '../read-number.ts';

/**
 * What a cell of a value column says. `tidied` is a number written with thousands separators, a percent or a
 * pound sign; `missing` an old or foreign way of saying that there is no number; `other` none of these.
 */
export type CellReading =
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'tidied'; readonly value: number; readonly text: string }
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
export function readCell(text: string): CellReading {
  const plain = readNumber(text);
  if (!Number.isNaN(plain)) return { kind: 'number', value: plain, text };
  const trimmed = text.trim();
  const lower = trimmed.toLowerCase();
  const symbol = dataSymbols.find((one) => one === lower || lower === `[${one}]`);
  if (symbol) return { kind: 'symbol', symbol };
  const gone = missing.get(lower);
  if (gone) return { kind: 'missing', symbol: gone };
  const bare = trimmed.replace(/^(-?)£\s*/, '$1').replace(/\s*%$/, '');
  const number = thousands.test(bare) ? bare.replaceAll(',', '') : bare;
  const value = readNumber(number);
  return Number.isNaN(value) ? { kind: 'other' } : { kind: 'tidied', value, text: number };
}

/** Reads cells of one column, each different text once. */
export function cellReader(): (text: string) => CellReading {
  const known = new Map<string, CellReading>();
  return (text) => {
    let reading = known.get(text);
    if (!reading) {
      reading = readCell(text);
      if (known.size < 20_000) known.set(text, reading);
    }
    return reading;
  };
}
