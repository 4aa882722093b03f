import { describe, expect, it } from 'vitest';
import { togetherClaim } from '../../src/claims/claim.ts';
import { directionClaim } from '../../src/claims/compare.ts';
import { changed } from './sample.ts';

const verbs = { rose: 'up', fell: 'down', 'little changed': 'little changed' };

describe('togetherClaim', () => {
  const [one, two] = [changed(6814, 7875), changed(3736, 4197)].map((change) =>
    directionClaim(change, verbs),
  );
  if (!one || !two) throw new Error('two claims expected');

  it('says the words once, of the cells of all, and keeps each as a claim that must hold by itself', () => {
    const both = togetherClaim([one, two]);
    expect(both).toMatchObject({ kind: 'change', words: 'up', together: [one, two] });
    expect(both.cells.map(({ role, observation }) => [role, observation.cell])).toEqual([
      ['earlier', 6814],
      ['later', 7875],
      ['earlier', 3736],
      ['later', 4197],
    ]);
    expect(both.working).toBe(
      '7,875 − 6,814 = 1,061; that is 15.6% of the earlier number; 4,197 − 3,736 = 461; that is 12.3% of the earlier number',
    );
  });

  it('is of one as of several', () => {
    expect(togetherClaim([one])).toEqual({ ...one, together: [one] });
  });

  it('fails where nothing is claimed', () => {
    expect(() => togetherClaim([])).toThrow(RangeError);
  });
});
