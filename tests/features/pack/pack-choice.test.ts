import { describe, expect, it } from 'vitest';
import { progressInWords, resultInWords } from '../../../src/features/pack/pack-choice.ts';

const label = 'SEN support, Liverpool and Sefton';
const file = (bytes: number) => new File([new Uint8Array(bytes)], 'a.zip');

describe('how far a pack is', () => {
  it('names the figure now being made', () => {
    expect(progressInWords({ done: 11, total: 40, label })).toBe(`12 of 40: ${label}`);
    expect(progressInWords({ done: 0, total: 1, label })).toBe(`1 of 1: ${label}`);
  });

  it('stays at the last one while the data are packed', () => {
    expect(progressInWords({ done: 40, total: 40, label: 'the data' })).toBe('40 of 40: the data');
  });
});

describe('what came of a pack', () => {
  it('is said with the number of figures and the size', () => {
    const failed = [] as const;
    expect(resultInWords({ file: file(12_345_678), packed: 40, undrawn: 0, failed })).toBe(
      '40 figures packed (12.3 MB).',
    );
    expect(resultInWords({ file: file(150_000), packed: 1, undrawn: 0, failed })).toBe(
      '1 figure packed (0.2 MB).',
    );
  });

  it.each([
    [1, 40, '1 of them has nothing to draw: it comes as values and words only.'],
    [2, 40, '2 of them have nothing to draw: they come as values and words only.'],
    [1, 1, 'It has nothing to draw: it comes as values and words only.'],
    [3, 3, 'They have nothing to draw: they come as values and words only.'],
  ])('says that %i of %i come without a picture', (undrawn, packed, words) => {
    expect(resultInWords({ file: file(100), packed, undrawn, failed: [] })).toContain(words);
  });

  it('is nothing when no figure could be had', () => {
    const failed = [{ label, reason: 'It is not there.' }];
    expect(resultInWords({ file: null, packed: 0, undrawn: 0, failed })).toBe(
      'No figure could be packed, so nothing was downloaded.',
    );
  });
});
