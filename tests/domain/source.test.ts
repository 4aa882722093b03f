import { describe, expect, it } from 'vitest';
import { publicationInWords, sourceInWords } from '../../src/domain/source.ts';

describe('a source in words', () => {
  const source = { publisher: 'Ofsted', title: 'Inspections', release: 'June 2023' };

  it('is publisher, title and release', () => {
    expect(sourceInWords(source)).toBe('Ofsted, Inspections, June 2023');
  });

  it('leaves out what is not known', () => {
    expect(sourceInWords({ ...source, publisher: '' })).toBe('Inspections, June 2023');
    expect(sourceInWords({ ...source, release: '' })).toBe('Ofsted, Inspections');
  });

  it('is a publication without its release', () => {
    expect(publicationInWords(source)).toBe('Ofsted, Inspections');
  });
});
