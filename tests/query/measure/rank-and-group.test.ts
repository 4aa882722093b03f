import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cell.ts';
import { summariseGroup } from '../../../src/query/measure/group.ts';
import { rankOf } from '../../../src/query/measure/rank.ts';
import {
  england,
  indicator,
  knowsley,
  liverpool,
  neet,
  observed,
  plans,
  salford,
  sefton,
  wirral,
} from '../build-dataset.ts';

const councils = [liverpool, sefton, knowsley, wirral, salford];
const row = (...cells: readonly (Cell | undefined)[]) =>
  cells.map((cell, index) => {
    const area = councils[index] ?? liverpool;
    return cell === undefined ? undefined : observed(cell, { area, indicator: neet });
  });

describe('rankOf', () => {
  it('counts from the highest', () => {
    const values = row(5, 3, 9, 1);
    expect(rankOf(sefton.code, values)).toEqual({
      rank: 3,
      tied: 1,
      of: 4,
      excluded: 0,
      from: 'highest',
      own: values[1],
      among: values,
    });
  });

  it('is null for counts and money, which a larger place has more of', () => {
    const amounts = (one: typeof plans) =>
      councils.map((area, at) => observed(at + 1, { area, indicator: one }));
    expect(rankOf(sefton.code, amounts(plans))).toBeNull();
    expect(rankOf(sefton.code, amounts(indicator({ unit: '£' })))).toBeNull();
    expect(rankOf(sefton.code, amounts(indicator({ unit: 'weeks' })))?.rank).toBe(4);
    expect(rankOf(sefton.code, amounts(indicator({ unit: 'score' })))?.rank).toBe(4);
  });

  it('says how many share a rank', () => {
    const values = row(5, 5, 9, 1);
    const shared = councils.slice(0, 4).map(({ code }) => rankOf(code, values)?.tied);
    expect(shared).toEqual([2, 2, 1, 1]);
  });

  it('keeps what it was ranked among: numbers of its own level and period, each place once', () => {
    const [own, other, third] = row(5, 3, 9);
    const rank = rankOf(liverpool.code, [own, other, third, undefined, ...row(7)]);
    expect(rank?.among).toEqual([own, other, third]);
    expect(rank?.own).toBe(own);
  });

  it('lets ties share the lowest rank: 9, 5, 5, 1 are 1st, 2nd, 2nd, 4th', () => {
    const values = row(5, 5, 9, 1);
    const ranks = councils.slice(0, 4).map(({ code }) => rankOf(code, values)?.rank);
    expect(ranks).toEqual([2, 2, 1, 4]);
  });

  it('ranks unrounded values: 8.84 is above 8.81', () => {
    expect(rankOf(sefton.code, row(8.84, 8.81, 1))?.rank).toBe(2);
  });

  it('leaves out and counts symbols and absent rows', () => {
    expect(rankOf(liverpool.code, row(5, 'c', 9, undefined, 1))).toMatchObject({
      rank: 2,
      of: 3,
      excluded: 2,
    });
  });

  it('leaves out and counts places with fewer than 30 people behind a percentage', () => {
    const cohort = ({ area }: { readonly area: { readonly code: string } }) =>
      area.code === knowsley.code ? 29 : 300;
    const values = row(5, 3, 9, 1);
    expect(rankOf(liverpool.code, values, cohort)).toMatchObject({ rank: 1, of: 3, excluded: 1 });
    expect(rankOf(knowsley.code, values, cohort)).toBeNull();
  });

  it('is null with fewer than three numbers, or none of its own', () => {
    expect(rankOf(liverpool.code, row(5, 3, 'c'))).toBeNull();
    expect(rankOf(liverpool.code, row('c', 3, 4, 5))).toBeNull();
    expect(rankOf('E99999999', row(1, 2, 3))).toBeNull();
  });

  it('counts an area once, and leaves a country and other periods out', () => {
    const values = [
      ...row(5, 3, 9),
      observed(9, { area: knowsley, indicator: neet }),
      observed(99, { area: england, indicator: neet }),
      observed(99, { area: wirral, indicator: neet, year: 2020 }),
    ];
    expect(rankOf(liverpool.code, values)).toMatchObject({ rank: 2, of: 3, excluded: 1 });
  });

  it('never depends on the order of the list', () => {
    const cells = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(cells, (values) => {
        const list = row(...values);
        const place = (order: typeof list) => {
          const { rank, of, tied, excluded, own } = rankOf(sefton.code, order) ?? {};
          return { rank, of, tied, excluded, own };
        };
        expect(place(list.toReversed())).toEqual(place(list));
      }),
    );
  });
});

describe('summariseGroup', () => {
  it('takes the middle value of an odd number', () => {
    expect(summariseGroup([5, 1, 9], 3, 'range')).toEqual({
      median: 5,
      low: 1,
      high: 9,
      used: 3,
      expected: 3,
    });
  });

  it('takes the mean of the middle two of an even number: 1, 4, 6, 20 gives 5', () => {
    expect(summariseGroup([20, 4, 1, 6], 4, 'range')?.median).toBe(5);
  });

  it('works with the published decimals: between 52.8 and 52.9 is 52.85, and no float beside it', () => {
    expect(summariseGroup([52.9, 52.8], 2, 'range')?.median).toBe(52.85);
    expect(summariseGroup([0.1, 0.7], 2, 'range')?.median).toBe(0.4);
    // A quarter of the way from 0.1 to 0.3, and three quarters.
    expect(summariseGroup([0.1, 0.3], 2, 'middle half')).toMatchObject({ low: 0.15, high: 0.25 });
  });

  it('needs a number for half of those expected', () => {
    const cells = [3, 'c', undefined, 5] as const;
    expect(summariseGroup(cells, 4, 'range')).toMatchObject({ used: 2, median: 4 });
    expect(summariseGroup(cells, 5, 'range')).toBeNull();
    expect(summariseGroup(['c', 'x'], 0, 'range')).toBeNull();
  });

  it('orders by size, not by first digit', () => {
    expect(summariseGroup([100, 9, 20], 3, 'range')).toMatchObject({ median: 20, low: 9 });
  });
});

describe('the middle half of a group', () => {
  const half = (...cells: readonly (Cell | undefined)[]) => {
    const summary = summariseGroup(cells, cells.length, 'middle half');
    return summary && [summary.low, summary.median, summary.high];
  };

  it('goes from 26 to 76 of the numbers 1 to 101, whatever their order', () => {
    const numbers = Array.from({ length: 101 }, (_, at) => at + 1);
    expect(half(...numbers)).toEqual([26, 51, 76]);
    expect(half(...numbers.toReversed())).toEqual([26, 51, 76]);
  });

  it('goes part of the way between two values, as type 7 does: 1, 2, 3, 4 gives 1.75 and 3.25', () => {
    expect(half(1, 2, 3, 4)).toEqual([1.75, 2.5, 3.25]);
    expect(half(10, 20)).toEqual([12.5, 15, 17.5]);
    expect(half(7, 15, 36, 39, 40, 41)).toEqual([20.25, 37.5, 39.75]);
  });

  it('is a point where all have the same number, or one has', () => {
    expect(half(4, 4, 4)).toEqual([4, 4, 4]);
    expect(half(4)).toEqual([4, 4, 4]);
  });

  it('leaves out symbols, which are never zero', () => {
    expect(half(1, 'c', 2, 3, undefined, 'low', 4, 5)).toEqual([2, 3, 4]);
  });
});
