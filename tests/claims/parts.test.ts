import { describe, expect, it } from 'vitest';
import { largestClaim, shareClaim } from '../../src/claims/parts.ts';
import { observed } from '../query/build-dataset.ts';

const [autism, speech, hearing] = [
  observed(30, { items: { need: 'Autism' } }),
  observed(30, { items: { need: 'Speech' } }),
  observed(5, { items: { need: 'Hearing' } }),
];
const all = [autism, speech, hearing];

describe('largestClaim', () => {
  it('says the words of those named, over every item', () => {
    const claim = largestClaim('the largest groups', [autism, speech], all);
    expect(claim).toMatchObject({
      kind: 'largest',
      words: 'the largest groups',
      working: 'the largest of 3 items',
      style: { unit: 'count', decimalPlaces: 0 },
    });
    expect(claim.cells.map(({ role, observation }) => [role, observation.items['need']])).toEqual([
      ['value', 'Autism'],
      ['value', 'Speech'],
      ['item', 'Autism'],
      ['item', 'Speech'],
      ['item', 'Hearing'],
    ]);
  });

  it('fails where nothing is named', () => {
    expect(() => largestClaim('the largest group', [], all)).toThrow(RangeError);
  });
});

it('shareClaim is a part of the sum of its parts: 30 of 65 is 46.15%', () => {
  const share = { kind: 'share', whole: 65, parts: all, isOfRecorded: false } as const;
  const claim = shareClaim({ ...share, percent: (30 / 65) * 100 }, autism);
  expect(claim).toMatchObject({
    kind: 'share',
    words: '46.2%',
    working: '30 ÷ 65 = 46.2%, rounded to one decimal place; 65 is the sum of 3 items',
  });
  expect(claim.cells.map(({ role, observation }) => `${role} ${observation.cell}`)).toEqual([
    'part 30',
    'item 30',
    'item 30',
    'item 5',
  ]);
  // A half is rounded away from zero: 1 of 80 is 1.25%.
  expect(shareClaim({ ...share, percent: 1.25, whole: 80 }, observed(1)).words).toBe('1.3%');
  const recorded = shareClaim({ ...share, percent: 31.6, isOfRecorded: true }, autism);
  expect(recorded.words).toBe('31.6% of those recorded');
  expect(recorded.working).toContain('those not recorded left out');
});
