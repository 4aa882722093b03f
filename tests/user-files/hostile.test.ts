import { describe, expect, test } from 'vitest';
import { ingestCsv } from '../../src/ingest/ingest.ts';
import {
  csv,
  errorOf,
  firstIssue,
  goodRow,
  header,
  ingestRows,
  liverpool,
  plans,
  sexFilter,
} from '../ingest/sample.ts';

const bad = (count: string) => liverpool('2024', 'Total', count);
const at = (row: number, column: string) => ({ file: 'plans.csv', row, column });

describe('a cell that is no number', () => {
  test('with a thousands separator says how to write it', () => {
    expect(firstIssue(bad('"5,368"'))).toEqual({
      severity: 'error',
      ...at(3, 'plan_count'),
      message: '"5,368" is not a number or a symbol this dataset declares',
      fix: 'Write the number without a thousands separator: 5368',
    });
  });

  test.each([
    ['12%', 'Write the number without a percent sign: 12'],
    ['£12', 'Write the number without a pound sign: 12'],
    ['"£1,200"', 'Write the number without a thousands separator or a pound sign: 1200'],
    [' 5', 'Write the number without spaces: 5'],
    ['C', 'Write the symbol as it is declared: c'],
    ['"1,5"', 'Write a number such as 1234 or 56.7, or a symbol (this dataset declares x, c, -).'],
    ['0x10', 'Write a number such as 1234 or 56.7, or a symbol (this dataset declares x, c, -).'],
    [
      'Infinity',
      'Write a number such as 1234 or 56.7, or a symbol (this dataset declares x, c, -).',
    ],
  ])('such as %s says how to mend it', (count, fix) => {
    expect(firstIssue(bad(count))?.fix).toBe(fix);
  });

  test('sets its row aside', () => {
    expect(ingestRows(bad('"5,368"')).length).toBe(1);
  });

  test('leaves the other rows alone', () => {
    const dataset = ingestRows(bad('"5,368"'), liverpool('2025', 'Total', '7'));
    expect(dataset.indicators.get('plan_count')?.numbers).toEqual(new Float64Array([1, 7]));
  });

  test('that is blank is told to be written as x', () => {
    expect(firstIssue(bad(''))).toMatchObject({
      severity: 'error',
      message: 'the cell is blank',
      fix: 'Write the number, or x where it is not available (this dataset declares x, c, -).',
    });
  });

  test('that is blank stays wrong even where the package declares blanks', () => {
    const declared = new Map([...plans.missingValues, ['', { symbol: 'x', label: '' } as const]]);
    const text = csv(goodRow, bad(''));
    expect(ingestCsv(text, { ...plans, missingValues: declared }).length).toBe(1);
  });

  test('that is a symbol of another dataset is named as one', () => {
    expect(firstIssue(bad('low'))).toMatchObject({
      severity: 'error',
      message: '"low" is a symbol this dataset does not declare',
    });
  });

  test('is quoted without the characters that reverse the text', () => {
    expect(firstIssue(bad('12\u202e34'))?.message).toContain('"1234" is not a number');
  });

  test('is quoted in part when it is long', () => {
    expect(firstIssue(bad('a'.repeat(5000)))?.message.length).toBeLessThan(130);
  });
});

describe('a number out of range', () => {
  test('is kept when it is a percentage above 100', () => {
    expect(ingestRows(liverpool('2024', 'Total', '1', '101')).length).toBe(2);
  });

  test('brings a warning when it is a percentage above 100', () => {
    expect(firstIssue(liverpool('2024', 'Total', '1', '101'))).toEqual({
      severity: 'warning',
      ...at(3, 'plan_percent'),
      message: '"101" is a percentage outside 0 to 100',
      fix: 'Check it against its source.',
    });
  });

  test('brings a warning when it is a negative count', () => {
    expect(firstIssue(bad('-3'))).toMatchObject({
      severity: 'warning',
      message: '"-3" is a count below zero',
    });
  });
});

describe('a row about nothing we know', () => {
  test('may have a bad GSS code', () => {
    expect(firstIssue(bad('1').replace('E08000012', 'E0800001'))).toMatchObject({
      severity: 'error',
      ...at(3, 'new_la_code'),
      message: '"E0800001" is not a GSS code, which every row of level Local authority needs',
    });
  });

  test('may be of a level that is not compared, which is a warning', () => {
    expect(firstIssue(bad('1').replace('Local authority', 'Ward'))).toMatchObject({
      severity: 'warning',
      ...at(3, 'geographic_level'),
      message: '"Ward" is not a geographic level this site compares',
    });
  });

  test('of another level is set aside without a look at its cells', () => {
    const dataset = ingestRows(bad('oops').replace('Local authority', 'Ward'));
    expect([dataset.length, dataset.issues.length]).toEqual([1, 1]);
  });

  test('may put one code at two levels', () => {
    const moved = bad('1').replace('Local authority', 'Regional').replace('E12000002', 'E08000012');
    expect(firstIssue(moved)).toMatchObject({
      severity: 'error',
      ...at(3, 'region_code'),
      message: '"E08000012" is a Regional here and a Local authority in an earlier row',
    });
  });

  test('may have an unknown time identifier', () => {
    expect(firstIssue(bad('1').replace('January', 'Janvier'))).toMatchObject({
      severity: 'error',
      ...at(3, 'time_identifier'),
      message: '"Janvier" is not a time identifier',
    });
  });

  test('may have a time identifier that every object has', () => {
    expect(firstIssue(bad('1').replace('January', 'constructor'))?.column).toBe('time_identifier');
  });

  test('may have a period of another shape', () => {
    expect(firstIssue(liverpool('202425', 'Total', '1'))).toMatchObject({
      severity: 'error',
      ...at(3, 'time_period'),
      message:
        '"202425" is not a time period: January is written with a four-digit year, such as 2025',
    });
  });

  test('may have a blank filter item', () => {
    expect(firstIssue(liverpool('2024', '', '1'))).toMatchObject({
      severity: 'error',
      ...at(3, 'sex'),
      message: 'the cell is blank',
      fix: 'Write one of the filter\'s items; a total is written "Total".',
    });
  });

  test('may have an item that is not declared, which is kept with one warning', () => {
    const dataset = ingestRows(
      liverpool('2024', 'Unknown', '1'),
      liverpool('2025', 'Unknown', '1'),
    );
    expect([dataset.length, dataset.issues.map(({ message }) => message)]).toEqual([
      3,
      ['"Unknown" is not one of the items declared for sex'],
    ]);
  });

  test('may call an area by another name, which is a warning', () => {
    expect(firstIssue(bad('1').replace('E08000012,Liverpool', 'E08000012,L’pool'))).toMatchObject({
      severity: 'warning',
      ...at(3, 'la_name'),
    });
  });
});

describe('a second row about the same thing', () => {
  test('is set aside', () => {
    const dataset = ingestRows(liverpool('2020', 'Total', '999'));
    expect(dataset.indicators.get('plan_count')?.numbers).toEqual(new Float64Array([1]));
  });

  test('is named with the row it repeats', () => {
    expect(firstIssue(liverpool('2020', 'Total', '999'))).toMatchObject({
      severity: 'error',
      ...at(3, ''),
      message:
        'the row is about the same period, area and filter items as row 2, which is the one shown',
    });
  });

  test('counts as the first where the first cannot be used', () => {
    const dataset = ingestRows(bad('oops'), bad('7'));
    expect(dataset.indicators.get('plan_count')?.numbers).toEqual(new Float64Array([1, 7]));
  });
});

describe('a second row about the same thing, in a file of very many filter items', () => {
  const columns = ['a', 'b', 'c'];
  const filters = columns.map((column) => ({ ...sexFilter, column, items: [] }));
  const splitHeader = header.replace('sex', columns.join(','));
  const row = (item: string) => liverpool('2024', [item, item, item].join(','), '1');
  const items = Array.from({ length: 120 }, (_, item) => String(item));
  const text = [splitHeader, ...items.map(row), row('7')].join('\n');

  test('is set aside as well', () => {
    const dataset = ingestCsv(text, { ...plans, primaryKey: [], filters });
    expect([dataset.length, dataset.issues.at(0)?.row]).toEqual([120, 122]);
  });
});

describe('a header', () => {
  const renamed = (from: string, to: string) => csv(goodRow).replace(from, to);

  test('without a needed column makes the file unusable', () => {
    expect(errorOf(() => ingestCsv(renamed('plan_count', 'plans'), plans)).message).toBe(
      'plans.csv cannot be used: the column plan_count is missing',
    );
  });

  test('says which column is missing and how to mend it', () => {
    expect(errorOf(() => ingestCsv(renamed('time_period', 'Time period'), plans)).issues).toEqual([
      {
        severity: 'error',
        ...at(1, 'time_period'),
        message: 'the column "time_period" is missing',
        fix: 'Rename the column "Time period" to time_period.',
      },
    ]);
  });

  test('left out altogether makes the file unusable', () => {
    expect(
      errorOf(() => ingestCsv(`${goodRow}\n${goodRow}\n`, plans)).issues.length,
    ).toBeGreaterThan(8);
  });

  test('with semicolons says what is wrong', () => {
    const text = csv(goodRow).replaceAll(',', ';');
    expect(errorOf(() => ingestCsv(text, plans)).issues[0]?.fix).toBe(
      'Save the file with commas between its cells.',
    );
  });

  test('with a needed column twice makes the file unusable', () => {
    expect(
      errorOf(() => ingestCsv(renamed('plan_percent', 'plan_count'), plans)).message,
    ).toContain('plan_percent is missing');
    const twice = csv(goodRow).replace('source_id', 'plan_count');
    expect(errorOf(() => ingestCsv(twice, plans)).message).toBe(
      'plans.csv cannot be used: the column plan_count is there more than once',
    );
  });

  test('with another column twice brings a warning', () => {
    expect(ingestCsv(renamed('region_name', 'region_code'), plans).issues[0]).toMatchObject({
      severity: 'warning',
      message: 'the column "region_code" is there more than once',
    });
  });

  test.each(['__proto__', 'constructor', 'prototype'])('with %s brings an error', (name) => {
    const { issues } = ingestCsv(renamed('source_id', name), plans);
    expect(issues[0]).toMatchObject({
      severity: 'error',
      ...at(1, name),
      message: `"${name}" cannot be a column's name`,
    });
  });

  test('with __proto__ leaves every object as it was', () => {
    ingestCsv(renamed('source_id', '__proto__'), plans);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('with an undeclared column brings a warning and is read', () => {
    const text = csv(goodRow).replace('source_id', 'note');
    expect(ingestCsv(text, plans).issues.map(({ message }) => message)).toEqual([
      'the column "note" is not declared and was not read',
      'the column "source_id" is missing',
    ]);
  });
});

describe('a whole file', () => {
  test('that is a web page is unusable', () => {
    expect(errorOf(() => ingestCsv('<!doctype html><html></html>', plans)).message).toBe(
      'plans.csv cannot be used: it is a web page',
    );
  });

  test('none of whose rows can be used is unusable, and says why', () => {
    expect(errorOf(() => ingestCsv(csv(bad('oops')), plans)).issues[0]?.message).toBe(
      '"oops" is not a number or a symbol this dataset declares',
    );
  });

  test('cut off in its last row keeps the rows before', () => {
    const text = [header, goodRow, bad('5368').slice(0, 40)].join('\n');
    expect(ingestCsv(text, plans)).toMatchObject({ length: 1, issues: [{ row: 3 }] });
  });

  test('with very many faults lists a hundred and counts the rest', () => {
    const many = Array.from({ length: 250 }, () => bad('oops'));
    const { issues } = ingestRows(...many);
    expect([issues.length, issues[100]?.message]).toEqual([101, '150 more issues are not listed']);
  });

  test('lists errors before warnings', () => {
    const warnings = Array.from({ length: 150 }, () => bad('1').replace('Local authority', 'Ward'));
    expect(ingestRows(...warnings, bad('oops')).issues[0]?.row).toBe(153);
  });
});
