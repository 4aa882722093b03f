import { describe, expect, it } from 'vitest';
import {
  countClaim,
  medianClaim,
  placeInWords,
  rangeClaim,
  rankClaim,
} from '../../src/claims/group.ts';
import { rankOf } from '../../src/query/measure/rank.ts';
import { inPlaces } from './sample.ts';

const members = inPlaces([52.8, 52.9]);
const cellsOf = (claim: { readonly cells: ReturnType<typeof medianClaim>['cells'] }) =>
  claim.cells.map(({ role, observation }) => `${role} ${observation.cell}`);

describe('medianClaim', () => {
  it('is written as the members are, a half rounded away from zero', () => {
    const claim = medianClaim(52.85, members);
    expect(claim).toMatchObject({
      kind: 'median',
      words: '52.9%',
      working: 'halfway between the two in the middle of 2 values in order: 52.9%',
      style: { unit: '%', decimalPlaces: 1 },
    });
    expect(cellsOf(claim)).toEqual(['member 52.8', 'member 52.9']);
  });

  it('fails for nobody', () => {
    expect(() => medianClaim(1, [])).toThrow(RangeError);
  });
});

describe('rangeClaim', () => {
  it('is one end of a spread, of every member', () => {
    const claim = rangeClaim('lowest', 52.8, members);
    expect(claim).toMatchObject({ kind: 'range', words: '52.8%', working: 'lowest of 2 values' });
    expect(cellsOf(claim)).toEqual(['member 52.8', 'member 52.9']);
    expect(rangeClaim('third quartile', 52.875, members).words).toBe('52.9%');
  });

  it('fails for nobody', () => {
    expect(() => rangeClaim('highest', 1, [])).toThrow(RangeError);
  });
});

describe('countClaim', () => {
  it('is how many have a number', () => {
    expect(countClaim(members)).toMatchObject({
      kind: 'count',
      words: '2',
      working: '2 places with a number',
    });
  });

  it('is a plain 0 of none, which no cell stands behind', () => {
    expect(countClaim([])).toBe('0');
  });
});

describe('rankClaim', () => {
  const places = (...cells: readonly number[]) => {
    const all = inPlaces(cells);
    return all.map((own) => {
      const rank = rankOf(own.area.code, all);
      if (!rank) throw new Error('a rank expected');
      return rankClaim(rank, rank.own, rank.among).words;
    });
  };

  it('counts from the highest to the lowest', () => {
    expect(places(5, 9, 1, 7)).toEqual([
      '3rd highest of 4',
      'highest of 4',
      'lowest of 4',
      '2nd highest of 4',
    ]);
  });

  it('says joint where places share a number, at either end and between', () => {
    expect(places(9, 5, 5, 1)).toEqual([
      'highest of 4',
      'joint 2nd highest of 4',
      'joint 2nd highest of 4',
      'lowest of 4',
    ]);
    expect(places(9, 9, 1, 1)).toEqual([
      'joint highest of 4',
      'joint highest of 4',
      'joint lowest of 4',
      'joint lowest of 4',
    ]);
  });

  it('names its own cell and every one it is ranked among', () => {
    const all = inPlaces([5, 9, 1]);
    const rank = rankOf('E08000012', all);
    if (!rank) throw new Error('a rank expected');
    const claim = rankClaim(rank, rank.own, rank.among);
    expect(claim).toMatchObject({
      kind: 'rank',
      words: '2nd highest of 3',
      working: '3 values in order, the highest first',
    });
    expect(cellsOf(claim)).toEqual(['value 5', 'member 5', 'member 9', 'member 1']);
  });
});

it('placeInWords has words for the ends, for what is shared and for all the same', () => {
  const words = (rank: number, of: number, tied = 1) => placeInWords({ rank, of, tied });
  expect([words(1, 11), words(11, 11), words(3, 11), words(11, 12)]).toEqual([
    'highest',
    'lowest',
    '3rd highest',
    '11th highest',
  ]);
  expect([words(1, 11, 2), words(10, 11, 2), words(3, 11, 3), words(1, 3, 3)]).toEqual([
    'joint highest',
    'joint lowest',
    'joint 3rd highest',
    'joint highest',
  ]);
});
