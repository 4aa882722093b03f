import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ingestCsv } from '../../../src/ingest/ingest.ts';
import { keepsRecord } from '../../../src/user-files/scan/key-test.ts';
import { readLocal } from '../../../src/user-files/dataset/read-dataset.ts';
import { asPackageFiles } from '../../../src/user-files/package/package-files.ts';
import { qualityReport } from '../../../src/user-files/quality/report.ts';
import { reportAsCsv } from '../../../src/user-files/quality/report-csv.ts';
import { readPackage } from '../../../src/ingest/package/read-package.ts';
import { recognise } from '../../../src/user-files/recognise.ts';
import { keysFor } from '../../../src/user-files/layout/row-keys.ts';
import type { Layout, Row } from '../../../src/user-files/layout/layout.ts';
import { dataText, dfeHeader, layoutOf, published, readWith, tableOf } from '../local-sample.ts';

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', '5', '12.5', 'c', 'x', 'NULL', '1,234', '9%', '__proto__', '=1+1', '\u202e'),
  fc.constantFrom('Total', 'Liverpool', 'E08000012', '341', '2024/25', '202425', 'Academic year'),
  fc.constantFrom(
    'Local authority',
    'National',
    'England',
    'E92000001',
    'Sefton MBC',
    '31/03/2024',
  ),
);
const names = fc.oneof(
  odd,
  fc.constantFrom(...dfeHeader('breakdown_topic', 'breakdown', 'ehcplans').split(',')),
  fc.constantFrom(
    'URN',
    'Local authority',
    'Ofsted phase',
    'Overall effectiveness',
    'LAESTAB',
    'Year',
  ),
);
const table = fc.integer({ min: 1, max: 14 }).chain((width) =>
  fc.record({
    header: fc.array(names, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(odd, { minLength: width, maxLength: width }), { maxLength: 12 }),
  }),
);

interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
}

function read({ header, rows }: Table): readonly ReturnType<typeof readWith>[] {
  const found = recognise({ name: 'file.csv', header, headerRow: 1, sample: rows }, published);
  if (found.kind === 'refused') {
    expect(found.reason).not.toBe('');
    expect(found.fix).not.toBe('');
    return [];
  }
  const scanned = { header, headerRow: 1, rows, rowNumbers: rows.map((_, at) => at + 2) };
  return [found, ...found.others].map((layout) => readWith(scanned, layout));
}

describe('whatever stands in a file', () => {
  test('it is refused with a reason, or read and reported on without an exception', () => {
    fc.assert(
      fc.property(table, (one) => {
        for (const result of read(one)) {
          const report = qualityReport({
            file: {
              header: one.header,
              headerRow: 1,
              encoding: 'utf-8',
              read: one.rows.length,
              kept: 1,
            },
            result,
            wanted: ['E08000012'],
            published: null,
          });
          expect(reportAsCsv(report).startsWith('\uFEFFcheck,')).toBe(true);
          expect(result.dataset === null).toBe(
            report.some((check) => check.id === 'usable' && check.result === 'fail'),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});

const places = [
  'National,E92000001,England,,,,,',
  'Regional,E92000001,England,E12000002,North West,,,',
  'Local authority,E92000001,England,E12000002,North West,E08000012,341,Liverpool',
  'Local authority,E92000001,England,E12000002,North West,E08000014,343,Sefton',
  'Local authority,E92000001,England,E12000008,South East,E10000002,825,Buckinghamshire',
];
const codes = ['E92000001', 'E12000002', 'E08000012', 'E08000014', 'E06000060'];
const cell = fc.oneof(
  fc.integer({ min: 0, max: 9999 }).map(String),
  fc.constantFrom('c', 'x', 'z', 'low'),
);

const share = fc.oneof(
  fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value.toFixed(1)),
  fc.constantFrom('c', 'x', 'z', 'u'),
);

/** Files in DfE's layout: every place, three years, three items, two value columns. */
const dfeFile = fc
  .array(fc.tuple(cell, share), { minLength: 45, maxLength: 45 })
  .map((values): readonly string[] => [
    dfeHeader('sex', 'pupils_count', 'plans_percent'),
    ...values.map(([count, percent], at) => {
      const year = 2023 + (at % 3);
      const sex = ['Total', 'Boys', 'Girls'][Math.floor(at / 3) % 3] ?? '';
      const place = places[Math.floor(at / 9)] ?? '';
      return `${year},January,${place},${sex},${count},${percent}`;
    }),
  ]);

describe('a file in DfE’s layout', () => {
  test('loses nothing: every number and symbol comes back, in its own row', () => {
    fc.assert(
      fc.property(dfeFile, (lines) => {
        const { preview, scanned } = tableOf(lines);
        const { dataset } = readWith(scanned, layoutOf(preview));
        if (!dataset) throw new Error('It was not read');
        expect(dataset.length).toBe(45);
        dataset.raw.forEach((row, index) => {
          const column = dataset.indicators.get('pupils_count');
          const text = row[11] ?? '';
          expect(column?.symbols.get(index) ?? column?.numbers[index]).toBe(
            /^\d/.test(text) ? Number(text) : text,
          );
        });
      }),
      { numRuns: 25 },
    );
  });

  test('filtered by its keys first, gives the same figures as read whole', () => {
    fc.assert(
      fc.property(dfeFile, fc.subarray(codes, { minLength: 1 }), (lines, wanted) => {
        const { preview, scanned } = tableOf(lines);
        const layout = layoutOf(preview);
        const keys = keysFor(layout, wanted, []);
        const kept = scanned.rows.flatMap((row, at) => (keepsRecord(row, keys) ? [at] : []));
        const part = readWith(
          {
            ...scanned,
            rows: kept.map((at) => scanned.rows[at] ?? []),
            rowNumbers: kept.map((at) => at + 2),
          },
          layout,
        );
        expect(part.dataset?.areas.map(({ code }) => code).toSorted()).toEqual(wanted.toSorted());
        expect(part.dataset?.length).toBe(9 * wanted.length);
      }),
      { numRuns: 25 },
    );
  });

  test('made permanent, reads back as it was', () => {
    const packageText = dataText('datapackage.json');
    const licence = { name: 'OGL-UK-3.0', title: 'OGL', url: 'https://example.org/' };
    const source = { publisher: 'A', title: 'B', release: 'C', url: '', licence };
    fc.assert(
      fc.property(dfeFile, (lines) => {
        const { preview, scanned } = tableOf(lines, 'my-plans.csv');
        const layout: Layout = layoutOf(preview);
        const { dataset } = readLocal(scanned, layout, null);
        if (!dataset) throw new Error('It was not read');
        const files = asPackageFiles(dataset, packageText, { source });
        const catalogue = readPackage(JSON.parse(files.package.text));
        const descriptor = catalogue.datasets.find(({ name }) => name === 'my-plans');
        if (!descriptor) throw new Error('It is not in the package');
        const back = ingestCsv(files.csv.text, descriptor);
        expect([...catalogue.issues, ...back.issues]).toEqual([]);
        expect(back.areas).toEqual(dataset.areas);
        expect(back.length).toBe(dataset.length);
      }),
      { numRuns: 5 },
    );
  });
});
