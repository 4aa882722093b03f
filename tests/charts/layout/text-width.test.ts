import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '../../../src/charts/layout/text-width.ts';

const words = fc.array(fc.stringMatching(/^[A-Za-z0-9()%,.]{1,12}$/), {
  minLength: 1,
  maxLength: 12,
});

describe('textWidth', () => {
  it('grows with every letter, with the size and with the weight', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1 }),
        fc.integer({ min: 6, max: 40 }),
        (a, b, size) => {
          expect(textWidth(a + b, size)).toBeGreaterThan(textWidth(a, size));
          expect(textWidth(b, size + 1)).toBeGreaterThan(textWidth(b, size));
          expect(textWidth(b, size, 'bold')).toBeGreaterThan(textWidth(b, size));
        },
      ),
    );
  });

  it('is nothing for nothing, and in proportion to the size', () => {
    expect(textWidth('', 14)).toBe(0);
    expect(textWidth('Liverpool', 28)).toBeCloseTo(2 * textWidth('Liverpool', 14), 10);
  });

  it('knows wide letters from narrow ones', () => {
    expect(textWidth('mmm', 14)).toBeGreaterThan(textWidth('nnn', 14));
    expect(textWidth('nnn', 14)).toBeGreaterThan(textWidth('iii', 14));
  });

  it('errs on the wide side: "Liverpool 7,875" in Arial at 14 px is 100 px', () => {
    expect(textWidth('Liverpool 7,875', 14)).toBeGreaterThan(100);
    expect(textWidth('Liverpool 7,875', 14)).toBeLessThan(150);
  });
});

describe('wrapText', () => {
  it('keeps every letter, in order', () => {
    const letters = (texts: readonly string[]) => texts.join('').replaceAll(' ', '');
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 400 }), (all, width) => {
        expect(letters(wrapText(all.join(' '), width, 14))).toBe(letters(all));
      }),
    );
  });

  it('keeps words whole where each fits a line', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 200, max: 800 }), (all, width) => {
        fc.pre(all.every((word) => textWidth(word, 14) <= width));
        expect(wrapText(all.join(' '), width, 14).join(' ')).toBe(all.join(' '));
      }),
    );
  });

  it('makes no line wider than asked unless it is one letter', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 400 }), (all, width) => {
        for (const line of wrapText(all.join(' '), width, 14, 'bold')) {
          if ([...line].length > 1) {
            expect(textWidth(line, 14, 'bold')).toBeLessThanOrEqual(width);
          }
        }
      }),
    );
  });

  it('breaks a word that no line could hold, an address after a joint', () => {
    expect(wrapText('a'.repeat(30), 140, 14).every((line) => line.length >= 10)).toBe(true);
    expect(wrapText('?page=indicator&indicator=need', 160, 14)).toEqual([
      '?page=indicator&',
      'indicator=need',
    ]);
  });

  it('keeps the spaces round a slash', () => {
    expect(wrapText('Education / ESFA', 500, 14)).toEqual(['Education / ESFA']);
  });

  it('breaks after a slash without adding a space', () => {
    expect(wrapText('Other difficulty/disability', 130, 14)).toEqual([
      'Other difficulty/',
      'disability',
    ]);
    expect(wrapText('Other difficulty/disability', 500, 14)).toEqual([
      'Other difficulty/disability',
    ]);
  });

  it('makes no lines of nothing', () => {
    expect(wrapText('', 100, 14)).toEqual([]);
  });
});
