import { describe, expect, test } from 'vitest';
import { IssueList } from '../../../src/ingest/issue-list.ts';
import { readCsv } from '../../../src/ingest/csv/read-csv.ts';
import { errorOf } from '../sample.ts';

function read(text: string) {
  const issues = new IssueList('a.csv');
  return { ...readCsv(text, issues), issues: issues.list() };
}

describe('rows', () => {
  test('are text, never numbers or dates', () => {
    expect(read('a,b\n202425,007\n').rows).toEqual([['202425', '007']]);
  });

  test('are numbered as a spreadsheet does, the header being row 1', () => {
    expect(read('a,b\n1,2\n3,4\n').rowNumbers).toEqual([2, 3]);
  });

  test('that are blank are dropped and still counted', () => {
    expect(read('a,b\n1,2\n\n,\n3,4\n').rowNumbers).toEqual([2, 5]);
  });

  test('that are blank bring no issue', () => {
    expect(read('a,b\n1,2\n\n,\n3,4\n').issues).toEqual([]);
  });

  test('after a cell with a line break keep a spreadsheet’s count', () => {
    expect(read('a,b\n"1\n1",2\n3,4\n').rowNumbers).toEqual([2, 3]);
  });

  test('need no line break after the last one', () => {
    expect(read('a,b\n1,2').rows).toEqual([['1', '2']]);
  });
});

describe('text', () => {
  test('may start with a byte order mark', () => {
    expect(read('\ufeffa,b\n1,2\n').header).toEqual(['a', 'b']);
  });

  test('may end its lines with CRLF', () => {
    expect(read('a,b\r\n1,2\r\n').rows).toEqual([['1', '2']]);
  });

  test('may mix LF with CRLF', () => {
    expect(read('a,b\n1,2\r\n3,4\n').rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('may quote a cell that holds a comma, a quote or a CRLF', () => {
    expect(read('a,b\r\n"x, ""y""\r\nz",2\r\n').rows).toEqual([['x, "y"\nz', '2']]);
  });

  test('keeps a column named __proto__ as text like any other', () => {
    expect(read('__proto__,b\n1,2\n')).toMatchObject({
      header: ['__proto__', 'b'],
      rows: [['1', '2']],
    });
  });
});

describe('a ragged row', () => {
  test('is set aside', () => {
    expect(read('a,b\n1,2\n3\n5,6\n').rowNumbers).toEqual([2, 4]);
  });

  test('is named by its row, with what it has and how it starts', () => {
    expect(read('a,b\n1,2\n3\n5,6\n').issues).toEqual([
      {
        severity: 'error',
        file: 'a.csv',
        row: 3,
        column: '',
        message: 'the row has 1 cell where the header has 2; it starts with "3"',
        fix: 'Give the row one cell for every column; put quotes around a cell that holds a comma.',
      },
    ]);
  });

  test('at the end hints that the file was cut short', () => {
    expect(read('a,b\n1,2\n3').issues[0]?.fix).toBe(
      'The file seems to have been cut short: export or upload it again.',
    );
  });

  test('with too many cells hints at a missing pair of quotes', () => {
    expect(read('a,b\n1,5,368\n3,4\n').issues[0]).toMatchObject({
      row: 2,
      message: 'the row has 3 cells where the header has 2; it starts with "1,5,368"',
    });
  });
});

describe('quotes', () => {
  test('that are never closed set their row aside', () => {
    expect(read('a,b\n1,2\n"3,4\n5,6\n').rows).toEqual([['1', '2']]);
  });

  test('that are never closed are named by the row that opens them', () => {
    expect(read('a,b\n1,2\n3,"4\n5,6\n').issues[0]).toMatchObject({
      row: 3,
      message: 'a quote is opened and never closed, so all that follows was read as one cell',
    });
  });

  test('closed in the middle of a cell set the row aside', () => {
    expect(read('a,b\n1,2\n3,"4"5\n').rows).toEqual([['1', '2']]);
  });

  test('that are never closed in the header make the file unreadable', () => {
    expect(errorOf(() => read('"a,b\n1,2\n')).message).toBe(
      'a.csv cannot be used: the quotes in its first row do not match',
    );
  });
});

describe('a file that cannot be read at all', () => {
  test('may be empty', () => {
    expect(errorOf(() => read('')).message).toBe('a.csv cannot be used: it is empty');
  });

  test('may hold nothing but spaces and a byte order mark', () => {
    expect(errorOf(() => read('\ufeff \r\n')).message).toBe('a.csv cannot be used: it is empty');
  });

  test('may be a header alone', () => {
    expect(errorOf(() => read('a,b\n')).message).toBe(
      'a.csv cannot be used: it has no rows that can be read',
    );
  });

  test('may be a page that a server sent instead', () => {
    expect(errorOf(() => read('\n <!doctype html><title>Not found</title>')).message).toBe(
      'a.csv cannot be used: it is a web page',
    );
  });

  test('says what the page starts with', () => {
    expect(errorOf(() => read('<!doctype html><p>x')).issues[0]?.message).toBe(
      'the file is a web page, not comma-separated values: it starts with "<!doctype html><p>x"',
    );
  });
});
