import type { Area } from '../../src/domain/area.ts';
import { dataSymbols, type Cell, type DataSymbol } from '../../src/domain/cell.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Filter, Indicator } from '../../src/domain/indicator.ts';
import type { DatasetDescriptor } from '../../src/domain/descriptor.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { readTimePeriod, type TimePeriod } from '../../src/domain/time/time-period.ts';
import type { SeriesPoint } from '../../src/query/select/observe.ts';

export const council = (code: string, name: string, laCode: string): Area => ({
  code,
  name,
  level: 'Local authority',
  laCode,
});

export const liverpool = council('E08000012', 'Liverpool', '341');
export const sefton = council('E08000014', 'Sefton', '343');
export const knowsley = council('E08000011', 'Knowsley', '340');
export const wirral = council('E08000015', 'Wirral', '344');
export const salford = council('E08000006', 'Salford', '355');
export const northWest: Area = {
  code: 'E12000002',
  name: 'North West',
  level: 'Regional',
  laCode: '',
};
export const england: Area = { code: 'E92000001', name: 'England', level: 'National', laCode: '' };
const sampleAreas = [liverpool, sefton, knowsley, wirral, salford, northWest, england];

export function indicator(parts: Partial<Indicator> = {}): Indicator {
  const column = parts.column ?? 'ehc_plan_count';
  return {
    id: `test.${column}`,
    dataset: 'test',
    column,
    title: 'EHC plans',
    definition: '',
    unit: 'count',
    decimalPlaces: 0,
    polarity: 'none',
    breaks: [],
    gaps: [],
    notes: [],
    sentence: '',
    noun: '',
    cohortColumn: '',
    numeratorColumn: '',
    joins: [],
    ...parts,
  };
}

export const plans = indicator();
export const neet = indicator({
  column: 'neet_or_not_known_percent',
  unit: '%',
  decimalPlaces: 1,
  polarity: 'low',
  cohortColumn: 'cohort_count',
});

export function filter(column: string, parts: Partial<Filter> = {}): Filter {
  return {
    column,
    title: column,
    description: '',
    defaultItem: 'Total',
    totalItem: 'Total',
    isOrdered: false,
    isWhole: false,
    items: [],
    ...parts,
  };
}

export function period(code: string | number, identifier = 'January'): TimePeriod {
  const read = readTimePeriod(String(code), identifier);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

/** One published value outside any file: Liverpool, January 2025 unless said otherwise. */
export function observed(
  cell: Cell,
  parts: Partial<Omit<Observation, 'period'>> & { readonly year?: number } = {},
): Observation {
  const { year = 2025, ...rest } = parts;
  return {
    ref: { dataset: 'test', row: 2, column: 'ehc_plan_count' },
    index: 0,
    indicator: plans,
    area: liverpool,
    items: {},
    cell,
    period: period(year),
    ...rest,
  };
}

/** A series of Januaries that ends in 2026; undefined is a year without a row. */
export function januaries(
  cells: readonly (Cell | undefined)[],
  one: Indicator = plans,
): readonly SeriesPoint[] {
  return cells.map((cell, at) => {
    const year = 2027 - cells.length + at;
    const observation = cell === undefined ? undefined : observed(cell, { year, indicator: one });
    return { period: period(year), observation };
  });
}

interface Table {
  readonly indicators?: readonly Indicator[];
  readonly filters?: readonly Filter[];
  readonly identifier?: string;
  /** Year, area, the item of each filter, the cell of each indicator. */
  readonly rows: readonly (readonly (string | number | Area)[])[];
}

/** A Dataset from a compact table, as ingest would build it from a file. */
export function buildDataset({
  indicators = [plans],
  filters = [],
  identifier = 'January',
  rows,
}: Table): Dataset {
  const shown = new Set(rows.map((row) => row[1] as Area));
  // The seven in their order, then others as the rows have them.
  const areas = [...new Set([...sampleAreas.filter((place) => shown.has(place)), ...shown])];
  const codes = [...new Set(rows.map((row) => String(row[0])))];
  const itemsAt = filters.map((_, at) => [...new Set(rows.map((row) => String(row[at + 2])))]);
  const header = ['time_period', 'area', ...filters.map((f) => f.column)].concat(
    indicators.map((one) => one.column),
  );
  const index = (value: (row: Table['rows'][number]) => number) => Uint32Array.from(rows, value);
  return {
    descriptor: descriptor(header, indicators, filters),
    length: rows.length,
    areas,
    areaOf: index((row) => areas.indexOf(row[1] as Area)),
    periods: codes.map((code) => period(code, identifier)),
    periodOf: index((row) => codes.indexOf(String(row[0]))),
    filters: new Map(
      filters.map((one, at) => [
        one.column,
        {
          items: itemsAt[at] ?? [],
          itemOf: index((row) => itemsAt[at]?.indexOf(String(row[at + 2])) ?? 0),
        },
      ]),
    ),
    indicators: new Map(
      indicators.map((one, at) => {
        const cells = rows.map((row) => row[at + 2 + filters.length]);
        const numbers = Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : NaN));
        const symbols = new Map<number, DataSymbol>();
        cells.forEach((cell, row) => {
          const symbol = dataSymbols.find((known) => known === cell);
          if (symbol) symbols.set(row, symbol);
        });
        return [one.column, { numbers, symbols }];
      }),
    ),
    rowNumbers: Uint32Array.from(rows, (_, at) => at + 2),
    header,
    raw: rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.code : `${cell}`))),
    issues: [],
  };
}

function descriptor(
  columns: readonly string[],
  indicators: readonly Indicator[],
  filters: readonly Filter[],
): DatasetDescriptor {
  return {
    name: 'test',
    title: 'Test',
    description: '',
    theme: 'send',
    path: 'test.csv',
    version: '1',
    columns,
    primaryKey: [],
    indicators,
    filters,
    missingValues: new Map(),
    sources: [],
    notes: [],
    periodMeaning: '',
  };
}
