import { formatWhole } from '../../domain/words/format.ts';
import { dataSymbols, meaningOf } from '../../domain/cell.ts';
import { quoted } from '../../ingest/clean-text.ts';
import type { ReadResult } from '../dataset/read-result.ts';
import type { CellNote } from '../dataset/table.ts';
import type { CheckList } from './check.ts';

const cells = (count: number) => `${formatWhole(count)} ${count === 1 ? 'cell' : 'cells'}`;

/** Counts the data symbols, by kind and by column, and names what stands there instead of a number or a symbol. */
export function checkSymbols({ table, plan }: ReadResult, checks: CheckList): void {
  const title = 'Data symbols';
  for (const symbol of dataSymbols) {
    const counts = plan.indicators.map(({ id }) => table.symbols.get(id)?.get(symbol) ?? 0);
    const all = counts.reduce((sum, count) => sum + count, 0);
    const columns = counts.filter((count) => count > 0).length;
    if (all === 0) continue;
    const message = `${symbol} (${meaningOf(symbol)}): ${cells(all)} in ${columns} of ${plan.indicators.length} columns.`;
    checks.note('symbols', title, 'pass', message);
  }
  for (const { id, name } of plan.indicators) {
    const counts = [...(table.symbols.get(id) ?? [])];
    if (counts.length === 0) continue;
    const words = counts.map(([symbol, count]) => `${symbol}: ${formatWhole(count)}`);
    const message = `${words.join(', ')} of ${cells(table.rows.length)}.`;
    checks.at(
      { row: 0, column: name },
      { id: 'symbols-by-column', title, result: 'pass', message },
    );
  }
  if (checks.isClean('symbols') && ![...table.symbols.values()].some(({ size }) => size > 0)) {
    checks.note('symbols', title, 'pass', 'None: every cell of the value columns is a number.');
  }
  list(table.missing, checks, {
    id: 'old-symbols',
    title: 'Old symbols and blanks',
    words: ({ value, count, message }) =>
      `${value.trim() === '' ? 'Blank' : quoted(value)} in ${cells(count)}: ${message}.`,
    fix: 'The standard symbols are z, x, c, low and u; a blank says nothing about why there is no number.',
  });
  list(table.tidied, checks, {
    id: 'written-numbers',
    title: 'Numbers written for reading',
    words: ({ value, count }) =>
      `${cells(count)} with commas, spaces, % or £, such as ${quoted(value)}; read as the plain number.`,
    fix: 'Write numbers without them: 1234, 56.7.',
  });
  list(table.notNumbers, checks, {
    id: 'not-numbers',
    title: 'Cells that are no number',
    words: ({ value, count }) =>
      `${quoted(value)} in ${cells(count)} is neither a number nor a data symbol; read as not available.`,
    fix: 'Write the number, or x where there is none.',
  });
  list(table.blankItems, checks, {
    id: 'blank-items',
    title: 'Blank filter items',
    words: ({ count }) => `Blank in ${cells(count)}; shown as “(blank)”.`,
    fix: 'Write the item; a total is written Total.',
  });
}

function list(
  notes: readonly CellNote[],
  checks: CheckList,
  {
    id,
    title,
    words,
    fix,
  }: {
    readonly id: string;
    readonly title: string;
    readonly words: (note: CellNote) => string;
    readonly fix: string;
  },
): void {
  for (const note of notes) {
    const { row, column, value } = note;
    checks.at({ row, column, value }, { id, title, result: 'warning', message: words(note), fix });
  }
}
