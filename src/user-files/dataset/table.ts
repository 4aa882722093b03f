import { areaByCode } from '../areas/find-area.ts';
import { meaningOf, type DataSymbol } from '../../domain/cell.ts';
import type { MissingValue } from '../../domain/descriptor.ts';
import { cleanText, quoted } from '../../ingest/clean-text.ts';
import { areaReader, type AreaText } from '../layout/dfe-areas.ts';
import { cellReader, type NumberSign } from '../layout/dfe-cells.ts';
import { readPeriod, type PeriodText } from '../layout/dfe-periods.ts';
import type { ColumnPlan, FilterPlan, Layout, Row } from '../layout/layout.ts';

/** The columns of every published dataset that say when and where, in their order. */
export const standardColumns: readonly string[] = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'old_la_code',
  'new_la_code',
  'la_name',
];

/** Something about one cell, or about all cells of a column that are written alike. */
export interface CellNote {
  /** As a spreadsheet counts: the first of them. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly message: string;
  /** How many there are. */
  count: number;
}

/** A file's rows in the layout of the published datasets, and what was met on the way. */
export interface LocalTable {
  /** `standardColumns`, then the filters, then the indicators. */
  readonly header: Row;
  readonly rows: readonly Row[];
  /** For each row, its index among the rows given. */
  readonly origin: readonly number[];
  readonly missingValues: ReadonlyMap<string, MissingValue>;
  /** By level, code or reason: rows that are about no area shown here. */
  readonly otherLevels: ReadonlyMap<string, number>;
  readonly unnamedAreas: number;
  readonly unknownAreas: readonly CellNote[];
  readonly doubtfulAreas: readonly CellNote[];
  readonly badPeriods: readonly CellNote[];
  readonly blankItems: readonly CellNote[];
  /** Numbers with thousands separators or signs, old symbols and blanks, by column and text. */
  readonly tidied: readonly CellNote[];
  readonly missing: readonly CellNote[];
  readonly notNumbers: readonly CellNote[];
  /** By indicator: how many cells have each symbol. */
  readonly symbols: ReadonlyMap<string, ReadonlyMap<DataSymbol, number>>;
  /** By indicator: the sign that stands beside its numbers, where one does. */
  readonly signs: ReadonlyMap<string, NumberSign>;
}

/** Notes by column and text, in bounded memory. */
class Notes {
  readonly #notes = new Map<string, CellNote>();

  add(row: number, column: string, value: string, message: () => string, key = value): void {
    const id = `${column}\u0001${key}`;
    const note = this.#notes.get(id);
    if (note) note.count += 1;
    else if (this.#notes.size < 5000) {
      this.#notes.set(id, { row, column, value, message: message(), count: 1 });
    }
  }

  list(): readonly CellNote[] {
    return [...this.#notes.values()];
  }
}

export const blankItem = '(blank)';

/**
 * Rewrites the rows of a file. Rows about no period or no area that can be shown are left out and noted.
 * `declared` are the raw texts that the published dataset gives a meaning of its own.
 */
export function localTable(
  layout: Layout,
  plan: ColumnPlan,
  rows: readonly Row[],
  rowNumbers: ArrayLike<number>,
  declared: ReadonlyMap<string, MissingValue> = new Map(),
): LocalTable {
  const { header, places, periods } = layout;
  const areaOf = areaReader(places);
  const periodOf = periodReader(layout);
  const nameAt = (at: number | undefined) => (at === undefined ? '' : (header[at] ?? ''));
  const table: Row[] = [];
  const origin: number[] = [];
  const otherLevels = new Map<string, number>();
  let unnamedAreas = 0;
  const notes = {
    unknown: new Notes(),
    doubtful: new Notes(),
    periods: new Notes(),
    blank: new Notes(),
    tidied: new Notes(),
    missing: new Notes(),
    notNumbers: new Notes(),
  };
  const missingValues = new Map<string, MissingValue>();
  const symbols = new Map(plan.indicators.map(({ id }) => [id, new Map<DataSymbol, number>()]));
  const signs = new Map<string, NumberSign>();
  const readers = plan.indicators.map(() => cellReader());
  const count = (id: string, symbol: DataSymbol) => {
    const counts = symbols.get(id);
    counts?.set(symbol, (counts.get(symbol) ?? 0) + 1);
  };

  rows.forEach((row, index) => {
    const number = rowNumbers[index] ?? 0;
    const area = areaOf(row);
    if ('why' in area) {
      const { why, column, value, message } = area;
      if (why === 'level') otherLevels.set(value, (otherLevels.get(value) ?? 0) + 1);
      else if (why === 'unnamed') unnamedAreas += 1;
      else notes.unknown.add(number, nameAt(places.get(column)), value, () => message);
      return;
    }
    if (area.doubt) {
      notes.doubtful.add(number, nameAt(places.get('new_la_code')), area.code, () => area.doubt);
    }
    const period = periodOf(row);
    if (typeof period === 'string') {
      const column = nameAt(places.get('time_period'));
      const value = periods.fixed || cellAt(row, places.get('time_period'));
      notes.periods.add(number, column, value, () => period, `${value} ${period}`);
      return;
    }
    const items = plan.filters.map((filter) => {
      const item = itemOf(row, filter);
      if (item !== '') return item;
      notes.blank.add(number, nameAt(filter.position), '', () => 'the cell is blank');
      return blankItem;
    });
    const cells = plan.indicators.map(({ id, position, name }, at) => {
      const text = row[position] ?? '';
      const declaredSymbol = declared.get(text)?.symbol;
      if (declaredSymbol) {
        count(id, declaredSymbol);
        return declaredSymbol;
      }
      const cell = (readers[at] as ReturnType<typeof cellReader>)(text);
      if (cell.kind === 'number') return cell.text;
      if (cell.kind === 'tidied') {
        if (cell.sign !== '' && signs.get(id) !== '£m') signs.set(id, cell.sign);
        notes.tidied.add(number, name, text, () => `read as ${cell.text}`, '');
        return cell.text;
      }
      const symbol = cell.kind === 'other' ? 'x' : cell.symbol;
      count(id, symbol);
      if (cell.kind === 'missing') {
        notes.missing.add(number, name, text, () => `read as ${meaningOf(symbol)}`);
        declare(missingValues, text, symbol, missingLabel(text));
      } else if (cell.kind === 'other') {
        notes.notNumbers.add(number, name, text, () => '');
        declare(missingValues, text, symbol, `${quoted(text)} in your file is not a number`);
      }
      return symbol;
    });
    table.push([period.code, period.identifier, ...geography(area), ...items, ...cells]);
    origin.push(index);
  });
  return {
    header: [
      ...standardColumns,
      ...plan.filters.map(({ id }) => id),
      ...plan.indicators.map(({ id }) => id),
    ],
    rows: table,
    origin,
    missingValues,
    otherLevels,
    unnamedAreas,
    unknownAreas: notes.unknown.list(),
    doubtfulAreas: notes.doubtful.list(),
    badPeriods: notes.periods.list(),
    blankItems: notes.blank.list(),
    tidied: notes.tidied.list(),
    missing: notes.missing.list(),
    notNumbers: notes.notNumbers.list(),
    symbols,
    signs,
  };
}

function missingLabel(text: string): string {
  return text.trim() === '' ? 'blank in your file' : `${quoted(text)} in your file`;
}

function declare(
  values: Map<string, MissingValue>,
  text: string,
  symbol: DataSymbol,
  label: string,
): void {
  if (values.size < 200) values.set(text, { symbol, label });
}

function cellAt(row: Row, at: number | undefined): string {
  return at === undefined ? '' : (row[at] ?? '');
}

function periodReader({ places, periods }: Layout): (row: Row) => PeriodText | string {
  const known = new Map<string, PeriodText | string>();
  return (row) => {
    const code = cellAt(row, places.get('time_period'));
    const identifier = cellAt(row, places.get('time_identifier'));
    const key = `${code}\u0001${identifier}`;
    let period = known.get(key);
    if (period === undefined) {
      period = readPeriod(code, identifier, periods);
      known.set(key, period);
    }
    return period;
  };
}

function itemOf(row: Row, { position, topic, renames }: FilterPlan): string {
  const text = cleanText(row[position] ?? '').trim();
  const item = renames.get(text) ?? text;
  const group = topic < 0 ? '' : cleanText(row[topic] ?? '').trim();
  return group === '' || group === item ? item : `${group}: ${item || blankItem}`;
}

function geography({ level, code, name, laCode, region }: AreaText): readonly string[] {
  const england = ['E92000001', 'England'];
  if (level === 'National') return [level, code, name, '', '', '', '', ''];
  if (level === 'Regional') return [level, ...england, code, name, '', '', ''];
  return [level, ...england, region, areaByCode(region)?.name ?? '', laCode, code, name];
}
