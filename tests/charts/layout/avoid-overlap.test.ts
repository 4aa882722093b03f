import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, type LabelRequest } from '../../../src/charts/layout/avoid-overlap.ts';

const top = 0;
const bottom = 400;
const requests = fc.array(
  fc.record({
    want: fc.double({ min: -50, max: 450, noNaN: true }),
    height: fc.integer({ min: 8, max: 60 }),
  }),
  { maxLength: 12 },
);
const fits = (all: readonly LabelRequest[]): boolean =>
  all.reduce((sum, { height }) => sum + height, 0) <= bottom - top;

/** Top and bottom of each label, from the highest to the lowest. */
function edges(all: readonly LabelRequest[], middles: readonly number[]) {
  return all
    .map(({ height }, at) => {
      const middle = middles[at] ?? NaN;
      return { from: middle - height / 2, to: middle + height / 2 };
    })
    .toSorted((a, b) => a.from - b.from);
}

describe('placeLabels', () => {
  it('lets no label overlap another where they fit', () => {
    fc.assert(
      fc.property(requests.filter(fits), (all) => {
        const placed = edges(all, placeLabels(all, top, bottom));
        placed.slice(1).forEach(({ from }, at) => {
          expect(from).toBeGreaterThanOrEqual((placed[at]?.to ?? 0) - 1e-6);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every label within the bounds where they fit', () => {
    fc.assert(
      fc.property(requests.filter(fits), (all) => {
        for (const { from, to } of edges(all, placeLabels(all, top, bottom))) {
          expect(from).toBeGreaterThanOrEqual(top - 1e-6);
          expect(to).toBeLessThanOrEqual(bottom + 1e-6);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the order of the requests, fitting or not, and every middle within the bounds', () => {
    fc.assert(
      fc.property(requests, (all) => {
        const middles = placeLabels(all, top, bottom);
        const order = all
          .map((_, at) => at)
          .sort((a, b) => (all[a]?.want ?? 0) - (all[b]?.want ?? 0) || a - b);
        const inOrder = order.map((at) => middles[at] ?? NaN);
        inOrder.slice(1).forEach((middle, at) => expect(middle).toBeGreaterThan(inOrder[at] ?? 0));
        for (const middle of middles) {
          expect(middle).toBeGreaterThanOrEqual(top);
          expect(middle).toBeLessThanOrEqual(bottom);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('moves no label that has room', () => {
    const apart = [50, 200, 350].map((want) => ({ want, height: 20 }));
    expect(placeLabels(apart, top, bottom)).toEqual([50, 200, 350]);
  });

  it('shares the move between two that want one place', () => {
    const same = [100, 100].map((want) => ({ want, height: 20 }));
    expect(placeLabels(same, top, bottom)).toEqual([90, 110]);
  });

  it('places nothing for nothing', () => {
    expect(placeLabels([], top, bottom)).toEqual([]);
  });
});
