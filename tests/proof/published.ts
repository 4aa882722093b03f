import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/*
 * Reads the published files by itself. Nothing in this folder but `collect.ts` may import from `src/`: what it finds must
 * not depend on the code it checks.
 */

export interface Field {
  readonly name: string;
  readonly 'x-role'?: string;
  readonly 'x-unit'?: string;
  readonly 'x-decimalPlaces'?: number;
  readonly 'x-polarity'?: string;
  readonly 'x-cohort'?: string;
  readonly 'x-numerator'?: string;
  readonly 'x-total'?: string;
  readonly 'x-whole'?: boolean;
  readonly 'x-notRecorded'?: readonly string[];
  readonly 'x-apart'?: readonly string[];
  readonly 'x-compare'?: string;
  readonly 'x-blank'?: string;
  readonly 'x-denominator'?: DeclaredDenominator;
  readonly 'x-sum'?: { readonly items: readonly string[]; readonly of?: readonly string[] };
  readonly 'x-breaks'?: readonly { readonly at: string; readonly note: string }[];
}

/** What a count may be divided by, as the data package declares it. */
export interface DeclaredDenominator {
  readonly dataset: string;
  readonly column: string;
  readonly per: number;
  readonly match?: {
    readonly years?: number;
    readonly items?: Readonly<Record<string, string>>;
    readonly whole?: readonly string[];
  };
}

export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  /** Rows of the file, the header included, so that row 2 of a spreadsheet is `rows[1]`. */
  readonly rows: readonly (readonly string[])[];
  readonly fields: ReadonlyMap<string, Field>;
  readonly filters: readonly Field[];
  /** What a cell's text stands for where it is no number: the symbol that the package gives it. */
  readonly symbols: ReadonlyMap<string, string>;
}

/** One cell as its file writes it, with what its row says of it. */
export interface PublishedCell {
  readonly table: Table;
  readonly row: number;
  readonly column: string;
  readonly raw: string;
  readonly area: string;
  readonly areaName: string;
  readonly level: string;
  readonly period: string;
  /** The year in which the period ends. */
  readonly year: number;
  readonly items: Readonly<Record<string, string>>;
  /** Of a rate: what it was divided by, as its file writes it. */
  readonly over?: string;
}

export interface Address {
  readonly dataset: string;
  readonly row: number;
  readonly column: string;
  /** Set for a rate: the cell that this one was divided by. */
  readonly over?: Omit<Address, 'over'>;
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly missingValues?: readonly { readonly value: string; readonly 'x-symbol'?: string }[];
  };
}

export class Published {
  private readonly folder: string;
  private readonly resources: ReadonlyMap<string, Resource>;
  private readonly tables = new Map<string, Table>();

  constructor(folder: string) {
    this.folder = folder;
    const text = readFileSync(join(folder, 'datapackage.json'), 'utf8');
    const { resources } = JSON.parse(text) as { readonly resources: readonly Resource[] };
    this.resources = new Map(resources.map((resource) => [resource.name, resource]));
  }

  table(name: string): Table {
    const known = this.tables.get(name);
    if (known) return known;
    const resource = this.resources.get(name);
    if (!resource) throw new Error(`no dataset is called ${name}`);
    const text = readFileSync(join(this.folder, resource.path), 'utf8').replace(/^\uFEFF/, '');
    const rows = Papa.parse<string[]>(text, { header: false, skipEmptyLines: true }).data;
    const fields = resource.schema?.fields ?? [];
    const table: Table = {
      name,
      header: rows[0] ?? [],
      rows,
      fields: new Map(fields.map((field) => [field.name, field])),
      filters: fields.filter((field) => field['x-role'] === 'filter'),
      symbols: new Map(
        (resource.schema?.missingValues ?? []).map((one) => [
          one.value,
          one['x-symbol'] ?? one.value,
        ]),
      ),
    };
    this.tables.set(name, table);
    return table;
  }

  cell({ dataset, row, column }: Address): PublishedCell {
    const table = this.table(dataset);
    const line = table.rows[row - 1];
    const at = table.header.indexOf(column);
    if (!line || row < 2 || at < 0) throw new Error(`${dataset}: no row ${row}, column ${column}`);
    return cellIn(table, row, column);
  }

  /** Every cell of a column, row by row. */
  column(dataset: string, column: string): readonly PublishedCell[] {
    const table = this.table(dataset);
    return table.rows.slice(1).map((_, at) => cellIn(table, at + 2, column));
  }

  /** How many statistical neighbours the councils have, each number once. */
  neighbourCounts(): readonly number[] {
    const { header, rows } = this.table('statistical-neighbours');
    const names = new Set(rows.slice(1).map((line) => line[header.indexOf('area_name')] ?? ''));
    return [...new Set([...names].map((name) => this.neighboursOf(name).length))];
  }

  /** GSS codes of a council's statistical neighbours. */
  neighboursOf(areaName: string): readonly string[] {
    const { header, rows } = this.table('statistical-neighbours');
    const [name, code] = [header.indexOf('area_name'), header.indexOf('neighbour_gss_code')];
    return rows.filter((line) => line[name] === areaName).map((line) => line[code] ?? '');
  }
}

function cellIn(table: Table, row: number, column: string): PublishedCell {
  const line = table.rows[row - 1] ?? [];
  const text = (name: string): string => line[table.header.indexOf(name)] ?? '';
  const level = text('geographic_level');
  const [area, areaName] =
    level === 'National'
      ? [text('country_code'), text('country_name')]
      : level === 'Regional'
        ? [text('region_code'), text('region_name')]
        : [text('new_la_code'), text('la_name')];
  const code = text('time_period');
  return {
    table,
    row,
    column,
    raw: text(column).trim(),
    area,
    areaName,
    level,
    period: `${code} ${text('time_identifier')}`,
    year: yearOf(code),
    items: Object.fromEntries(table.filters.map(({ name }) => [name, text(name)])),
  };
}

/** 2025 of "2025", of "202425" and of "2024/25". */
function yearOf(code: string): number {
  if (/^\d{4}$/.test(code)) return Number(code);
  const span = /^(\d{2})\d{2}\D?(\d{2})$/.exec(code);
  if (!span) throw new Error(`no year in ${code}`);
  return Number(`${span[1]}${span[2]}`);
}
