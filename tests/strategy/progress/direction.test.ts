import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../src/strategy/progress/progress.ts';
import {
  buildDataset,
  filter,
  indicator,
  liverpool,
  neet,
  sefton,
} from '../../query/build-dataset.ts';
import { date, target, today } from './sample-target.ts';

type Year = readonly [number, number | string];
const neetPercent = indicator({
  column: 'neet_percent',
  title: '16 and 17 year olds NEET',
  measure: 'the NEET rate',
  unit: '%',
  decimalPlaces: 1,
  polarity: 'low',
});
const shares = (years: readonly Year[], one = neetPercent) =>
  buildDataset({
    indicators: [one],
    identifier: 'Calendar year',
    rows: years.map(([year, value]) => [year, sefton, value]),
  });
const ages = (rows: readonly (readonly [number, string, number | string])[]) =>
  buildDataset({
    filters: [filter('age')],
    rows: rows.map(([year, age, value]) => [year, liverpool, age, value]),
  });

describe("Sefton's promise to keep reducing NEET at 16 and 17", () => {
  // The published figures: data/neet-rates.csv, neet_percent.
  const dataset = shares([
    [2018, 3.66656778404034],
    [2019, 3],
    [2020, 3],
    [2021, 3],
    [2022, 2.5],
    [2023, 2.9],
    [2024, 3.5],
    [2025, 3.6],
  ]);
  const promise = target({ direction: 'decrease', indicator: neetPercent.id });

  it('rose from 2020, when the strategy starts, 3.0% to 3.6%, in too few years to call a trend', () => {
    expect(progressOf(promise, sefton.code, dataset, today, 2020)).toMatchObject({
      state: 'cannot tell',
      reason:
        'The NEET rate in Sefton rose from 3.0% in 2020 to 3.6% in 2025, the last figure by the due date, ' +
        'the end of 2025; the aim was a fall. There are too few years to call a trend in the NEET rate in Sefton, so no verdict is given.',
      movements: [{ name: '', direction: 'up', from: { value: 3 }, to: { value: 3.6 } }],
      gap: null,
    });
  });

  it('changed little from the first figure of all, in 2018: 3.67% to 3.6%, a fall of 1.8% of it', () => {
    expect(progressOf(promise, sefton.code, dataset, today).state).toBe('little change');
  });

  it('goes up to a due date in 2022, whatever came later', () => {
    const early = target({ direction: 'decrease', indicator: neetPercent.id, due: '2022' });
    expect(progressOf(early, sefton.code, dataset, today)).toMatchObject({
      judged: { value: 2.5 },
      latest: { value: 3.6 },
      movements: [{ direction: 'down', to: { value: 2.5 } }],
    });
  });

  it('is judged where five years or more move one way, by the direction promised, whatever the polarity', () => {
    const steady = shares([
      [2020, 3],
      [2021, 3.2],
      [2022, 3.3],
      [2023, 3.5],
      [2024, 3.6],
      [2025, 3.9],
    ]);
    const judged = (direction: 'increase' | 'decrease') =>
      progressOf(
        target({ direction, indicator: neetPercent.id }),
        sefton.code,
        steady,
        today,
        2020,
      );
    expect(judged('decrease').state).toBe('moving the wrong way');
    expect(judged('increase').state).toBe('moving the right way');
    expect(judged('increase').reason).toBe(
      'The NEET rate in Sefton rose from 3.0% in 2020 to 3.9% in 2025, the last figure by the due date, ' +
        'the end of 2025; the aim was a rise.',
    );
  });

  it('is read together with not known: where the two go apart there is no verdict', () => {
    const joint = {
      ...indicator({ column: 'neet_or_not_known_percent', title: 'NEET or not known', unit: '%' }),
      joins: [
        { column: 'neet_percent', name: 'NEET' },
        { column: 'not_known_percent', name: 'not known' },
      ],
    };
    const both = (together: readonly number[]) =>
      buildDataset({
        indicators: [neetPercent, joint],
        identifier: 'Calendar year',
        rows: [3, 3.2, 3.4, 3.6, 3.8, 4].map((value, at) => [
          2020 + at,
          sefton,
          value,
          together[at] ?? 0,
        ]),
      });
    const on = (together: readonly number[]) =>
      progressOf(promise, sefton.code, both(together), today, 2020);
    expect(on([5, 5.2, 5.4, 5.6, 5.8, 6]).state).toBe('moving the wrong way');
    const apart = on([5, 5, 5, 5, 5, 5]);
    expect(apart.state).toBe('cannot tell');
    expect(apart.reason).toContain(
      'NEET or not known, Sefton, read together with the NEET rate in Sefton: little changed, from',
    );
    expect(apart.reason).toContain(
      '“NEET or not known, Sefton” and the NEET rate in Sefton do not move the same way, so no verdict is given.',
    );
  });
});

describe('supported internships, published for one year', () => {
  const dataset = buildDataset({
    filters: [filter('placement_type')],
    rows: [
      [2025, liverpool, 'Supported internships', 41],
      [2025, sefton, 'Supported internships', 21],
    ],
  });
  const promise = (due: string) =>
    target({ due, filters: { placement_type: ['Supported internships'] } });

  it('is not yet due in 2026', () => {
    expect(progressOf(promise('2026'), liverpool.code, dataset, today, 2023)).toMatchObject({
      state: 'not yet due',
      latest: { value: 41 },
      reason:
        'Only one figure that can be compared is held so far: the figure for “EHC plans” in Liverpool (Supported internships) ' +
        'was 41 in January 2025, so no change can be told.',
    });
  });

  it('cannot show what was done by July 2022, since the one figure is later', () => {
    expect(progressOf(promise('2022-07'), sefton.code, dataset, today, 2021)).toMatchObject({
      state: 'date passed, nothing published shows whether it was done',
      reason:
        'Only one figure is held so far: the figure for “EHC plans” in Sefton (Supported internships) was 21 in January 2025, ' +
        'after the due date (the end of July 2022), so no change can be told.',
    });
  });
});

describe('a direction without a number', () => {
  const rise = (parts: Parameters<typeof target>[0] = {}) =>
    target({ indicator: neetPercent.id, due: '2027', ...parts });

  it('before the due date goes to the latest figure', () => {
    const dataset = shares([
      [2023, 5],
      [2025, 6],
    ]);
    expect(progressOf(rise(), sefton.code, dataset, today)).toMatchObject({
      state: 'cannot tell',
      reason:
        'The NEET rate in Sefton rose from 5.0% in 2023 to 6.0% in 2025; the aim is a rise. ' +
        'There are too few figures to call a trend in the NEET rate in Sefton, so no verdict is given.',
    });
  });

  it('starts after a break and says so; one figure since then is not enough', () => {
    const broken = {
      ...neetPercent,
      breaks: [{ at: 2024, note: 'Counted differently from 2024.' }],
    };
    const years: readonly Year[] = [
      [2023, 9],
      [2024, 5],
      [2025, 6],
    ];
    expect(progressOf(rise(), sefton.code, shares(years, broken), today, 2023)).toMatchObject({
      state: 'cannot tell',
      movements: [{ from: { value: 5 } }],
      reason: expect.stringMatching(
        /Counted differently from 2024\. For “.+, Sefton”, earlier figures are left out\.$/,
      ),
    });
    const one = shares(years.slice(0, 2), broken);
    expect(progressOf(rise(), sefton.code, one, today)).toMatchObject({ state: 'not yet due' });
    expect(progressOf(rise({ due: '2024' }), sefton.code, one, today)).toMatchObject({
      state: 'not comparable',
    });
  });

  it('says little change where the figure changed by half a point that is 5% of it: 10.0% to 10.5%', () => {
    const dataset = shares([
      [2023, 10],
      [2025, 10.5],
    ]);
    expect(progressOf(rise(), sefton.code, dataset, today)).toMatchObject({
      state: 'little change',
      reason:
        'The NEET rate in Sefton was little changed, from 10.0% in 2023 to 10.5% in 2025; the aim is a rise.',
    });
  });

  it('says it moved where half a point is more than 5% of it: 5.0% to 5.5%', () => {
    const dataset = shares([
      [2023, 5],
      [2025, 5.5],
    ]);
    expect(progressOf(rise(), sefton.code, dataset, today)).toMatchObject({
      movements: [{ direction: 'up' }],
    });
  });

  it('is not comparable where the last figure is older than the due date by more than a year', () => {
    const dataset = shares([
      [2020, 5],
      [2023, 6],
    ]);
    // Calendar year 2023 ends at 2024.0; the due date ends at 2026.0.
    expect(progressOf(rise({ due: '2025' }), sefton.code, dataset, today)).toMatchObject({
      state: 'date passed, nothing published shows whether it was done',
      reason: expect.stringContaining('No figure is held yet for the due date, the end of 2025'),
    });
    expect(progressOf(rise({ due: '2024' }), sefton.code, dataset, today).state).toBe(
      'cannot tell',
    );
  });

  it('names a symbol inside the time looked at, and judges nothing by symbols alone', () => {
    const dataset = shares([
      [2023, 5],
      [2024, 'c'],
      [2025, 6],
    ]);
    expect(progressOf(rise(), sefton.code, dataset, today)).toMatchObject({
      movements: [{ direction: 'up' }],
      reason: expect.stringContaining('in Sefton in 2024: [c] means confidential'),
    });
    const hidden = progressOf(rise(), sefton.code, shares([[2025, 'c']]), today);
    expect(hidden).toMatchObject({ state: 'not comparable', latest: null });
    expect(hidden.reason).toContain('No number is held');
  });

  it.each([
    ['both ends', 29, 29],
    ['its start', 29, 300],
    ['its end', 300, 29],
  ])('says nothing of a share of fewer than 30 people at %s', (_where, before, after) => {
    const dataset = buildDataset({
      indicators: [neet, indicator({ column: 'cohort_count' })],
      rows: [
        [2024, sefton, 8, before],
        [2025, sefton, 12, after],
      ],
    });
    const promise = target({ indicator: neet.id });
    expect(progressOf(promise, sefton.code, dataset, today)).toMatchObject({
      state: 'not comparable',
      reason:
        'No change can be told in the figure for “EHC plans” in Sefton. The figure for “EHC plans” in Sefton is of fewer than 30, too few to say how it moved.',
    });
  });

  it('has passed on the day after the due date, not on it', () => {
    const dataset = shares([[2025, 5]]);
    const on = (day: string) =>
      progressOf(rise({ due: '2026-11' }), sefton.code, dataset, date(day)).state;
    expect(on('2026-11-30')).toBe('not yet due');
    expect(on('2026-12-01')).toBe('not comparable');
  });
});

describe('several filter items', () => {
  const young = (parts: Parameters<typeof target>[0] = {}) =>
    target({ due: '2027', filters: { age: ['Under 3', '3', '4'] }, ...parts });

  it('are summed for counts: 10 + 20 + 30 to 12 + 21 + 30, and the reason says sum', () => {
    const dataset = ages([
      [2024, 'Under 3', 10],
      [2024, '3', 20],
      [2024, '4', 30],
      [2025, 'Under 3', 12],
      [2025, '3', 21],
      [2025, '4', 30],
    ]);
    const progress = progressOf(young(), liverpool.code, dataset, today);
    expect(progress).toMatchObject({
      movements: [{ direction: 'up' }],
      reason: expect.stringContaining(
        'The figure for “EHC plans” in Liverpool (sum of Under 3, 3 and 4) rose from 60 in January 2024 to 63 in January 2025; ' +
          'the aim is a rise.',
      ),
    });
    expect(progress.judged?.observations).toHaveLength(3);
  });

  it('are not summed where one is a symbol, or has no row though others have', () => {
    const dataset = ages([
      [2023, 'Under 3', 1],
      [2023, '3', 20],
      [2023, '4', 30],
      [2024, 'Under 3', 'c'],
      [2024, '3', 20],
      [2024, '4', 30],
      [2025, '3', 21],
      [2025, '4', 30],
    ]);
    const withOther = buildDataset({
      filters: [filter('age')],
      rows: [
        ...[1, 20, 30].map((value, at) => [
          2023,
          liverpool,
          ['Under 3', '3', '4'][at] ?? '',
          value,
        ]),
        [2024, liverpool, '3', 20],
        [2024, liverpool, '4', 30],
        [2024, sefton, 'Under 3', 2],
      ],
    });
    expect(progressOf(young(), liverpool.code, dataset, today).reason).toContain(
      'in January 2024: [c] means confidential',
    );
    const partial = progressOf(young(), liverpool.code, withOther, today);
    expect(partial).toMatchObject({ state: 'not yet due', latest: { value: 51 } });
    expect(partial.reason).toContain('in January 2024: a part of it has no figure.');
  });

  it('leave out an item that no area has in a period, as when settings are regrouped', () => {
    const dataset = ages([
      [2024, 'Under 3', 10],
      [2024, '3', 20],
      [2025, '3', 21],
      [2025, '4', 30],
    ]);
    expect(progressOf(young(), liverpool.code, dataset, today).movements).toMatchObject([
      { from: { value: 30 }, to: { value: 51 } },
    ]);
  });

  it('are not summed with their total', () => {
    const dataset = ages([
      [2024, 'Total', 30],
      [2024, '3', 20],
      [2025, 'Total', 40],
      [2025, '3', 30],
    ]);
    const promise = young({ filters: { age: ['Total', '3'] } });
    expect(progressOf(promise, liverpool.code, dataset, today).movements).toMatchObject([
      { name: 'Total', to: { value: 40 } },
      { name: '3', to: { value: 30 } },
    ]);
  });

  it('are judged apart for percentages, and together only where they agree', () => {
    const groups = (plan: number, support: number) =>
      progressOf(
        target({
          direction: 'decrease',
          due: '2027',
          indicator: neetPercent.id,
          filters: { sen_provision: ['EHC plan', 'SEN support'] },
        }),
        sefton.code,
        buildDataset({
          indicators: [neetPercent],
          filters: [filter('sen_provision')],
          // Six years that go from 10% to the last figure in even steps, so that a trend can be called.
          rows: [0, 1, 2, 3, 4, 5].flatMap((at) => [
            [2020 + at, sefton, 'EHC plan', 10 + ((plan - 10) * at) / 5],
            [2020 + at, sefton, 'SEN support', 10 + ((support - 10) * at) / 5],
          ]),
        }),
        today,
      );
    expect(groups(8, 9)).toMatchObject({ state: 'moving the right way', latest: null });
    expect(groups(11, 12).state).toBe('moving the wrong way');
    expect(groups(8, 12)).toMatchObject({
      state: 'not comparable',
      reason: expect.stringContaining('do not agree, so no one answer is given'),
    });
  });
});
