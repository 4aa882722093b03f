import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPackage as readCatalogue } from '../../src/ingest/package/read-package.ts';
import { strategyFileNames } from '../../src/domain/strategy.ts';
import { readTimePeriod } from '../../src/domain/time/time-period.ts';
import { councils } from './known-areas.ts';
import {
  asRecords,
  dataFolder,
  fieldsOf,
  readPackage,
  readPackageText,
  readTable,
  type Field,
  type Resource,
} from './read-package.ts';

const dataPackage = readPackage();
const statistics = dataPackage.resources.filter((one) => one['x-kind'] === undefined);
const indicators = statistics.flatMap((resource) =>
  fieldsOf(resource, 'indicator').map((field) => ({ resource, field })),
);
const indicatorIds = indicators.map(({ resource, field }) => `${resource.name}.${field.name}`);
const recordsOf = new Map(
  statistics.map((resource) => [resource.name, asRecords(readTable(resource.path))]),
);

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function records(resource: Resource) {
  return recordsOf.get(resource.name) ?? [];
}

function yearOf(record: Readonly<Record<string, string>>): number {
  const period = readTimePeriod(record.time_period ?? '', record.time_identifier ?? '');
  if (typeof period === 'string') throw new Error(period);
  return period.year;
}

/** Years in which at least one area has a number for the indicator. */
function yearsWithNumbers(resource: Resource, field: Field): ReadonlySet<number> {
  const withNumber = records(resource).filter((record) => /^[\d.]+$/.test(record[field.name] ?? ''));
  return new Set(withNumber.map(yearOf));
}

describe('the package', () => {
  test('is read by the site without an issue', () => {
    const catalogue = readCatalogue(JSON.parse(readPackageText()));
    expect(catalogue.issues).toEqual([]);
    expect(catalogue.datasets.map(({ name }) => name)).toEqual(statistics.map(({ name }) => name));
    expect(catalogue.families).toHaveLength(6);
    expect(catalogue.overview).toHaveLength(12);
    expect(catalogue.neighbours.path).toBe('statistical-neighbours.csv');
    expect([...catalogue.strategy.paths.keys()]).toEqual([...strategyFileNames]);
  });

  test('says what it is', () => {
    expect(dataPackage).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'local-context',
      licenses: [{ name: 'OGL-UK-3.0' }],
    });
    expect(dataPackage.version).toMatch(/^\d{4}\.\d{1,2}\.\d{1,2}$/);
    expect(dataPackage.created).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  });

  test('declares every CSV of its folder, and no other', () => {
    const files = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.csv'))
      .map((file) => file.replaceAll('\\', '/'))
      // Former versions are whole packages of their own.
      .filter((file) => !file.startsWith('archive/'));
    expect(dataPackage.resources.map(({ path }) => path).toSorted()).toEqual(files.toSorted());
  });

  test('names each thing once', () => {
    expect(repeated(dataPackage.resources.map(({ name }) => name))).toEqual([]);
    expect(repeated(dataPackage.resources.map(({ title }) => title))).toEqual([]);
    expect(repeated(indicators.map(({ field }) => field.title))).toEqual([]);
    expect(repeated(dataPackage['x-themes'].map(({ id }) => id))).toEqual([]);
    expect(repeated(dataPackage['x-families'].map(({ id }) => id))).toEqual([]);
  });

  test('points to addresses on the web only', () => {
    const addresses = readPackageText().match(/"path": "[^"]*"/g) ?? [];
    const files = new Set(dataPackage.resources.map(({ path }) => `"path": "${path}"`));
    expect(
      addresses.filter((one) => !files.has(one) && !one.startsWith('"path": "https://')),
    ).toEqual([]);
  });

  test('gives every theme a dataset and every dataset a theme', () => {
    const themes = dataPackage['x-themes'].map(({ id }) => id);
    expect(new Set(statistics.map((resource) => resource['x-theme']))).toEqual(new Set(themes));
  });

  test('opens on the EHC plans that councils maintain', () => {
    const [theme] = dataPackage['x-themes'];
    expect(statistics.find((one) => one['x-theme'] === theme?.id)?.name).toBe('ehcp-caseload');
  });

  test('has an area group of known councils', () => {
    const [cityRegion] = dataPackage['x-area-groups'];
    expect(cityRegion?.areas.map((code) => councils.get(code)?.name)).toEqual([
      'Liverpool',
      'Sefton',
      'Knowsley',
      'St Helens',
      'Wirral',
      'Halton',
    ]);
  });
});

describe.each(dataPackage['x-families'])('the card $id', (family) => {
  const dataset = statistics.find((one) => family.indicator.startsWith(`${one.name}.`));
  const filters = dataset ? fieldsOf(dataset, 'filter') : [];

  test('shows an indicator that exists', () => {
    expect(indicatorIds).toContain(family.indicator);
  });

  test('breaks it down by a filter of its dataset', () => {
    const names = filters.map(({ name }) => name);
    expect([undefined, ...names]).toContain(family.breakdown);
    for (const [column, items] of Object.entries(family.filters ?? {})) {
      const filter = filters.find(({ name }) => name === column);
      expect(filter?.constraints?.enum).toEqual(expect.arrayContaining([...items]));
    }
  });

  test('links to two to four other indicators', () => {
    expect(family.related.length).toBeGreaterThanOrEqual(2);
    expect(family.related.length).toBeLessThanOrEqual(4);
    expect(family.related.filter((id) => !indicatorIds.includes(id))).toEqual([]);
    expect(family.related).not.toContain(family.indicator);
  });
});

describe('the tiles of the overview', () => {
  const tiles = dataPackage['x-overview'];

  test('stand under short titles, each once, in groups of up to four', () => {
    expect(repeated(tiles.map(({ title }) => title))).toEqual([]);
    expect(tiles.filter(({ title }) => title.length > 40)).toEqual([]);
    const groups = [...new Set(tiles.map(({ group }) => group))];
    const sizes = groups.map((group) => tiles.filter((one) => one.group === group).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(12);
  });

  test('name indicators that exist', () => {
    const named = tiles.flatMap(({ indicator, beside = [] }) => [indicator, ...beside]);
    expect(named.filter((id) => !indicatorIds.includes(id))).toEqual([]);
  });
});

describe.each(statistics)('$name', (resource) => {
  const filters = fieldsOf(resource, 'filter');

  test('is a UTF-8 table with a title and a definition', () => {
    expect(resource).toMatchObject({
      type: 'table',
      path: `${resource.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
    });
    expect(resource.title).toMatch(/^\S.*[^.]$/);
    expect(resource.description).toMatch(/^\S.*\.$/);
  });

  test('says in which year its first period ends', () => {
    expect(resource['x-firstYear']).toBe(Math.min(...records(resource).map(yearOf)));
  });

  test('titles and describes every column', () => {
    const poor = resource.schema.fields.filter(({ title, description }) => !title || !description);
    expect(poor).toEqual([]);
    expect(fieldsOf(resource, 'source')).toHaveLength(1);
  });

  test('keys its rows by period, area and every filter', () => {
    expect(resource.schema.primaryKey).toEqual([
      'time_period',
      'time_identifier',
      'geographic_level',
      'country_code',
      'region_code',
      'new_la_code',
      ...filters.map(({ name }) => name),
    ]);
  });

  test('has a default for every filter, and rows for all the defaults together', () => {
    for (const filter of filters) {
      const items = filter.constraints?.enum ?? [];
      expect(items).toContain(filter['x-default']);
      expect(repeated(items)).toEqual([]);
      expect([undefined, items[0]]).toContain(filter['x-total']);
    }
    const rows = records(resource).filter((record) =>
      filters.every(({ name, 'x-default': item }) => record[name] === item),
    );
    const named = rows.map((record) => record.la_name);
    expect(named).toEqual(expect.arrayContaining(['Liverpool', 'Sefton']));
  });

  test('declares no item that its file does not have', () => {
    for (const { name, constraints } of filters) {
      const present = new Set(records(resource).map((record) => record[name]));
      expect(constraints?.enum?.filter((item) => !present.has(item))).toEqual([]);
    }
  });

  test('says what every symbol stands for', () => {
    const listed = resource.schema.missingValues ?? [];
    const symbols = listed.filter(({ value }) => value !== '');
    const standard = ['x', 'z', 'c', 'low', 'k', 'u'];
    expect(symbols.map(({ value }) => value)).toEqual(expect.arrayContaining(standard));
    for (const symbol of symbols) {
      expect(standard).toContain(symbol['x-symbol']);
      expect(symbol.label).not.toBe('');
    }
    const mistaken = symbols.filter(
      ({ value, 'x-symbol': symbol }) => standard.includes(value) && value !== symbol,
    );
    expect(mistaken).toEqual([]);
    const cells = new Set(records(resource).flatMap(Object.values));
    const own = symbols.filter(({ value }) => !standard.includes(value));
    expect(own.filter(({ value }) => !cells.has(value))).toEqual([]);
  });

  test('names the sources its rows come from, and no other', () => {
    const used = new Set(records(resource).flatMap((one) => (one.source_id ?? '').split(' ')));
    expect(new Set(resource.sources.map((source) => source['x-id']))).toEqual(used);
    for (const source of resource.sources) {
      expect(source.title && source.version && source['x-publisher']).not.toBe('');
    }
  });

  test('says under which licence each source is, and where to read it', () => {
    const licences = new Map(resource.licenses.map((one) => [one.name, one]));
    const named = resource.sources.map((source) => source['x-licence']);
    expect(new Set(named)).toEqual(new Set(licences.keys()));
    for (const { title, path } of licences.values()) {
      expect(title).not.toBe('');
      expect(path).toMatch(/^https:/);
    }
  });

  test('keeps its notes short', () => {
    const notes = [resource, ...resource.schema.fields].flatMap((one) => one['x-notes'] ?? []);
    expect(notes.filter((note) => note.length > 240)).toEqual([]);
  });

  test('has a word for what a declared sum of its items counts', () => {
    const hasSum = filters.some((filter) => filter['x-sum']);
    const wordless = fieldsOf(resource, 'indicator').filter((field) => !field['x-noun']);
    expect(hasSum ? wordless : []).toEqual([]);
  });

  test('sums over filters and columns it has', () => {
    for (const sum of resource['x-sums'] ?? []) {
      const filter = filters.find(({ name }) => name === sum.filter);
      expect(filter?.['x-total']).toBe(sum.total);
      expect(filter?.['x-whole']).toBe(true);
      const columns = fieldsOf(resource, 'indicator').map(({ name }) => name);
      expect(columns).toEqual(expect.arrayContaining([...sum.columns]));
    }
  });
});

describe.each(indicators)('$resource.name.$field.name', ({ resource, field }) => {
  const columns = resource.schema.fields.map(({ name }) => name);

  test('has a unit, decimal places and a polarity', () => {
    expect(['count', '%', 'pp', '£', 'weeks', 'score']).toContain(field['x-unit']);
    expect([0, 1, 2]).toContain(field['x-decimalPlaces']);
    expect(['high', 'low', 'none']).toContain(field['x-polarity']);
    const isOfPeople = field['x-unit'] === 'count' || field['x-cohort'] !== undefined;
    // A share whose part stands beside it may say what it is of.
    const mayHave = isOfPeople || field['x-numerator'] !== undefined;
    if (isOfPeople || !mayHave) expect(field['x-noun'] !== undefined).toBe(isOfPeople);
    expect([undefined, ...columns]).toContain(field['x-cohort']);
  });

  test('has a sentence that names no filter of the row or all of them', () => {
    if (field['x-sentence'] === undefined) return;
    const named = field['x-sentence'].match(/(?<=\{)[^}]+(?=\})/g) ?? [];
    const filters = fieldsOf(resource, 'filter').map(({ name }) => name);
    expect([
      ['area', 'value'],
      ['area', ...filters, 'value'].toSorted(),
    ]).toContainEqual(named.toSorted());
  });

  test('marks breaks between years that have figures', () => {
    const years = [...yearsWithNumbers(resource, field)];
    for (const { at, note } of field['x-breaks'] ?? []) {
      expect(at).toMatch(/^\d{4}$/);
      expect(note).not.toBe('');
      expect(years.some((year) => year < Number(at))).toBe(true);
      expect(years).toContain(Number(at));
    }
  });

  test('explains every year without figures', () => {
    const years = yearsWithNumbers(resource, field);
    const all = records(resource).map(yearOf);
    const span = Array.from(
      { length: Math.max(...all) - Math.min(...all) + 1 },
      (_, index) => Math.min(...all) + index,
    );
    const explained = (field['x-gaps'] ?? []).flatMap(({ from, to, note }) => {
      expect(`${from} ${to}`).toMatch(/^\d{4} \d{4}$/);
      expect(note).not.toBe('');
      return span.filter((year) => year >= Number(from) && year <= Number(to));
    });
    expect(explained).toEqual(span.filter((year) => !years.has(year)));
  });
});
