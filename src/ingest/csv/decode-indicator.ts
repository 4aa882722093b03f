import { dataSymbols, type DataSymbol } from '../../domain/cell.ts';
import type { IndicatorColumn } from '../../domain/dataset.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import { quoted } from '../clean-text.ts';
import type { IssueList } from '../issue-list.ts';
import type { CsvTable } from './read-csv.ts';
import { readNumber } from './read-number.ts';
import { broken, outOfScope, type RowMarks } from './row-marks.ts';

/**
 * Reads one indicator's cells. A blank one is kept as such where the dataset says what it means. Any other cell that is
 * neither a number nor a declared symbol marks its row as broken, with an error; a percentage outside 0 to 100 or a
 * negative count (or what lies outside the indicator's own bounds) is kept, with a warning.
 */
export function decodeIndicator(
  { rows, rowNumbers }: CsvTable,
  columnIndex: number,
  indicator: Indicator,
  descriptor: DatasetDescriptor,
  marks: RowMarks,
  issues: IssueList,
): IndicatorColumn {
  const { column, unit } = indicator;
  const numbers = new Float64Array(rows.length);
  const symbols = new Map<number, DataSymbol>();
  const declared = declaredSymbols(descriptor);
  const symbolMayLookLikeNumber = [...declared.keys()].some(
    (raw) => !Number.isNaN(readNumber(raw)),
  );
  const { least, most } = indicator.bounds ?? {};
  const lowest = least ?? (unit === '%' || unit === 'count' ? 0 : -Infinity);
  const highest = most ?? (unit === '%' ? 100 : Infinity);
  const mayBeBlank = descriptor.blank !== undefined;

  for (let index = 0; index < rows.length; index += 1) {
    if (marks[index] === outOfScope) continue;
    const text = rows[index]?.[columnIndex] ?? '';
    const value = readNumber(text);
    if (value >= lowest && value <= highest && !symbolMayLookLikeNumber) {
      numbers[index] = value;
      continue;
    }
    if (text === '' && mayBeBlank) {
      numbers[index] = Number.NaN;
      continue;
    }
    const symbol = declared.get(text);
    if (symbol !== undefined) {
      numbers[index] = Number.NaN;
      symbols.set(index, symbol);
    } else if (Number.isNaN(value)) {
      marks[index] = broken;
      const [message, fix] = explain(text, descriptor);
      issues.error(rowNumbers[index] ?? 0, column, message, fix);
    } else {
      numbers[index] = value;
      if (value >= lowest && value <= highest) continue;
      const message =
        unit === '%'
          ? `${quoted(text)} is a percentage outside ${lowest} to ${highest}`
          : `${quoted(text)} is a count below ${lowest === 0 ? 'zero' : lowest}`;
      issues.warning(rowNumbers[index] ?? 0, column, message, 'Check it against its source.');
    }
  }
  return { numbers, symbols };
}

function declaredSymbols({ missingValues }: DatasetDescriptor): ReadonlyMap<string, DataSymbol> {
  const named = [...missingValues].filter(([raw]) => raw !== '');
  return new Map(named.map(([raw, { symbol }]) => [raw, symbol]));
}

function explain(text: string, { missingValues }: DatasetDescriptor): readonly [string, string] {
  const declared = [...missingValues.keys()].filter((raw) => raw !== '');
  const choices = declared.length > 0 ? ` (this dataset declares ${declared.join(', ')})` : '';
  if (text.trim() === '') {
    return [
      text === '' ? 'the cell is blank' : `${quoted(text)} is blank`,
      `Write the number, or x where it is not available${choices}.`,
    ];
  }
  const trimmed = text.trim();
  if ((dataSymbols as readonly string[]).includes(trimmed) && !declared.includes(trimmed)) {
    return [
      `${quoted(text)} is a symbol this dataset does not declare`,
      `Declare it under missingValues in datapackage.json, or write another symbol${choices}.`,
    ];
  }
  return [
    `${quoted(text)} is not a number or a symbol this dataset declares`,
    fixFor(trimmed) ??
      fixForSymbol(trimmed, declared) ??
      `Write a number such as 1234 or 56.7, or a symbol${choices}.`,
  ];
}

const thousands = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

function fixFor(trimmed: string): string | undefined {
  const bare = trimmed.replace(/^(-?)£\s*/, '$1').replace(/\s*%$/, '');
  const isGrouped = thousands.test(bare);
  const number = isGrouped ? bare.replaceAll(',', '') : bare;
  if (Number.isNaN(readNumber(number))) return undefined;
  const extra = [
    ...(isGrouped ? ['a thousands separator'] : []),
    ...(trimmed.includes('%') ? ['a percent sign'] : []),
    ...(trimmed.includes('£') ? ['a pound sign'] : []),
  ];
  return `Write the number without ${extra.join(' or ') || 'spaces'}: ${number}`;
}

function fixForSymbol(trimmed: string, declared: readonly string[]): string | undefined {
  const meant = declared.find((raw) => raw.toLowerCase() === trimmed.toLowerCase());
  return meant === undefined ? undefined : `Write the symbol as it is declared: ${meant}`;
}
