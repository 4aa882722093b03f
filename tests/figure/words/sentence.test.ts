import { describe, expect, it } from 'vitest';
import { isRanking, say, textsOf, type Sentence } from '../../../src/figure/words/sentence.ts';
import { figuresOf, catalogue, loadDataset } from '../real-data.ts';

it('an empty text is no sentence', () => {
  expect(say('gap', '', 'The two are level.', '')).toEqual([
    { kind: 'gap', text: 'The two are level.' },
  ]);
});

it('a place among others is a ranking, with a median or alone', () => {
  const median: Sentence = { kind: 'median', text: 'It is 5.' };
  expect(isRanking(median)).toBe(false);
  expect(isRanking({ ...median, unranked: 'It is 5.' })).toBe(true);
  expect(isRanking({ kind: 'rank', text: 'It is 1st.' })).toBe(true);
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
    for (const { sentences } of figures) {
      expect(sentences.map(({ kind }) => kind).lastIndexOf('opening')).toBe(0);
      const caution = sentences.findIndex(({ kind }) => kind === 'caution');
      expect(caution).toBe(sentences.some(isRanking) ? sentences.length - 1 : -1);
    }
  });

  it('say no place among others in what is left of them without it', () => {
    const ranked = figures.flatMap(({ sentences }) => sentences.filter(({ unranked }) => unranked));
    expect(ranked.length).toBeGreaterThan(0);
    for (const { text, unranked = '' } of ranked) {
      expect(text.startsWith(unranked.slice(0, -1))).toBe(true);
      expect(unranked).not.toMatch(/highest|lowest/);
    }
  });

  it('are what the paragraph is made of', () => {
    for (const figure of figures) {
      expect(textsOf(figure)).toEqual(figure.sentences.map(({ text }) => text));
    }
  });
});
