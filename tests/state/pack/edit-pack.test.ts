import { describe, expect, it } from 'vitest';
import { linkLimits } from '../../../src/state/link-grammar.ts';
import { packMoved, packWith, packWithout } from '../../../src/state/pack/edit-pack.ts';

describe('a pack', () => {
  it('grows at its end, and holds each once', () => {
    expect(packWith(['a'], 'b')).toEqual(['a', 'b']);
    expect(packWith(['a', 'b'], 'a')).toEqual(['a', 'b']);
    expect(packWithout(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
  });

  it('holds no more than a link may', () => {
    const full = Array.from({ length: linkLimits.pack }, (_, at) => `a-${at}`);
    expect(packWith(full, 'one-more')).toEqual(full);
  });

  it('is put in another order one step at a time, and not beyond its ends', () => {
    expect(packMoved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(packMoved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(packMoved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(packMoved(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
    expect(packMoved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
  });
});
