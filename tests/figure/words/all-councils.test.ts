import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cell.ts';
import type { View } from '../../../src/domain/view.ts';
import { sentenceOf } from '../../../src/export/text/words-to-copy.ts';
import { isRanking, toldIn } from '../../../src/figure/words/sentence-kinds.ts';
import { liverpool, sefton } from '../../query/build-dataset.ts';
import { councils, manyCouncils } from '../../query/many-councils.ts';
import { cohort, figureOf, neet, paragraph, plans } from '../figure-of.ts';

const caution = 'This is not a league table.';
const figureFrom = (cell: (value: number) => Cell, more: Partial<View> = {}) =>
  figureOf(manyCouncils({ indicators: [plans], years: [2026], cells: (value) => [cell(value)] }), {
    comparators: ['councils'],
    ...more,
  });
const told = (...given: Parameters<typeof figureFrom>) => paragraph(figureFrom(...given));

describe('the sentences about all councils', () => {
  it('give the median, the middle half and each council’s place, with the caution', () => {
    expect(told((value) => value)).toMatch(
      new RegExp(
        'All councils: the median of the 101 with a figure is 51 \\(the middle half from 26 to 76\\)\\. ' +
          'Of 101 councils with a figure, Liverpool’s is the 12th highest and Sefton’s the 45th highest\\. ' +
          'This is not a league table\\.$',
      ),
    );
  });

  it('count only councils with a figure: without 1, 2 and 3 there are 98', () => {
    const words = told((value) => (value <= 3 ? 'c' : value));
    expect(words).toContain('the median of the 98 with a figure is 53');
    expect(words).toContain('Of 98 councils with a figure, Liverpool’s is the 12th highest');
  });

  it('say highest and lowest', () => {
    const words = told((value) => (value === 90 ? 500 : value === 57 ? 0 : value));
    expect(words).toContain('Liverpool’s is the highest and Sefton’s the lowest.');
  });

  it('say joint where others have the same number', () => {
    expect(told((value) => (value === 89 ? 90 : value))).toContain(
      'Liverpool’s is the joint 12th highest and Sefton’s the 45th highest.',
    );
    expect(told((value) => Math.max(value, 57))).toContain('Sefton’s the joint lowest.');
    expect(told(() => 4)).toContain('Liverpool’s is the joint highest and Sefton’s the joint');
  });

  it('leave a council without a figure out, but still rank the other', () => {
    expect(told((value) => (value === 90 ? 'c' : value))).toContain(
      'Of 100 councils with a figure, Sefton’s is the 44th highest.',
    );
  });

  it('name three councils as a list', () => {
    const third = councils[0]?.code ?? '';
    expect(told((value) => value, { areas: [liverpool.code, sefton.code, third] })).toContain(
      'Liverpool’s is the 12th highest, Sefton’s the 45th highest and Council 1’s the lowest.',
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
    expect(people()).toContain('Of 101 councils with a figure, Liverpool’s is the 12th highest');
    expect(people(100, 57)).toContain(
      'Of 99 councils with a figure and at least 30 people behind it, Liverpool’s is the 11th highest.',
    );
  });

  it('are neither median nor rank where fewer than half have a figure', () => {
    const words = told((value) => (value <= 51 ? 'c' : value));
    expect(words).toContain(
      'All councils: no median is given: figures are held for only 50 of 101 councils.',
    );
    expect(words).not.toMatch(/highest|lowest|league/);
  });

  it('are not told where they were not asked for', () => {
    expect(told((value) => value, { comparators: [] })).not.toMatch(/All councils|highest/);
  });
});

describe('the kinds of those sentences', () => {
  const kinds = (cell: (value: number) => Cell) =>
    toldIn(figureFrom(cell).summary).filter(({ text }) => /ouncils/.test(text));

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
  const figure = figureFrom((value) => value);

  it('are in the first with their rank and the caution', () => {
    expect(figure.altText).toContain('the median of the 101 with a figure is 51');
    expect(figure.altText).toContain('Liverpool’s is the 12th highest');
    expect(figure.altText).toContain(caution);
  });

  it('are in the second by their median alone, as neighbours are', () => {
    expect(sentenceOf(figure)).toContain(
      'All councils: the median of the 101 with a figure is 51 (the middle half from 26 to 76).',
    );
    expect(sentenceOf(figure)).not.toMatch(/highest|league/);
  });
});
