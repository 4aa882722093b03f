import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CheckList } from '../../../src/user-files/quality/check.ts';
import { reportAsCsv } from '../../../src/user-files/quality/report-csv.ts';
import {
  dfeHeader,
  dfeRow,
  messagesOf,
  publishedDataset,
  resultOf,
  reportOf,
  reportOfResult,
} from '../local-sample.ts';

const january = (place: string, ...cells: readonly string[]) =>
  dfeRow('2025 January', place, ...cells);

/** The findings of a kind, with where they are. */
function placesOf(report: ReturnType<typeof reportOf>, id: string) {
  return report
    .filter((one) => one.id === id)
    .map(({ result, at, message }) => ({
      result,
      at: at && [at.row, at.column, at.value],
      message,
    }));
}

describe('a sound file', () => {
  const report = reportOf(
    [dfeHeader('pupils_count'), january('Liverpool', '50'), january('Sefton', '30')],
    'pupils.csv',
  );

  test('passes, with a warning only about what had to be inferred', () => {
    expect(report.filter(({ result }) => result !== 'pass').map(({ id }) => id)).toEqual(['meta']);
  });

  test('is summed up: rows, characters, periods, areas', () => {
    expect(messagesOf(report, 'rows')[0]).toContain(
      '2 rows below the header were read and 2 rows kept',
    );
    expect(messagesOf(report, 'encoding')).toEqual(['The file is written in UTF-8.']);
    expect(messagesOf(report, 'periods')).toEqual(['1 found: January 2025.']);
    expect(messagesOf(report, 'areas')).toEqual(['2 found: Liverpool, Sefton.']);
    expect(messagesOf(report, 'symbols')).toEqual([
      'None: every cell of the value columns is a number.',
    ]);
  });
});

describe('values that make no sense are named with row, column and value', () => {
  test('percentages over 100 or below zero, counts below zero', () => {
    const report = reportOf([
      dfeHeader('share_percent', 'pupils_count'),
      january('Liverpool', '104.2', '50'),
      january('Sefton', '-3', '-1'),
    ]);
    expect(placesOf(report, 'percent-over-100')).toEqual([
      {
        result: 'warning',
        at: [2, 'share_percent', '104.2'],
        message: '"104.2" is a percentage over 100.',
      },
    ]);
    expect(placesOf(report, 'below-zero')).toEqual([
      {
        result: 'warning',
        at: [3, 'share_percent', '-3'],
        message: '"-3" is a percentage below zero.',
      },
      { result: 'warning', at: [3, 'pupils_count', '-1'], message: '"-1" is a count below zero.' },
    ]);
  });

  test('counts that are not whole', () => {
    const report = reportOf([
      dfeHeader('pupils_count'),
      january('Liverpool', '50.5'),
      january('Sefton', '30'),
    ]);
    expect(placesOf(report, 'broken-counts')).toEqual([
      {
        result: 'warning',
        at: [2, 'pupils_count', '50.5'],
        message: '1 of 2 counts of "pupils_count" are not whole.',
      },
    ]);
  });

  test('percentages written as 0.79 for 79%', () => {
    const report = reportOf([
      dfeHeader('share_percent'),
      january('England', '0.79'),
      january('Liverpool', '0.53'),
      january('Sefton', '0.08'),
    ]);
    expect(messagesOf(report, 'shares-of-one')[0]).toContain('0.79 for 79%');
  });

  const everywhere = ['England', 'North West', 'Liverpool', 'Sefton', 'Wirral'];

  test('a file whose every number is 1', () => {
    const report = reportOf([
      dfeHeader('a_count', 'b_count'),
      ...everywhere.map((place) => january(place, '1', '1')),
    ]);
    expect(messagesOf(report, 'all-ones')).toEqual([
      'Every number of the file is 1 (10 cells): it looks like a test file.',
    ]);
  });

  test('a column whose every number is the same', () => {
    const report = reportOf([
      dfeHeader('a_count', 'b_count'),
      ...everywhere.map((place, at) => january(place, '7', String(at + 1))),
    ]);
    expect(messagesOf(report, 'all-equal')).toEqual(['Every number of "a_count" is 7 (5 cells).']);
  });

  test('two columns with the same numbers in a whole period', () => {
    const report = reportOf([
      dfeHeader('a_count', 'b_count'),
      ...everywhere.map((place, at) => january(place, `${at + 101}`, `${at + 101}`)),
    ]);
    expect(messagesOf(report, 'twin-columns')).toEqual([
      'In January 2025 "b_count" has the same number as "a_count" in every row.',
    ]);
  });
});

describe('cells', () => {
  const report = reportOf([
    dfeHeader('a_count', 'b_count'),
    january('England', '"1,234"', 'c'),
    january('North West', '56', 'c'),
    january('Liverpool', '', 'z'),
    january('Sefton', 'NULL', '12'),
    january('Wirral', '12', 'about 3'),
    january('St. Helens', '11', '8'),
  ]);

  test('with symbols are counted by kind and by column', () => {
    expect(messagesOf(report, 'symbols')).toEqual([
      'z (not applicable): 1 cell in 1 of 2 columns.',
      'x (not available): 3 cells in 2 of 2 columns.',
      'c (confidential: the publisher suppressed it): 2 cells in 1 of 2 columns.',
    ]);
    expect(
      placesOf(report, 'symbols-by-column').map(({ at, message }) => [at?.[1], message]),
    ).toEqual([
      ['a_count', 'x: 2 of 6 cells.'],
      ['b_count', 'c: 2, z: 1, x: 1 of 6 cells.'],
    ]);
  });

  test('that are no number and no symbol are named', () => {
    expect(placesOf(report, 'not-numbers').map(({ at }) => at)).toEqual([
      [6, 'b_count', 'about 3'],
    ]);
    expect(placesOf(report, 'written-numbers').map(({ at }) => at)).toEqual([
      [2, 'a_count', '1,234'],
    ]);
    expect(placesOf(report, 'old-symbols').map(({ at }) => at)).toEqual([
      [4, 'a_count', ''],
      [5, 'a_count', 'NULL'],
    ]);
  });
});

describe('what is wrong with rows and columns warns, as DfE’s own files do it', () => {
  test('duplicate keys, with both rows and values', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      dfeRow(`${2010 + at} January`, 'Sefton', '5'),
    );
    const report = reportOf([
      dfeHeader('a_count'),
      ...many,
      dfeRow('2010 January', 'Sefton', '6'),
      dfeRow('2011 January', 'Sefton', '5'),
    ]);
    expect(placesOf(report, 'duplicate-keys')).toEqual([
      {
        result: 'warning',
        at: [14, 'a_count', '6'],
        message:
          'The row is about the same period, area and items as row 2, but says 6 where that says 5; row 2 is shown.',
      },
    ]);
    expect(messagesOf(report, 'repeated-rows')).toEqual(['The row repeats row 3; it counts once.']);
  });

  test('duplicate, nameless and reserved headers', () => {
    const report = reportOf([
      dfeHeader('a_count', 'a_count', '', '__proto__'),
      january('Liverpool', '1', '2', '3', '4'),
      january('Sefton', '5', '6', '7', '8'),
    ]);
    expect(messagesOf(report, 'duplicate-headers')).toEqual([
      'The name "a_count" stands over columns 11 and 12.',
    ]);
    expect(messagesOf(report, 'nameless')).toEqual(['Column 13 has no name.']);
    expect(messagesOf(report, 'reserved-names')[0]).toContain('"__proto__"');
    expect(report.every(({ result }) => result !== 'fail')).toBe(true);
  });

  test('areas that were asked for and are not there', () => {
    const result = resultOf([
      dfeHeader('a_count'),
      january('Liverpool', '1'),
      january('Wirral', '2'),
    ]);
    const report = reportOfResult(result, { wanted: ['E08000012', 'E08000014'] });
    expect(messagesOf(report, 'areas-missing')).toEqual([
      'Sefton was asked for, and no row that can be shown is about it.',
    ]);
    const many = ['E08000012', 'E08000014', 'E08000003', 'E12000002', 'E92000001'];
    expect(messagesOf(reportOfResult(result, { wanted: many }), 'areas-missing')).toEqual([
      '4 of the areas that were asked for are not in the file: Sefton, Manchester, North West, England.',
    ]);
  });

  test('areas that are there, with no row that can be shown, are not said to be missing', () => {
    const quarters = resultOf([
      dfeHeader('exclusion_count'),
      dfeRow('soon January', 'Liverpool', '91'),
      dfeRow('soon January', 'Sefton', '93'),
    ]);
    const wanted = ['E08000012', 'E08000014', 'E08000003'];
    const found = reportOfResult(quarters, { wanted });
    expect(messagesOf(found, 'areas-unshown')).toEqual([
      'Liverpool, Sefton are in the file, but no row about them can be shown.',
    ]);
    expect(messagesOf(found, 'areas-missing')).toEqual([
      'Manchester was asked for, and no row that can be shown is about it.',
    ]);
    const school = 'School,E92000001,England,E12000002,North West,E08000014,343,Sefton';
    const schools = resultOf([
      dfeHeader('pupil_count'),
      january('Liverpool', '1'),
      january(school, '200'),
    ]);
    const report = reportOfResult(schools, { wanted: ['E08000012', 'E08000014'] });
    expect(messagesOf(report, 'areas-unshown')).toEqual([
      'Sefton is in the file, but no row about it can be shown.',
    ]);
    expect(messagesOf(report, 'areas-missing')).toEqual([]);
  });

  test('more areas than a list should have end with how many there are besides', () => {
    const result = resultOf([dfeHeader('a_count'), january('Liverpool', '1')]);
    const wanted = Array.from({ length: 60 }, (_, at) => `E0600${1000 + at}`);
    const [message = ''] = messagesOf(reportOfResult(result, { wanted }), 'areas-missing');
    expect(message).toMatch(/^60 of the areas .+ and 48 more\.$/);
  });

  test('a filter whose total is not known', () => {
    const report = reportOf([
      dfeHeader('sex', 'a_count'),
      january('Liverpool', 'Boys', '3'),
      january('Liverpool', 'Girls', '2'),
    ]);
    expect(messagesOf(report, 'totals')).toEqual([
      'Nothing says which of the 2 items of Sex is the total; "Boys" is shown first.',
    ]);
  });

  test('ragged rows, bad quotes and another encoding, as the reader found them', () => {
    const result = resultOf([
      dfeHeader('a_count'),
      january('Liverpool', '1'),
      january('Sefton', '2'),
    ]);
    const report = reportOfResult(result, {
      file: {
        header: result.scanned.header,
        headerRow: 1,
        encoding: 'utf-8',
        read: 5000,
        kept: 2,
        ragged: [{ row: 7, fields: 3 }],
        raggedTotal: 1200,
        badQuotes: [9],
        badQuotesTotal: 1,
        notUtf8: { count: 4, firstRow: 12 },
      },
    });
    expect(messagesOf(report, 'ragged-rows')).toEqual([
      'The row has 3 cells where the header has 11; it was set aside.',
      '1,200 findings of this kind in all; the first of them are listed.',
    ]);
    expect(placesOf(report, 'quotes').map(({ at }) => at?.[0])).toEqual([9]);
    expect(placesOf(report, 'encoding')).toMatchObject([{ result: 'warning', at: [12, '', ''] }]);
    expect(messagesOf(report, 'rows')[0]).toContain('4,998 rows were not kept');
  });

  test('academic years that may stand for a day are pointed out, unless the file is known', () => {
    const years = reportOf([
      dfeHeader('a_count'),
      dfeRow('202425 Academic year', 'Liverpool', '1'),
    ]);
    expect(messagesOf(years, 'period-meaning')[0]).toContain('2024/25');
    const stock = reportOf(
      [dfeHeader('a_count'), dfeRow('202425 Academic year', 'Liverpool', '1')],
      'my-caseload.csv',
    );
    expect(messagesOf(stock, 'period-meaning')[0]).toContain('counts of January');
  });
});

describe('only what cannot be charted fails', () => {
  test('a file without a period or area that can be shown', () => {
    const report = reportOf([dfeHeader('a_count'), dfeRow('2024 Week 12', 'Liverpool', '1')]);
    expect(report.filter(({ result }) => result === 'fail')).toMatchObject([
      {
        id: 'usable',
        message:
          'The file cannot be charted: no row is about a period that can be shown: "Week 12" is not a time identifier this site knows, such as January, Calendar year or Academic year.',
      },
    ]);
  });

  test('a file about other areas only, with the way to read those', () => {
    const rows = [dfeHeader('a_count'), dfeRow('2024 Week 12', 'Liverpool', '1')];
    const result = resultOf(rows);
    const { header } = result.scanned;
    const report = reportOfResult(result, {
      file: { header, headerRow: 1, encoding: 'utf-8', read: 12, kept: 0 },
    });
    expect(report.filter((check) => check.result === 'fail')).toMatchObject([
      {
        message: 'The file cannot be charted: none of its rows was kept.',
        fix: expect.stringContaining('read it again for every council and region in England'),
      },
    ]);
  });
});

describe('against the published dataset', () => {
  const published = publishedDataset('ehcp-caseload');
  const all = ['All EHC plans', 'All EHC plans'];
  const header = dfeHeader('breakdown_topic', 'breakdown', 'ehcplans');
  const change = (...rows: readonly string[]) =>
    reportOfResult(resultOf([header, ...rows], 'plans.csv'), { published });

  test('the same figures are no difference', () => {
    const report = change(
      dfeRow('202425 Academic year', 'Liverpool', ...all, '6814'),
      dfeRow('202425 Academic year', 'Sefton', ...all, '3736'),
    );
    expect(messagesOf(report, 'revised')).toEqual([
      'No difference: of the areas and periods that both have, 2 figures are the same as published under EHC plans maintained by the council.',
    ]);
  });

  test('a revised figure is named with both values and their difference', () => {
    const report = change(
      dfeRow('202425 Academic year', 'Liverpool', ...all, '6820'),
      dfeRow('202425 Academic year', 'Sefton', ...all, '3736'),
    );
    expect(placesOf(report, 'revised')).toEqual([
      {
        result: 'warning',
        at: [2, 'ehc_plan_count', '6820'],
        message:
          'Liverpool, January 2025, EHC plans maintained by the council: published 6814, your file 6820 (+6).',
      },
    ]);
  });

  test('new periods and those the file does not have are told', () => {
    const report = change(
      dfeRow('202627 Academic year', 'Liverpool', ...all, '8001'),
      dfeRow('202627 Academic year', 'Sefton', ...all, '4001'),
    );
    expect(messagesOf(report, 'new-periods')).toEqual([
      'New: January 2027, not yet published here.',
    ]);
    expect(messagesOf(report, 'other-periods')[0]).toContain('January 2010 to January 2026');
  });
});

describe('the list of findings', () => {
  test('has at most 200 of a kind, and says how many there are', () => {
    const checks = new CheckList('file.csv');
    for (let row = 1; row <= 250; row += 1) {
      checks.at({ row }, { id: 'odd', title: 'Odd', result: 'warning', message: `Row ${row}.` });
    }
    const list = checks.list();
    expect(list).toHaveLength(201);
    expect(list.at(-1)?.message).toBe(
      '250 findings of this kind in all; the first of them are listed.',
    );
  });
});

describe('the report as a file', () => {
  const check = (value: string) => ({
    id: 'odd',
    title: 'Odd value',
    result: 'warning' as const,
    message: 'A sentence, with a comma.',
    at: { file: 'plans.csv', row: 7, column: 'a_count', value },
    fix: '',
  });

  test('is CSV for a spreadsheet: byte order mark, CRLF, one finding to a row', () => {
    expect(reportAsCsv([check('5')])).toBe(
      '\uFEFFcheck,result,title,message,file,row,column,value,remedy\r\n' +
        'odd,warning,Odd value,"A sentence, with a comma.",plans.csv,7,a_count,5,\r\n',
    );
  });

  test('keeps negative numbers and disarms formulas', () => {
    expect(reportAsCsv([check('-0.7')])).toContain(',a_count,-0.7,');
    expect(reportAsCsv([check('=HYPERLINK("x")')])).toContain(`"'=HYPERLINK(""x"")"`);
    expect(reportAsCsv([check(' =1')])).toContain(`' =1`);
    expect(reportAsCsv([check('＝1')])).toContain(`'＝1`);
    expect(reportAsCsv([check('a\u202Eb')])).toContain(',ab,');
  });

  test('never begins a cell with a formula, whatever the file says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const text = reportAsCsv([check(value)]);
        return !/(^|,|\r\n)"?[\s\p{Cf}]*[=+@](?!\d*\.?\d*(,|\r))/u.test(text.slice(1));
      }),
    );
  });
});
