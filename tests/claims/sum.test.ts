import { expect, it } from 'vitest';
import { sumClaim } from '../../src/claims/sum.ts';
import { observed } from '../query/build-dataset.ts';

it('sumClaim is the exact sum of its cells, with the sum behind it', () => {
  const parts = [observed(1200), observed(34)];
  expect(sumClaim(parts)).toMatchObject({
    kind: 'sum',
    words: '1,234',
    working: '1,200 + 34 = 1,234',
    cells: parts.map((observation) => ({ role: 'part', observation })),
  });
});

it('sumClaim takes no symbol for a number, and there is no sum of nothing', () => {
  expect(() => sumClaim([observed(1), observed('c')])).toThrow(TypeError);
  expect(() => sumClaim([])).toThrow(RangeError);
});
