import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellAt, rawAt, type Dataset } from '../../../src/domain/dataset.ts';
import { DataError } from '../../../src/domain/issue.ts';
import { ingestCsv, ingestNeighbours } from '../../../src/ingest/ingest.ts';
import { csv, englandRow, header, liverpool, northWest, plans } from '../sample.ts';

const good = [
  englandRow('2024', 'Total', '434354', '4.8'),
  northWest('2024', 'Total', '61000', '5.1'),
  liverpool('2024', 'Total', '5368', 'x'),
  liverpool('2024', 'Girls', 'c', '4.9'),
];

function ingestOrFault(text: string): Dataset | undefined {
  try {
    return ingestCsv(text, plans);
  } catch (error) {
    expect(error).toBeInstanceOf(DataError);
    return undefined;
  }
}

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    ' ',
    '"',
    ',',
    '\n',
    '\r\n',
    '\0',
    '\u202e',
    '__proto__',
    '<',
    '5,368',
    '12%',
  ),
  fc.constantFrom(
    '0x10',
    'Infinity',
    '1e999',
    '-',
    'x',
    'c',
    'z',
    '-0',
    '1e3',
    '٣',
    '=1+1',
    '\ufeff',
  ),
);

/** Good text with up to five pieces cut out and replaced by odd ones. */
const mutated = fc
  .array(fc.tuple(fc.nat(), fc.nat({ max: 30 }), oddText), { minLength: 1, maxLength: 5 })
  .map((edits) =>
    edits.reduce(
      (text, [columnIndex, length, piece]) => {
        const start = columnIndex % (text.length + 1);
        return text.slice(0, start) + piece + text.slice(start + length);
      },
      csv(...good),
    ),
  );

const cell = fc.oneof(
  oddText.filter((text) => !/["\n\r]/.test(text)),
  fc.double().map(String),
  fc.integer().map(String),
);

describe('whatever the text', () => {
  test('reading it gives a dataset or throws a DataError', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void ingestOrFault(text)));
  });

  test('reading it below a good header gives a dataset or throws a DataError', () => {
    fc.assert(fc.property(oddText, (text) => void ingestOrFault(`${header}\n${text}\n${good[0]}`)));
  });

  test('reading neighbours from it gives a table or throws a DataError', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rows) => {
        try {
          ingestNeighbours(`la_code,rank,neighbour_gss_code\n${rows}`, 'n.csv');
        } catch (error) {
          expect(error).toBeInstanceOf(DataError);
        }
      }),
    );
  });
});

test('every number kept equals its cell, and every cell kept is a number or a symbol', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const dataset = ingestOrFault(text);
      if (!dataset) return;
      for (const { column } of plans.indicators) {
        for (let index = 0; index < dataset.length; index += 1) {
          const found = cellAt(dataset, column, index);
          const raw = rawAt(dataset, column, index);
          if (typeof found === 'number') {
            expect(raw).toMatch(/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/);
            expect(found).toBe(Number(raw));
          } else {
            expect(plans.missingValues.get(raw)?.symbol).toBe(found);
          }
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('every indicator cell is a number, a symbol, or named by an issue in its row and column', () => {
  fc.assert(
    fc.property(cell, (text) => {
      const quote = /[,]/.test(text) ? `"${text}"` : text;
      const dataset = ingestCsv(csv(...good, liverpool('2025', 'Total', quote)), plans);
      if (dataset.length === good.length + 1) {
        const found = cellAt(dataset, 'plan_count', good.length);
        expect(found).toBe(plans.missingValues.get(text)?.symbol ?? Number(text));
      } else {
        expect(dataset.issues).toContainEqual(
          expect.objectContaining({ severity: 'error', row: 6, column: 'plan_count' }),
        );
      }
    }),
    { numRuns: 500 },
  );
});

test('the order of the rows changes no value', () => {
  const values = (rows: readonly string[]) => {
    const dataset = ingestCsv(csv(...rows), plans);
    return new Set(
      Array.from({ length: dataset.length }, (_, index) =>
        [
          dataset.areas[dataset.areaOf[index] as number]?.code,
          dataset.filters.get('sex')?.items[dataset.filters.get('sex')?.itemOf[index] as number],
          cellAt(dataset, 'plan_count', index),
        ].join(' '),
      ),
    );
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(good, { minLength: good.length }), (rows) => {
      expect(values(rows)).toEqual(values(good));
    }),
  );
});
