import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** The parts of `data/datapackage.json` that the data tests read, named as the file names them. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly constraints?: {
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
  readonly 'x-role'?: 'filter' | 'indicator' | 'source';
  readonly 'x-default'?: string;
  readonly 'x-total'?: string;
  readonly 'x-whole'?: boolean;
  readonly 'x-apart'?: readonly string[];
  readonly 'x-subject'?: string;
  readonly 'x-blank'?: string;
  readonly 'x-related'?: readonly { readonly indicator: string; readonly words: string }[];
  readonly 'x-denominator'?: Denominator;
  readonly 'x-ordered'?: boolean;
  readonly 'x-unit'?: string;
  readonly 'x-decimalPlaces'?: number;
  readonly 'x-polarity'?: string;
  readonly 'x-noun'?: string;
  readonly 'x-sum'?: unknown;
  readonly 'x-cohort'?: string;
  readonly 'x-numerator'?: string;
  readonly 'x-sentence'?: string;
  readonly 'x-breaks'?: readonly { readonly at: string; readonly note: string }[];
  readonly 'x-gaps'?: readonly Gap[];
  readonly 'x-notes'?: readonly string[];
}

/** What a count is a rate of: another column, and which of its rows go with which. */
export interface Denominator {
  readonly dataset: string;
  readonly column: string;
  readonly per: number;
  readonly words: string;
  readonly match: {
    readonly years: number;
    readonly items: Readonly<Record<string, string>>;
    readonly whole?: readonly string[];
  };
}

export interface Gap {
  readonly from: string;
  readonly to: string;
  readonly note: string;
}

export interface SourceEntry {
  readonly title: string;
  readonly path?: string;
  readonly version: string;
  readonly 'x-id': string;
  readonly 'x-publisher': string;
  readonly 'x-licence': string;
  /** The tool that passed the figures on, where they were not read from the source itself. */
  readonly 'x-route'?: { readonly title: string; readonly path: string };
  /** True for rows that were typed out by hand. */
  readonly 'x-handTyped'?: boolean;
  /** True for someone else's arrangement or reading of official figures. */
  readonly 'x-thirdParty'?: boolean;
  readonly 'x-notes': string;
}

/** A sum that holds in the file: within `where`, the other items of `filter` add up to `total`. */
export interface Sum {
  readonly filter: string;
  readonly total: string;
  readonly columns: readonly string[];
  readonly where?: Readonly<Record<string, string>>;
  readonly except?: readonly {
    readonly period?: string;
    readonly area?: string;
    readonly reason: string;
  }[];
}

export interface Resource {
  readonly name: string;
  readonly type: string;
  readonly path: string;
  readonly format: string;
  readonly mediatype: string;
  readonly encoding: string;
  readonly title: string;
  readonly description: string;
  readonly sources: readonly SourceEntry[];
  readonly licenses: readonly { readonly name: string; readonly title?: string; readonly path: string }[];
  readonly schema: {
    readonly missingValues?: readonly {
      readonly value: string;
      readonly label: string;
      readonly 'x-symbol'?: string;
    }[];
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
  };
  readonly 'x-theme'?: string;
  readonly 'x-kind'?: string;
  readonly 'x-firstYear'?: number;
  readonly 'x-released'?: string;
  readonly 'x-periodLabel'?: string;
  readonly 'x-notes'?: readonly string[];
  readonly 'x-sums'?: readonly Sum[];
}

export interface DataPackage {
  readonly $schema: string;
  readonly name: string;
  readonly version: string;
  readonly created: string;
  readonly licenses: readonly { readonly name: string; readonly title?: string; readonly path: string }[];
  readonly resources: readonly Resource[];
  readonly 'x-themes': readonly { id: string; title: string; description: string }[];
  readonly 'x-families': readonly {
    readonly id: string;
    readonly title: string;
    readonly indicator: string;
    readonly breakdown?: string;
    readonly filters?: Readonly<Record<string, readonly string[]>>;
    readonly related: readonly string[];
  }[];
  readonly 'x-overview': readonly {
    readonly group: string;
    readonly title: string;
    readonly indicator: string;
    readonly breakdown?: string;
    readonly filters?: Readonly<Record<string, readonly string[]>>;
    readonly measure?: 'number' | 'rate';
    readonly sum?: { readonly title: string; readonly items: readonly string[] };
    readonly beside?: readonly string[];
  }[];
  readonly 'x-area-groups': readonly { id: string; title: string; areas: readonly string[] }[];
}

export const dataFolder = join(import.meta.dirname, '../../data/');

export function readPackageText(): string {
  return readFileSync(`${dataFolder}datapackage.json`, 'utf8');
}

export function readPackage(): DataPackage {
  return JSON.parse(readPackageText()) as DataPackage;
}

/** Rows of cells as the file has them, the header first. */
export type Table = readonly (readonly string[])[];

export function readTable(path: string): Table {
  const text = readFileSync(`${dataFolder}${path}`, 'utf8');
  return Papa.parse<string[]>(text, { header: false, skipEmptyLines: true }).data;
}

export function fieldsOf(resource: Resource, role: NonNullable<Field['x-role']>): readonly Field[] {
  return resource.schema.fields.filter((field) => field['x-role'] === role);
}

/** One row as an object, for tests that look figures up by name. */
export function asRecords(table: Table): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = table;
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

export function areaCodeOf(record: Readonly<Record<string, string>>): string {
  return record.new_la_code || record.region_code || record.country_code || '';
}
