import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { DatasetDescriptor } from '../../src/domain/descriptor.ts';
import { ingestCsv } from '../../src/ingest/ingest.ts';
import { readLocal } from '../../src/user-files/dataset/read-dataset.ts';
import type { ReadResult, ScannedRows } from '../../src/user-files/dataset/read-result.ts';
import type { Check } from '../../src/user-files/quality/check.ts';
import { qualityReport } from '../../src/user-files/quality/report.ts';
import { readPackage } from '../../src/ingest/package/read-package.ts';
import { recognise } from '../../src/user-files/recognise.ts';
import type { Layout, Preview, Refusal } from '../../src/user-files/layout/layout.ts';

const dataFolder = new URL('../../data/', import.meta.url);

/** The text of a file of the project's own data folder. */
export function dataText(name: string): string {
  return readFileSync(fileURLToPath(new URL(name, dataFolder)), 'utf8');
}

/** The published datasets, as the site reads them. */
export const published = readPackage(JSON.parse(dataText('datapackage.json'))).datasets;

export function publishedDescriptor(name: string): DatasetDescriptor {
  const found = published.find((one) => one.name === name);
  if (!found) throw new Error(`There is no dataset ${name}`);
  return found;
}

export function publishedDataset(name: string): Dataset {
  const descriptor = publishedDescriptor(name);
  return ingestCsv(dataText(descriptor.path), descriptor);
}

/** A file as the reader hands it over: text lines, the header first. */
export function tableOf(lines: readonly string[], name = 'file.csv', more: Partial<Preview> = {}) {
  const [header = [], ...rows] = Papa.parse<string[]>(lines.join('\n'), { delimiter: ',' }).data;
  const preview: Preview = { name, header, headerRow: 1, sample: rows, ...more };
  const sound = rows.flatMap((row, index) => (row.length === header.length ? [index] : []));
  const scanned: ScannedRows = {
    header,
    headerRow: 1,
    rows: sound.map((index) => rows[index] ?? []),
    rowNumbers: sound.map((index) => index + 2),
  };
  return { preview, scanned };
}

export function layoutOf(preview: Preview): Layout {
  const found = recognise(preview, published);
  if (found.kind === 'refused') throw new Error(found.reason);
  return found;
}

export function refusalOf(preview: Preview): Refusal {
  const found = recognise(preview, published);
  if (found.kind !== 'refused') throw new Error(`It was recognised as ${found.kind}`);
  return found;
}

/** Recognises and reads a file of these lines. */
export function resultOf(
  lines: readonly string[],
  name = 'file.csv',
  more: Partial<Preview> = {},
): ReadResult {
  const { preview, scanned } = tableOf(lines, name, more);
  return readWith(scanned, layoutOf(preview));
}

export function readWith(scanned: ScannedRows, layout: Layout): ReadResult {
  const own = published.find((one) => one.name === layout.published) ?? null;
  return readLocal(scanned, layout, own, {
    readOn: '21 November 2026',
    taken: published.map((one) => one.name),
  });
}

export function datasetOf({ dataset, error }: ReadResult): Dataset {
  if (!dataset) throw new Error(error);
  return dataset;
}

/** The report about a file of these lines. */
export function reportOf(
  lines: readonly string[],
  name = 'file.csv',
  more: Partial<Preview> = {},
): readonly Check[] {
  return reportOfResult(resultOf(lines, name, more));
}

export function reportOfResult(
  result: ReadResult,
  more: Partial<Parameters<typeof qualityReport>[0]> = {},
): readonly Check[] {
  const { scanned } = result;
  const facts = { encoding: 'utf-8', read: scanned.rows.length, kept: scanned.rows.length };
  return qualityReport({
    file: { header: scanned.header, headerRow: 1, ...facts },
    result,
    wanted: [],
    published: null,
    ...more,
  });
}

/** The findings of one kind, as their messages. */
export function messagesOf(report: readonly Check[], id: string): readonly string[] {
  return report.filter((one) => one.id === id).map(({ message }) => message);
}

/** The number or symbol of an indicator for an area and a period, at these items, and undefined where there is no row. */
export function valueAt(
  dataset: Dataset,
  column: string,
  area: string,
  period: string,
  items: Readonly<Record<string, string>> = {},
): number | string | undefined {
  for (let row = 0; row < dataset.length; row += 1) {
    if (dataset.areas[dataset.areaOf[row] ?? 0]?.name !== area) continue;
    if (dataset.periods[dataset.periodOf[row] ?? 0]?.label !== period) continue;
    const fits = Object.entries(items).every(([filter, item]) => {
      const found = dataset.filters.get(filter);
      return found?.items[found.itemOf[row] ?? 0] === item;
    });
    if (!fits) continue;
    const values = dataset.indicators.get(column);
    return values?.symbols.get(row) ?? values?.numbers[row];
  }
  return undefined;
}

const dfe =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name';

/** A header in DfE's layout with these columns after the usual ones. */
export function dfeHeader(...columns: readonly string[]): string {
  return [dfe, ...columns].join(',');
}

const places: Readonly<Record<string, string>> = {
  England: 'National,E92000001,England,,,,,',
  'North West': 'Regional,E92000001,England,E12000002,North West,,,',
  Liverpool: 'Local authority,E92000001,England,E12000002,North West,E08000012,341,Liverpool',
  Sefton: 'Local authority,E92000001,England,E12000002,North West,E08000014,343,Sefton',
  'St. Helens': 'Local authority,E92000001,England,E12000002,North West,E08000013,342,St. Helens',
  Wirral: 'Local authority,E92000001,England,E12000002,North West,E08000015,344,Wirral',
};

/** A row in DfE's layout: "202425 Academic year" of a place, then its cells. */
export function dfeRow(period: string, location: string, ...cells: readonly string[]): string {
  const [code = '', ...identifier] = period.split(' ');
  return [code, identifier.join(' '), places[location] ?? location, ...cells].join(',');
}
