import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cell.ts';
import type { View } from '../../../src/domain/view.ts';
import { sentenceOf } from '../../../src/export/text/words-to-copy.ts';
import { isRanking, textOf } from '../../../src/figure/words/sentence.ts';
import { liverpool, sefton } from '../../query/build-dataset.ts';
import { councils, manyCouncils } from '../../query/many-councils.ts';
import { cohort, figureOf, neet, paragraph, plans, wholeRate as rate } from '../figure-of.ts';

const caution = 'This is not a league table.';
const figureFrom = (cell: (value: number) => Cell, more: Partial<View> = {}) =>
  figureOf(manyCouncils({ indicators: [rate], years: [2026], cells: (value) => [cell(value)] }), {
    comparators: ['councils'],
    ...more,
  });
const told = (...given: Parameters<typeof figureFrom>) => paragraph(figureFrom(...given));

describe('the sentences about all councils', () => {
  it('give the median, the middle half and each council’s place, with the caution', () => {
    expect(told((value) => value)).toMatch(
      new RegExp(
        'In January 2026, the median of the 101 councils with a figure for the NEET or not known rate was 51% \\(the middle half from 26% to 76%\\)\\. ' +
          'Among all councils with a figure for the NEET or not known rate in January 2026, Liverpool’s is 12th highest of 101 and Sefton’s is 45th highest of 101\\. ' +
          'This is not a league table\\.$',
      ),
    );
  });

  it('count only councils with a figure: without 1, 2 and 3 there are 98', () => {
    const words = told((value) => (value <= 3 ? 'c' : value));
    expect(words).toContain(
      'the median of the 98 councils with a figure for the NEET or not known rate was 53% (the middle half from 28% to 77%)',
    );
    expect(words).toContain(
      'Among all councils with a figure for the NEET or not known rate in January 2026, Liverpool’s is 12th highest of 98',
    );
  });

  it('say highest and lowest', () => {
    const words = told((value) => (value === 90 ? 500 : value === 57 ? 0 : value));
    expect(words).toContain('Liverpool’s is the highest of 101 and Sefton’s is the lowest of 101.');
  });

  it('say joint where others have the same number', () => {
    expect(told((value) => (value === 89 ? 90 : value))).toContain(
      'Liverpool’s is joint 12th highest of 101 and Sefton’s is 45th highest of 101.',
    );
    expect(told((value) => Math.max(value, 57))).toContain('Sefton’s is joint lowest of 101.');
    expect(told(() => 4)).toContain('Liverpool’s is joint highest of 101 and Sefton’s is joint');
  });

  it('leave a council without a figure out, but still rank the other', () => {
    expect(told((value) => (value === 90 ? 'c' : value))).toContain(
      'Among all councils with a figure for the NEET or not known rate in January 2026, Sefton’s is 44th highest of 100.',
    );
  });

  it('name three councils as a list', () => {
    const third = councils[0]?.code ?? '';
    expect(told((value) => value, { areas: [liverpool.code, sefton.code, third] })).toContain(
      'Liverpool’s is 12th highest of 101, Sefton’s is 45th highest of 101 and Council 1’s is the lowest of 101.',
    );
  });

  it('rank nobody from fewer than 30 people, and say that such councils are left out', () => {
    const people = (...small: readonly number[]) =>
      paragraph(
        figureOf(
          manyCouncils({
            indicators: [neet, cohort],
            years: [2026],
            cells: (value) => [value / 2, small.includes(value) ? 29 : 300],
          }),
          { comparators: ['councils'] },
        ),
      );
    expect(people()).toContain(
      'Among all councils with a figure for the NEET or not known rate in January 2026, Liverpool’s is 12th highest of 101',
    );
    expect(people(100, 57)).toContain(
      'Among all councils with a figure for the NEET or not known rate in January 2026 and enough people behind it, Liverpool’s is 11th highest of 99.',
    );
  });

  it('are neither median nor rank where fewer than half have a figure', () => {
    const words = told((value) => (value <= 51 ? 'c' : value));
    expect(words).toContain(
      'In January 2026, no median of all councils is given for the NEET or not known rate: figures are held for only 50 of 101 councils.',
    );
    expect(words).not.toMatch(/highest|lowest|league/);
  });

  it('are neither for amounts, and it is said why', () => {
    for (const unit of ['count', '£'] as const) {
      const words = paragraph(
        figureOf(manyCouncils({ indicators: [{ ...plans, unit }], years: [2026] }), {
          comparators: ['councils'],
        }),
      );
      expect(words).toMatch(
        /No council is ranked and no median is given for the .*: councils differ in size\.$/,
      );
      expect(words).not.toMatch(/highest|lowest|the median of|league|51/);
    }
  });

  it('are not told where they were not asked for', () => {
    expect(told((value) => value, { comparators: [] })).not.toMatch(/All councils|highest/);
  });
});

describe('the kinds of those sentences', () => {
  const kinds = (cell: (value: number) => Cell) =>
    figureFrom(cell).sentences.filter((one) => /ouncils/.test(textOf(one)));

  it('are median and rank, so that the caution goes with the rank', () => {
    const [median, rank] = kinds((value) => value);
    expect([median?.kind, rank?.kind]).toEqual(['median', 'rank']);
    expect(rank && isRanking(rank)).toBe(true);
    expect(median && isRanking(median)).toBe(false);
  });

  it('are no median where there is none', () => {
    expect(kinds((value) => (value <= 51 ? 'c' : value)).map(({ kind }) => kind)).toEqual([
      'no median',
    ]);
  });
});

describe('all councils in the alternative text and the sentence to copy', () => {
  // Without a sentence of its own, so that the alternative text has room for both.
  const one = { ...rate, title: 'Young people NEET', measure: 'the rate', sentence: '' };
  const figure = figureOf(manyCouncils({ indicators: [one], years: [2026] }), {
    comparators: ['councils'],
    areas: [liverpool.code],
  });

  it('are in the first with their rank and the caution', () => {
    expect(figure.altText).toContain(
      'the median of the 101 councils with a figure for the rate was 51%',
    );
    expect(figure.altText).toContain('Liverpool’s is 12th highest of 101');
    expect(figure.altText).toContain(caution);
  });

  it('are in the second by their median alone, as neighbours are', () => {
    expect(sentenceOf(figure)).toContain(
      'In January 2026, the median of the 101 councils with a figure for the rate was 51% (the middle half from 26% to 76%).',
    );
    expect(sentenceOf(figure)).not.toMatch(/highest|league/);
  });
});
