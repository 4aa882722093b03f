import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../src/claims/phrase.ts';
import { progressOf } from '../../../src/strategy/progress/progress.ts';
import { readPeriodText, trajectoryOf } from '../../../src/strategy/progress/trajectory.ts';
import { buildDataset, filter, indicator, period, sefton } from '../../query/build-dataset.ts';
import { date, target, today } from './sample-target.ts';

const share = indicator({
  column: 'good_percent',
  title: 'Good level of development',
  measure: 'the share with good development',
  unit: '%',
  decimalPlaces: 1,
  polarity: 'high',
});
const reformed = {
  ...share,
  breaks: [{ at: 2022, note: 'The assessment was reformed in the 2021/22 school year.' }],
};
type Year = readonly [string | number, number | string];
const series = (years: readonly Year[], one = share, identifier = 'Calendar year') =>
  buildDataset({
    indicators: [one],
    identifier,
    rows: years.map(([year, value]) => [year, sefton, value]),
  });
const atLeast = (value: number, parts: Parameters<typeof target>[0] = {}) =>
  target({ indicator: share.id, direction: 'at_least', value, unit: '%', ...parts });
const judge = (
  one: ReturnType<typeof target>,
  years: readonly Year[],
  on = '2026-11-21',
  measure = share,
) => progressOf(one, sefton.code, series(years, measure), date(on));

describe("Sefton's good level of development: 69% in 2018/19 to 74% by 2025", () => {
  const years: readonly Year[] = [
    ['201819', 68.8],
    ['201920', 'x'],
    ['202021', 'x'],
    ['202122', 60.8],
    ['202223', 63.8],
    ['202324', 62.7],
    ['202425', 65.2],
  ];
  const dataset = series(years, reformed, 'Academic year');
  const promise = atLeast(74, { baseline: { value: 69, period: '2018/19' } });
  const progress = progressOf(promise, sefton.code, dataset, today, 2020);

  it('is not comparable: the assessment was reformed in between', () => {
    expect(progress).toMatchObject({
      state: 'not comparable',
      target: 74,
      latest: { value: 65.2, period: { label: '2024/25' } },
      judged: { value: 65.2 },
      baseline: { value: 69, period: { year: 2019 }, isComparable: false },
      gap: null,
      isBroken: true,
    });
  });

  it('gives the three numbers and works nothing out across the break of 2021/22', () => {
    expect(progress).toMatchObject({
      requiredPerYear: null,
      achievedPerYear: null,
      trajectory: [],
    });
    expect(trajectoryOf(promise, sefton.code, dataset)).toEqual([]);
    expect(progress.reason).toBe(
      'The share with good development in Sefton was 65.2% in 2024/25; the target is at least 74% from a start of 69% in 2018/19. ' +
        'The assessment was reformed in the 2021/22 school year. So target and figure for Sefton do not compare.',
    );
  });

  it('is so too where the document gives the start no year, by the year the strategy starts in', () => {
    const undated = atLeast(74, { baseline: { value: 69, period: '' } });
    const judgedSince = (since: number) =>
      progressOf(undated, sefton.code, dataset, today, since).state;
    expect([judgedSince(2020), judgedSince(2022)]).toEqual(['not comparable', 'missed']);
  });
});

describe('a number to reach, not due yet', () => {
  // From 60% (end of 2020) to 70% (end of 2025): 2 points a year, so 66% at the end of 2023.
  const promise = atLeast(70, { baseline: { value: 60, period: '2020' } });
  const years = (last: number): readonly Year[] => [
    [2020, 60],
    [2021, 61],
    [2023, last],
  ];

  it('is on track above the straight line', () => {
    const progress = judge(promise, years(66.5), '2024-06');
    expect(progress).toMatchObject({
      state: 'on track',
      requiredPerYear: 2,
      latest: { value: 66.5 },
    });
    expect(progress.achievedPerYear).toBeCloseTo(6.5 / 3, 10);
    expect(progress.gap).toBeCloseTo(-3.5, 10);
    expect(progress.reason).toBe(
      'The share with good development in Sefton was 66.5% in 2023, 0.5 percentage points above ' +
        'a straight line from 60% in 2020 to the target of at least 70% by the end of 2025, which stands at 66.0% then, so it is on track.',
    );
  });

  it('says how far it lies from the line as a claim, with its cells and the number it is set against', () => {
    const { phrase } = judge(promise, years(66.5), '2024-06');
    const gap = claimsIn(phrase).find(({ kind }) => kind === 'stated gap');
    expect(gap).toMatchObject({
      words: '0.5 percentage points above',
      stated: 66,
      working: '66.5 − 66.0 = 0.5 percentage points',
    });
    expect(gap?.cells.map(({ observation }) => observation.cell)).toEqual([66.5]);
  });

  it('says what the line comes to as a claim, with its working', () => {
    const { phrase } = judge(promise, years(66.5), '2024-06');
    const line = claimsIn(phrase).find(({ kind }) => kind === 'straight line');
    expect(line).toMatchObject({
      words: '66.0%',
      working:
        '60.0% + (70.0% − 60.0%) × 3 years ÷ 5 years = 66.0%: the start, and as much of the way to the target as of the time has gone by',
    });
    expect(line?.cells.map(({ observation }) => observation.period.label)).toEqual(['2023']);
  });

  it('works the gap out of the decimals, not of binary fractions', () => {
    // 63.35 − 60.3 is 3.0499999999999972 in binary, and 3.05 in truth: 3.1.
    const { reason } = judge(atLeast(63.35), [[2023, 60.3]], '2024-06');
    expect(reason).toContain('3.1 percentage points below it');
  });

  it('is on track exactly on the line, and behind just below it', () => {
    expect(judge(promise, years(66), '2024-06')).toMatchObject({
      state: 'on track',
      reason: expect.stringContaining('66.0% in 2023, level with a straight line'),
    });
    expect(judge(promise, years(65.99), '2024-06')).toMatchObject({
      state: 'behind',
      reason: expect.stringContaining('just below a straight line'),
    });
  });

  it('has a trajectory: baseline, the years between with or without a figure, the due date', () => {
    const points = judge(promise, years(66.5), '2024-06').trajectory;
    expect(points.map(({ label }) => label)).toEqual([
      '2020',
      '2021',
      '2022',
      '2023',
      'the end of 2025',
    ]);
    expect(points.map(({ order }) => order)).toEqual([2021, 2022, 2023, 2024, 2026]);
    points.forEach(({ value }, at) => expect(value).toBeCloseTo([60, 62, 64, 66, 70][at] ?? 0, 10));
    expect(trajectoryOf(promise, sefton.code, series(years(66.5)))).toEqual(points);
  });

  it('a due month shortens the line: from January 2021 to the end of July 2022 is 1.5 years', () => {
    // Orders: January 2021 ends at 2021 + 1/12, July 2022 at 2022 + 7/12. After one year 60 + 9/1.5 = 66.
    const dataset = series(
      [
        [2021, 60],
        [2022, 65],
      ],
      share,
      'January',
    );
    const july = atLeast(69, { due: '2022-07', baseline: { value: 60, period: 'January 2021' } });
    const progress = progressOf(july, sefton.code, dataset, date('2022-07-31'));
    expect(progress.state).toBe('behind');
    expect(progress.requiredPerYear).toBeCloseTo(6, 10);
    expect(progress.reason).toContain(
      'in January 2022, 1.0 percentage point below a straight line',
    );
    expect(progressOf(july, sefton.code, dataset, date('2022-08-01')).state).toBe('missed');
  });

  it('is achieved as soon as the latest figure meets it, before rounding', () => {
    expect(judge(promise, years(70), '2024-06')).toMatchObject({ state: 'achieved', gap: 0 });
    expect(judge(promise, years(69.99), '2024-06').state).toBe('on track');
    expect(judge(promise, years(70), '2024-06').reason).toBe(
      'The share with good development in Sefton was 70.0% in 2023, which meets the target of at least 70%, due by the end of 2025.',
    );
  });

  it('is not yet due without a baseline, with a later baseline, or with one that cannot be read', () => {
    const state = (baseline: { value: number; period: string } | null) =>
      judge(atLeast(70, { baseline }), years(66.5), '2024-06');
    expect(state(null)).toMatchObject({
      state: 'not yet due',
      trajectory: [],
      reason:
        'The target of at least 70% is due by the end of 2025 and is not met yet: the share with good development in Sefton was ' +
        '66.5% in 2023, 3.5 percentage points below it. No starting figure for the share with good development in Sefton is given to measure progress from.',
    });
    expect(state({ value: 60, period: '2023' })).toMatchObject({ state: 'not yet due' });
    expect(state({ value: 60, period: 'about ten years ago' })).toMatchObject({
      state: 'not yet due',
      baseline: { period: null, isComparable: false },
    });
  });

  it('is not comparable where a break lies after the baseline', () => {
    const progress = judge(promise, years(66.5), '2024-06', reformed);
    expect(progress).toMatchObject({
      state: 'not comparable',
      trajectory: [],
      achievedPerYear: null,
    });
    expect(progress.reason).toContain('do not compare');
  });
});

describe('a number not to pass', () => {
  // From 10% (end of 2020) to 5% (end of 2025): 1 point a year down, so 7% at the end of 2023.
  const promise = atLeast(5, {
    direction: 'at_most',
    baseline: { value: 10, period: '2020' },
  });

  it('is on track at or below the line and behind above it, whatever the polarity', () => {
    const at = (value: number) => judge(promise, [[2023, value]], '2024-06');
    expect(at(7)).toMatchObject({ state: 'on track', requiredPerYear: -1 });
    expect(at(7.2)).toMatchObject({
      state: 'behind',
      reason: expect.stringContaining('7.2% in 2023, 0.2 percentage points above a straight line'),
    });
    expect(at(5)).toMatchObject({ state: 'achieved' });
  });

  it('is missed above the number, and a fall to a number is judged alike', () => {
    const fall = atLeast(5, { direction: 'decrease' });
    expect(judge(promise, [[2025, 5.04]])).toMatchObject({
      state: 'missed',
      reason:
        'The share with good development in Sefton was 5.0% in 2025, just above the target of at most 5%, due by the end of 2025.',
    });
    expect(judge(fall, [[2025, 5.04]]).state).toBe('missed');
    expect(judge(fall, [[2025, 4.9]]).state).toBe('achieved');
  });
});

describe('a number to reach, after its due date', () => {
  const promise = atLeast(70, { due: '2022-07' });

  it('is judged by the last figure of the due year, and names the latest too', () => {
    const progress = judge(promise, [
      [2022, 60],
      [2024, 65],
    ]);
    expect(progress).toMatchObject({
      state: 'missed',
      judged: { value: 60 },
      latest: { value: 65 },
      gap: -10,
      reason:
        'The share with good development in Sefton was 60.0% in 2022, 10.0 percentage points below the target of at least 70%, ' +
        'due by the end of July 2022. The share with good development in Sefton was last 65.0% in 2024.',
    });
  });

  it('met late is achieved, and the reason says that it was late', () => {
    const progress = judge(promise, [
      [2022, 60],
      [2024, 71],
    ]);
    expect(progress).toMatchObject({ state: 'achieved', judged: { value: 71 } });
    expect(progress.reason).toContain(
      'The target was met late: the share with good development in Sefton was 60.0% in 2022',
    );
  });

  it('met on time and lost since is achieved, and the reason says so', () => {
    const progress = judge(promise, [
      [2022, 72],
      [2024, 65],
    ]);
    expect(progress).toMatchObject({ state: 'achieved', judged: { value: 72 }, gap: 2 });
    expect(progress.reason).toContain('was last 65.0% in 2024, which no longer meets it.');
  });

  it('takes the latest figure where none is as early as the due year, and says so', () => {
    expect(judge(promise, [[2024, 65]])).toMatchObject({
      state: 'missed',
      reason: expect.stringContaining('no figure so early is held'),
    });
  });

  it('shows nothing where the last figure ended more than a year before the due date', () => {
    // The end of July 2022 less a year is 2021.58; calendar year 2020 ends at 2021.0, 2021 at 2022.0.
    expect(judge(promise, [[2020, 60]])).toMatchObject({
      state: 'date passed, nothing published shows whether it was done',
      reason:
        'No figure is held yet for the due date, the end of July 2022: the share with good development in Sefton was last ' +
        '60.0% in 2020, more than a year before it.',
    });
    expect(judge(promise, [[2021, 60]]).state).toBe('missed');
  });

  it('passes a symbol over and says what it means', () => {
    const progress = judge(atLeast(70), [
      [2024, 60],
      [2025, 'c'],
    ]);
    expect(progress).toMatchObject({ state: 'missed', latest: { value: 60 } });
    expect(progress.reason).toContain(
      'There is no number for the share with good development in Sefton in 2025: [c] means confidential: the publisher suppressed it.',
    );
    expect(judge(atLeast(70), [[2025, 'c']])).toMatchObject({
      state: 'not comparable',
      reason:
        'No number is held: the share with good development in Sefton is not shown for any period. ' +
        'There is no number for the share with good development in Sefton in 2025: [c] means confidential: the publisher suppressed it.',
    });
  });
});

describe('a number for several groups at once', () => {
  const groups = (first: number, second: number) =>
    progressOf(
      atLeast(70, {
        baseline: { value: 50, period: '2020' },
        filters: { sen_provision: ['EHC plan', 'SEN support'] },
      }),
      sefton.code,
      buildDataset({
        indicators: [share],
        filters: [filter('sen_provision')],
        identifier: 'Calendar year',
        rows: [
          [2025, sefton, 'EHC plan', first],
          [2025, sefton, 'SEN support', second],
        ],
      }),
      today,
    );

  it('is achieved or missed only where all groups are', () => {
    expect(groups(71, 72)).toMatchObject({ state: 'achieved', latest: null, trajectory: [] });
    expect(groups(60, 61)).toMatchObject({ state: 'missed', baseline: null });
    expect(groups(60, 72)).toMatchObject({
      state: 'not comparable',
      reason: expect.stringMatching(
        /, Sefton: the figures for EHC plan and SEN support do not agree/,
      ),
    });
  });
});

describe('readPeriodText', () => {
  const academic = [period('202425', 'Academic year')];
  const name = (text: string, like = academic) => readPeriodText(text, like)?.label ?? null;

  it('reads what documents write, as the kind of period the dataset has', () => {
    expect(name('2018/19')).toBe('2018/19');
    expect(name('201819')).toBe('2018/19');
    expect(name('2018-19')).toBe('2018/19');
    expect(name('January 2019')).toBe('January 2019');
    expect(name('2019', [period(2025)])).toBe('January 2019');
    expect(name('2019')).toBe('2019');
  });

  it('is null for anything else', () => {
    expect(name('2018/20')).toBeNull();
    expect(name('spring 2019')).toBeNull();
    expect(name('Spring 2019')).toBeNull();
    expect(name('')).toBeNull();
  });
});
