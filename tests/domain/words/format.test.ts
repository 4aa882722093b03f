import { describe, expect, it, vi } from 'vitest';
import {
  quoted,
  asSentence,
  formatCell,
  formatDifference,
  formatList,
  formatNumber,
  formatOrdinal,
  formatPeriodMeaning,
  formatRatio,
  formatSigned,
  formatTick,
  formatUnit,
  formatWhole,
  readsAsZero,
  type NumberStyle,
} from '../../../src/domain/words/format.ts';
import type { Unit } from '../../../src/domain/indicator.ts';
import { period } from '../../query/build-dataset.ts';

const style = (unit: Unit, decimalPlaces = 0): NumberStyle => ({ unit, decimalPlaces });
const count = style('count');
const percent = style('%', 1);

describe('formatNumber', () => {
  it.each<readonly [number, NumberStyle, string]>([
    [7875, count, '7,875'],
    [718838, count, '718,838'],
    [1234567, count, '1,234,567'],
    [999, count, '999'],
    [0, count, '0'],
    [8.8, percent, '8.8%'],
    [2.55, style('%', 2), '2.55%'],
    [100, percent, '100.0%'],
    [0.4, style('pp', 1), '0.4 percentage points'],
    [86735613, style('£'), '£86,735,613'],
    [19.7, style('weeks', 1), '19.7 weeks'],
    [1, style('weeks'), '1 week'],
    [2, style('weeks'), '2 weeks'],
    [46.1, style('score', 1), '46.1'],
  ])('writes %d in %o as %s', (value, how, text) => {
    expect(formatNumber(value, how)).toBe(text);
  });

  it('writes a negative number with a minus sign, before the pound sign', () => {
    expect(formatNumber(-0.7, percent)).toBe('−0.7%');
    expect(formatNumber(-1250, count)).toBe('−1,250');
    expect(formatNumber(-1250, style('£'))).toBe('−£1,250');
  });

  it('rounds for display to the decimal places of the indicator', () => {
    expect(formatNumber(2.7130223958543, percent)).toBe('2.7%');
    expect(formatNumber(7874.6, count)).toBe('7,875');
    expect(formatNumber(999999.5, count)).toBe('1,000,000');
  });

  it.each<readonly [number, NumberStyle, string]>([
    // The float nearest to 8.45 and to 1.005 lies below it, that of 1.15 too; 2.25 is exact.
    [8.45, percent, '8.5%'],
    [1.15, percent, '1.2%'],
    [2.25, percent, '2.3%'],
    [1.005, style('score', 2), '1.01'],
    [0.05, percent, '0.1%'],
    [2.5, count, '3'],
    [1234.5, count, '1,235'],
    [8.449999, percent, '8.4%'],
  ])('rounds the published decimal, a half away from zero: %d in %o is %s', (value, how, text) => {
    expect(formatNumber(value, how)).toBe(text);
    expect(formatNumber(-value, how)).toBe(`−${text}`);
  });

  it('relies on no browser to round: it hands over a number that is rounded', () => {
    const given: number[] = [];
    const formatters: { readonly format: unknown } = Intl.NumberFormat.prototype;
    const format = vi.spyOn(formatters, 'format', 'get');
    format.mockReturnValue((value: number) => {
      given.push(value);
      return String(value);
    });
    formatNumber(8.45, percent);
    formatNumber(-1.005, style('score', 2));
    formatNumber(7875, count);
    format.mockRestore();
    expect(given).toEqual([8.5, 1.01, 7875]);
  });

  it('never writes minus zero', () => {
    expect(formatNumber(-0, percent)).toBe('0.0%');
    expect(formatNumber(-0.04, percent)).toBe('0.0%');
    expect(formatNumber(-0.4, style('£'))).toBe('£0');
  });
});

describe('formatCell', () => {
  it('brackets every symbol and gives an en dash for no row', () => {
    const symbols = ['z', 'x', 'c', 'low', 'k', 'u'] as const;
    const shown = symbols.map((symbol) => formatCell(symbol, count));
    expect(shown).toEqual(['[z]', '[x]', '[c]', '[low]', '[k]', '[u]']);
    expect(formatCell(undefined, count)).toBe('–');
    expect(formatCell(0, count)).toBe('0');
  });
});

describe('formatTick', () => {
  it.each<readonly [number, NumberStyle, string]>([
    [0, count, '0'],
    [500, count, '500'],
    [8000, count, '8,000'],
    [300000, count, '300k'],
    [1500000, count, '1.5m'],
    [50000000, style('£'), '£50m'],
    [7000000000, style('£'), '£7bn'],
    [20000, style('£'), '£20k'],
    [40, percent, '40%'],
    [2.5, percent, '2.5%'],
    [30, style('weeks', 1), '30'],
    [46.5, style('score', 1), '46.5'],
    [-20, percent, '−20%'],
    [-20000, style('£'), '−£20k'],
    [0.30000000000000004, percent, '0.3%'],
    [100000, percent, '100,000%'],
  ])('labels %d in %o as %s', (value, how, text) => {
    expect(formatTick(value, how)).toBe(text);
  });

  it('writes all ticks of one axis alike, by its largest', () => {
    const axis = [0, 5000, 10000].map((value) => formatTick(value, count, 10000));
    expect(axis).toEqual(['0', '5k', '10k']);
    expect(formatTick(5000, count, 8000)).toBe('5,000');
  });
});

describe('formatDifference', () => {
  it.each<readonly [number, NumberStyle, string]>([
    [3678, count, '3,678'],
    [-3678, count, '3,678'],
    [0.6, percent, '0.6 percentage points'],
    [-10.1, percent, '10.1 percentage points'],
    [1, percent, '1.0 percentage point'],
    [1, style('%'), '1 percentage point'],
    [2, style('%'), '2 percentage points'],
    [0.96, percent, '1.0 percentage point'],
    [1.55, percent, '1.6 percentage points'],
    [0.37, style('%', 2), '0.37 percentage points'],
    [3.9, style('score', 1), '3.9 points'],
    [1, style('score', 1), '1.0 point'],
    [-6.9, style('weeks', 1), '6.9 weeks'],
    [1, style('weeks'), '1 week'],
    [41288004, style('£'), '£41,288,004'],
  ])('writes %d in %o as %s', (value, how, text) => {
    expect(formatDifference(value, how)).toBe(text);
  });

  it('speaks of one week as of one point, whatever the decimal places', () => {
    expect(formatDifference(1, style('weeks', 1))).toBe('1.0 week');
  });
});

describe('formatSigned', () => {
  it.each<readonly [number, NumberStyle, string]>([
    [1061, count, '+1,061'],
    [-69, count, '−69'],
    [0, count, '0'],
    [-0.6, percent, '−0.6 pp'],
    [0.4, percent, '+0.4 pp'],
    [-0.04, percent, '0.0 pp'],
    [9742427, style('£'), '+£9,742,427'],
    [-5, style('£'), '−£5'],
    [6.9, style('weeks', 1), '+6.9 weeks'],
    [-1.2, style('score', 1), '−1.2'],
    [1.55, percent, '+1.6 pp'],
  ])('writes %d in %o as %s', (value, how, text) => {
    expect(formatSigned(value, how)).toBe(text);
  });
});

describe('formatRatio', () => {
  it('gives one decimal place, and a plus sign only when asked', () => {
    expect(formatRatio(15.571)).toBe('15.6%');
    expect(formatRatio(15.571, { signed: true })).toBe('+15.6%');
    expect(formatRatio(-5.21, { signed: true })).toBe('−5.2%');
    expect(formatRatio(1234.56)).toBe('1,234.6%');
    expect(formatRatio(-1.25, { signed: true })).toBe('−1.3%');
  });

  it('gives what rounds to zero no sign', () => {
    expect(formatRatio(-0.04, { signed: true })).toBe('0.0%');
    expect(formatRatio(0.04, { signed: true })).toBe('0.0%');
  });
});

describe('other wording of numbers', () => {
  it('writes ordinals, with th for 11 to 13 of every hundred', () => {
    const written = [1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 23, 101, 111, 112, 113].map(formatOrdinal);
    expect(written.join(' ')).toBe(
      '1st 2nd 3rd 4th 10th 11th 12th 13th 21st 22nd 23rd 101st 111th 112th 113th',
    );
  });

  it('lists with commas and a last "and"', () => {
    expect(formatList([])).toBe('');
    expect(formatList(['Liverpool'])).toBe('Liverpool');
    expect(formatList(['Liverpool', 'Sefton'])).toBe('Liverpool and Sefton');
    expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
  });

  it('writes whole numbers with thousands separated', () => {
    expect(formatWhole(11151)).toBe('11,151');
    expect(formatWhole(0)).toBe('0');
  });

  it('says what a period covers, from the words of the package', () => {
    const template = 'December {previous} to February {year}';
    expect(formatPeriodMeaning(period(2025, 'Calendar year'), template)).toBe(
      'December 2024 to February 2025',
    );
    expect(formatPeriodMeaning(period(2025), '')).toBe('');
  });

  it('ends a sentence with one full stop', () => {
    expect(asSentence('Not collected')).toBe('Not collected.');
    expect(asSentence(' Not collected. ')).toBe('Not collected.');
    expect(asSentence('Why?')).toBe('Why?');
  });

  it('knows a difference that reads as nothing at the decimal places shown', () => {
    expect([0, 0.04, -0.04].every((one) => readsAsZero(one, percent))).toBe(true);
    expect([0.05, -0.1, 1].some((one) => readsAsZero(one, percent))).toBe(false);
    expect(readsAsZero(0.4, count)).toBe(true);
  });

  it('names the axis of every unit', () => {
    const named = (['%', 'pp', '£', 'weeks', 'score', 'count'] as const).map((unit) =>
      formatUnit(style(unit)),
    );
    expect(named).toEqual([
      'Per cent',
      'Percentage points',
      'Pounds',
      'Weeks',
      'Average score',
      'Number',
    ]);
    expect(formatUnit({ ...count, noun: 'EHC plans' })).toBe('Number of EHC plans');
  });
});

it('quoted cuts a reader’s words to 40 letters and drops what would turn or hide them', () => {
  expect(quoted('x'.repeat(40))).toBe(`"${'x'.repeat(40)}"`);
  expect(quoted('x'.repeat(41))).toBe(`"${'x'.repeat(39)}…"`);
  expect(quoted('a\u202eb\u0000')).toBe('"ab"');
});
