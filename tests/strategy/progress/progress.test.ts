import { describe, expect, it } from 'vitest';
import { progressStates } from '../../../src/strategy/progress/outcome.ts';
import { progressRules } from '../../../src/strategy/progress/rules.ts';
import { progressOf } from '../../../src/strategy/progress/progress.ts';
import {
  buildDataset,
  filter,
  indicator,
  liverpool,
  neet,
  sefton,
} from '../../query/build-dataset.ts';
import { target as dated, today } from './sample-target.ts';

/** A promise whose document gives no date. */
const target = (parts: Parameters<typeof dated>[0] = {}) => dated({ due: null, ...parts });

const plans = buildDataset({
  rows: [
    [2023, liverpool, 100],
    [2024, liverpool, 150],
    [2025, liverpool, 151],
  ],
});

describe('progressRules', () => {
  it('has one rule for each state, in the order of the states', () => {
    expect(progressRules.map(({ state }) => state)).toEqual(progressStates);
  });

  it('names the thresholds of a change in words', () => {
    const rules = progressRules.map(({ rule }) => rule).join(' ');
    expect(rules).toContain(
      'changed by at most 0.5 percentage points and at most 5% of the earlier figure, for a percentage, ' +
        'or at most 1% of it, for other numbers.',
    );
  });
});

describe('a target without evidence', () => {
  const none = (direction: Parameters<typeof target>[0]) =>
    progressOf(target({ evidence: 'none', indicator: '', ...direction }), 'E08000012', null, today);

  it('that is something to do or an aim in words has no number to measure', () => {
    expect(none({ direction: 'complete' })).toMatchObject({
      state: 'no number to measure',
      reason: 'This promise is something to do, so there is no number to measure.',
    });
    expect(none({ direction: 'qualitative' }).state).toBe('no number to measure');
  });

  it('that could be measured has no series held, which does not mean there is none', () => {
    for (const direction of ['increase', 'decrease', 'at_least', 'at_most'] as const) {
      expect(none({ direction })).toMatchObject({
        state: 'no series held',
        reason: expect.stringContaining('does not mean that there are none'),
        related: null,
      });
    }
  });
});

describe('a target with a proxy', () => {
  const proxy = (parts: Parameters<typeof target>[0], dataset: typeof plans | null = plans) =>
    progressOf(target({ evidence: 'proxy', ...parts }), 'E08000012', dataset, today, 2023);

  it('cannot be compared, and shows where the related figure went in neutral words', () => {
    const progress = proxy({});
    expect(progress).toMatchObject({
      state: 'not comparable',
      related: {
        label: 'Related figure',
        direction: 'up',
        from: { value: 100, period: { label: 'January 2023' } },
        to: { value: 151, period: { label: 'January 2025' } },
        sentence: 'EHC plans, Liverpool: up from 100 in January 2023 to 151 in January 2025.',
      },
    });
    expect(progress.movements).toEqual([]);
  });

  it('says of figures that the publisher warns against comparing just that', () => {
    const warned = buildDataset({
      indicators: [{ ...indicator(), isUncompared: true as const }],
      rows: [
        [2023, liverpool, 0],
        [2025, liverpool, 5],
      ],
    });
    const { related } = progressOf(
      target({ evidence: 'proxy' }),
      liverpool.code,
      warned,
      today,
      2023,
    );
    expect(related?.sentence).toContain('The publisher’s notes warn against comparing');
    expect(related?.sentence).not.toContain('fewer than 30');
  });

  it('is never achieved or missed, whatever number it states', () => {
    expect(proxy({ direction: 'at_least', value: 10 })).toMatchObject({
      state: 'not comparable',
      target: null,
      gap: null,
    });
    expect(proxy({ direction: 'at_most', value: 6, unit: 'weeks' }).state).toBe('not comparable');
  });

  it('that is something to do has no number to measure, with the related figure beside it', () => {
    expect(proxy({ direction: 'complete' })).toMatchObject({
      state: 'no number to measure',
      related: { direction: 'up' },
    });
  });

  it('starts at the first number when the strategy names no year', () => {
    const all = progressOf(target({ evidence: 'proxy' }), 'E08000012', plans, today);
    expect(all.related?.from?.value).toBe(100);
  });

  it('says little changed within 1%: 150 to 151', () => {
    const late = progressOf(target({ evidence: 'proxy' }), 'E08000012', plans, today, 2024);
    expect(late.related).toMatchObject({
      direction: 'little changed',
      sentence:
        'EHC plans, Liverpool: little changed, from 150 in January 2024 to 151 in January 2025.',
    });
  });

  it('says so when there is one figure only, none, or no row for the area', () => {
    const since = (year: number) =>
      progressOf(target({ evidence: 'proxy' }), 'E08000012', plans, today, year).related;
    expect(since(2025)).toMatchObject({
      direction: 'cannot be said',
      from: null,
      to: { value: 151 },
      sentence: 'EHC plans, Liverpool: 151 in January 2025, with no earlier figure to compare.',
    });
    expect(since(2026)?.sentence).toBe('EHC plans, Liverpool: no figure since the strategy began.');
    const elsewhere = progressOf(target({ evidence: 'proxy' }), sefton.code, plans, today);
    expect(elsewhere).toMatchObject({
      state: 'not comparable',
      related: { indicator: null, sentence: 'No related figure is held for this area.' },
    });
  });

  it('says so when the figures could not be loaded', () => {
    expect(proxy({}, null)).toMatchObject({
      state: 'not comparable',
      reason: expect.stringContaining('could not be loaded'),
      related: { direction: 'cannot be said' },
    });
    expect(proxy({ direction: 'complete' }, null)).toMatchObject({
      state: 'no number to measure',
      related: { sentence: 'The related figure could not be loaded.' },
    });
  });

  it('infers nothing across a break: it starts after it', () => {
    const broken = indicator({ breaks: [{ at: 2024, note: 'one record for each plan' }] });
    const dataset = buildDataset({
      indicators: [broken],
      rows: [
        [2023, liverpool, 400],
        [2024, liverpool, 100],
        [2025, liverpool, 150],
      ],
    });
    expect(proxy({}, dataset).related).toMatchObject({
      direction: 'up',
      from: { value: 100 },
      sentence:
        'EHC plans, Liverpool: up from 100 in January 2024 to 150 in January 2025. ' +
        'One record for each plan. For “EHC plans, Liverpool”, earlier figures are left out.',
    });
  });

  it('gives no joint direction when separate percentages part ways', () => {
    const dataset = buildDataset({
      indicators: [neet],
      filters: [filter('sen_provision')],
      rows: [
        [2024, liverpool, 'EHC plan', 10],
        [2024, liverpool, 'SEN support', 10],
        [2025, liverpool, 'EHC plan', 12],
        [2025, liverpool, 'SEN support', 8],
      ],
    });
    const parts = {
      indicator: neet.id,
      filters: { sen_provision: ['EHC plan', 'SEN support'] },
    };
    expect(proxy(parts, dataset).related).toMatchObject({
      direction: 'cannot be said',
      from: null,
      movements: [
        { name: 'EHC plan', direction: 'up' },
        { name: 'SEN support', direction: 'down' },
      ],
      sentence:
        'EHC plans, Liverpool (EHC plan): up from 10.0% in January 2024 to 12.0% in January 2025. ' +
        'EHC plans, Liverpool (SEN support): down from 10.0% in January 2024 to 8.0% in January 2025. ' +
        'EHC plans, Liverpool: the figures for EHC plan and SEN support do not move the same way, so no one direction is given.',
    });
  });
});

describe('a direct target', () => {
  it('whose figures could not be loaded is not comparable, and the reason says why', () => {
    expect(progressOf(target(), 'E08000012', null, today)).toMatchObject({
      state: 'not comparable',
      reason: 'The figures for this promise could not be loaded, so nothing can be said of it.',
    });
  });

  it('has no series held where the dataset lacks the indicator, the filter, the item or the area', () => {
    const state = (parts: Parameters<typeof target>[0], area = liverpool.code) =>
      progressOf(target(parts), area, plans, today).state;
    expect(state({ indicator: 'test.other' })).toBe('no series held');
    expect(state({ filters: { sex: ['Girls'] } })).toBe('no series held');
    expect(state({}, sefton.code)).toBe('no series held');
    const ages = buildDataset({
      filters: [filter('age')],
      rows: [[2025, liverpool, 'Total', 5]],
    });
    const four = target({ filters: { age: ['4'] } });
    expect(progressOf(four, liverpool.code, ages, today).state).toBe('no series held');
  });

  it('that is something to do has no number to measure', () => {
    const progress = progressOf(target({ direction: 'complete' }), liverpool.code, plans, today);
    expect(progress.state).toBe('no number to measure');
  });

  it('in another unit than the figure is not compared', () => {
    const weeks = target({ direction: 'at_most', value: 6, unit: 'weeks' });
    expect(progressOf(weeks, liverpool.code, plans, today)).toMatchObject({
      state: 'not comparable',
      reason: 'The number promised and the figure held are in different units.',
    });
  });
});

describe('a target whose date has passed', () => {
  const passed = (parts: Parameters<typeof dated>[0]) =>
    progressOf(dated({ due: '2022-07', ...parts }), 'E08000012', plans, today);
  const state = 'date passed, nothing published shows whether it was done';

  it.each([
    ['has no evidence', { evidence: 'none', indicator: '' }],
    ['has a proxy', { evidence: 'proxy' }],
    ['is something to do', { evidence: 'none', indicator: '', direction: 'complete' }],
    ['is something to do, with a proxy', { evidence: 'proxy', direction: 'complete' }],
    ['has figures of later years only', { evidence: 'direct' }],
  ] as const)('and that %s says so', (_what, parts) => {
    expect(passed(parts)).toMatchObject({ state });
  });

  it('is not one that has no date', () => {
    expect(progressOf(target({ evidence: 'none' }), 'E08000012', plans, today).state).toBe(
      'no series held',
    );
  });
});
