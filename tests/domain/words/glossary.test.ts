import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../src/domain/words/glossary.ts';
import { glossary, issues } from '../../glossary.ts';

const found = (text: string) => wordsIn(text, glossary).map(({ word }) => word);

describe('the glossary', () => {
  it('finds the words of the field a text uses', () => {
    expect(found('16 and 17 year olds NEET or not known')).toContain('NEET');
    expect(found('Liverpool maintained 7,875 EHC plans')).toContain('EHC plan (EHCP)');
    expect(found('Liverpool had 170 schools')).toEqual([]);
  });

  it('finds no word inside another', () => {
    expect(found('SENSIBLE PRUNES')).toEqual([]);
  });

  it('takes an acronym only in capitals, and other words however they are written', () => {
    expect(found('They send it to la Scala')).toEqual([]);
    expect(found('Statistical Neighbours')).toEqual(['Statistical neighbours']);
  });

  it('explains each word once, in a sentence', () => {
    expect(issues).toEqual([]);
    const words = glossary.map(({ word }) => word);
    expect(new Set(words).size).toBe(words.length);
    for (const { meaning } of glossary) expect(meaning).toMatch(/^[A-Z].*\.$/);
  });
});
