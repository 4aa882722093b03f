import { describe, expect, it } from 'vitest';
import { togetherClaim } from '../../src/claims/claim.ts';
import { capitalised, claimsIn, joined, listed, phrase, wordsOf } from '../../src/claims/phrase.ts';
import { valueClaim } from '../../src/claims/value.ts';
import { observed } from '../query/build-dataset.ts';

const [one, two] = [valueClaim(observed(7875)), valueClaim(observed(4197))];

describe('phrase', () => {
  it('keeps claims as claims, and plain words that touch as one', () => {
    expect(phrase`In ${'2026'}, ${one} and ${two}.`).toEqual(['In 2026, ', one, ' and ', two, '.']);
  });

  it('takes phrases apart, and leaves empty words out', () => {
    expect(phrase`${''}${phrase`up ${one}`}${''} plans`).toEqual(['up ', one, ' plans']);
    expect(phrase``).toEqual([]);
  });
});

it('joined puts phrases one after another', () => {
  expect(joined(['a', ['b', one], one, '', 'c', ['d']])).toEqual(['ab', one, one, 'cd']);
  expect(joined([])).toEqual([]);
});

describe('listed', () => {
  it('sets commas between, and "and" before the last', () => {
    expect(listed(['a', one, phrase`b ${two}`])).toEqual(['a, ', one, ' and b ', two]);
    expect(wordsOf(listed(['a', 'b']))).toBe('a and b');
    expect(wordsOf(listed(['a']))).toBe('a');
    expect(listed([])).toEqual([]);
  });

  it('sets other words between where told', () => {
    expect(wordsOf(listed(['a', 'b', 'c'], '; ', '; '))).toBe('a; b; c');
    expect(wordsOf(listed(['a', 'b', 'c'], '; '))).toBe('a; b and c');
  });
});

it('wordsOf gives a text, a claim or a phrase as text', () => {
  expect([wordsOf('plain'), wordsOf(one), wordsOf(phrase`${one} of ${two}.`), wordsOf([])]).toEqual(
    ['plain', '7,875', '7,875 of 4,197.', ''],
  );
});

describe('claimsIn', () => {
  it('gives the claims of a phrase in their order', () => {
    expect(claimsIn(phrase`${one} of ${two}`)).toEqual([one, two]);
    expect([claimsIn('plain'), claimsIn(two)]).toEqual([[], [two]]);
  });

  it('gives claims that share their words each by itself', () => {
    expect(claimsIn(phrase`${togetherClaim([one, two])} in both`)).toEqual([one, two]);
  });
});

describe('capitalised', () => {
  it('begins with a capital, be it a word or a claim, and changes nothing else', () => {
    expect(capitalised(phrase`in ${one}`)).toEqual(['In ', one]);
    const rose = { ...one, words: 'rose by 1' };
    expect(capitalised([rose, ' since'])).toEqual([{ ...one, words: 'Rose by 1' }, ' since']);
    expect(capitalised('plans')).toEqual(['Plans']);
    expect(rose.words).toBe('rose by 1');
  });

  it('is nothing of nothing', () => {
    expect(capitalised([])).toEqual([]);
  });
});
