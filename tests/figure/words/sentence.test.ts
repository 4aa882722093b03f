import { describe, expect, it } from 'vitest';
import {
  isRanking,
  sentences,
  textOf,
  textsOf,
  type Sentence,
} from '../../../src/figure/words/sentence.ts';
import { wordsOf } from '../../../src/claims/phrase.ts';
import { valueClaim } from '../../../src/claims/value.ts';
import { observed } from '../../query/build-dataset.ts';
import { figuresOf, catalogue, loadDataset } from '../real-data.ts';

const value = valueClaim(observed(7875));

it('an empty text is no sentence, nor is nothing said', () => {
  expect(sentences('gap', '', 'The two are similar.', null)).toEqual([
    { kind: 'gap', phrase: ['The two are similar.'] },
  ]);
});

it('a sentence is its words and claims, and the same as text', () => {
  expect(sentences('opening', ['It had ', value, ' plans.'])).toEqual([
    { kind: 'opening', phrase: ['It had ', value, ' plans.'] },
  ]);
  expect(sentences('opening', value)[0]?.phrase).toEqual([value]);
});

it('a place among others is a ranking, whatever else the sentence says', () => {
  const median: Sentence = { kind: 'median', phrase: ['It is ', value, '.'] };
  expect(isRanking(median)).toBe(false);
  const rank = { ...value, kind: 'rank' as const, words: '2nd highest of 4' };
  expect(isRanking({ ...median, phrase: ['It is ', value, '; with them ', rank, '.'] })).toBe(true);
});

describe('the sentences of real figures', () => {
  const figures = catalogue.datasets
    .filter(({ name }) => ['ehcp-caseload', 'neet-rates', 'need-types'].includes(name))
    .flatMap((descriptor) =>
      figuresOf(loadDataset(descriptor), [
        { comparators: ['neighbours', 'city-region', 'councils', 'E92000001'] },
        { breakdown: descriptor.filters[0]?.column ?? '' },
        { from: 2025, to: 2025 },
      ]),
    )
    .map(({ figure }) => figure);

  it('begin with the one opening, and end with the caution wherever something is ranked', () => {
    for (const { sentences: told } of figures) {
      const kinds = told.map(({ kind }) => kind);
      expect(
        kinds.includes('opening') ? kinds.lastIndexOf('opening') : kinds.indexOf('largest'),
      ).toBe(0);
      const caution = told.findIndex(({ kind }) => kind === 'caution');
      expect(caution).toBe(told.some(isRanking) ? told.length - 1 : -1);
    }
  });

  it('say no place among others beside a median', () => {
    const medians = figures.flatMap((one) => one.sentences.filter(({ kind }) => kind === 'median'));
    expect(medians.length).toBeGreaterThan(0);
    for (const one of medians) expect(textOf(one)).not.toMatch(/highest|lowest/);
  });

  it('are what the paragraph is made of', () => {
    for (const figure of figures) {
      expect(textsOf(figure)).toEqual(figure.sentences.map(({ phrase }) => wordsOf(phrase)));
    }
  });
});
