import { describe, expect, test } from 'vitest';
import { readGlossary } from '../../../src/ingest/package/read-glossary.ts';
import { errorOf } from '../sample.ts';

const read = (...rows: readonly string[]) =>
  readGlossary(['word,forms,meaning', ...rows, ''].join('\n'), 'glossary.csv');

describe('the glossary file', () => {
  test('gives each word with its forms and meaning', () => {
    expect(read('NEET,,Not in education.', 'AP and PRU,AP|PRU | AP/PRU,Schooling away.')).toEqual({
      glossary: [
        { word: 'NEET', forms: ['NEET'], meaning: 'Not in education.' },
        { word: 'AP and PRU', forms: ['AP', 'PRU', 'AP/PRU'], meaning: 'Schooling away.' },
      ],
      issues: [],
    });
  });

  test.each([
    [',,A meaning.', 'word', 'the cell is blank, so the row was left out'],
    ['SEN,,Again.', 'word', '"SEN" is there already, so the row was left out'],
    ['LA,LA,', 'meaning', 'the cell is blank, so the row was left out'],
  ])('leaves out the row %s, naming the cell', (row, column, message) => {
    const { glossary, issues } = read('SEN,,Needs.', row);
    expect(glossary).toHaveLength(1);
    expect(issues).toEqual([
      expect.objectContaining({ file: 'glossary.csv', row: 3, column, message }),
    ]);
    expect(issues[0]?.fix).toMatch(/^Write /);
  });

  test('cannot be used without a column of meanings', () => {
    const error = errorOf(() => readGlossary('word,forms\nSEN,\n', 'glossary.csv'));
    expect(error.issues).toEqual([
      expect.objectContaining({ column: 'meaning', fix: 'Add a column named meaning.' }),
    ]);
  });
});
