import { describe, expect, it } from 'vitest';
import { singular } from '../../../src/figure/words/singular.ts';

describe('a clause about one', () => {
  it.each([
    ['1 EHC plans in Wirral had a personal budget', '1 EHC plan in Wirral had a personal budget'],
    ['1 new EHC plans were made in Halton', '1 new EHC plan was made in Halton'],
    ['1 EHC needs assessments were carried out', '1 EHC needs assessment was carried out'],
    [
      '1 appeals against decisions in Halton were registered',
      '1 appeal against decisions in Halton was registered',
    ],
    [
      'Sefton had 1 state-funded special schools graded good',
      'Sefton had 1 state-funded special school graded good',
    ],
    ['about 1 young people', 'about 1 young person'],
  ])('"%s" is in the singular', (plural, one) => {
    expect(singular(plural)).toBe(one);
  });

  it.each(['21 EHC plans were made', '3.1 weeks', '£1 was spent', '1,001 schools', '1 child'])(
    '"%s" stays as it is',
    (text) => {
      expect(singular(text)).toBe(text);
    },
  );
});
