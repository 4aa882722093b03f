import { describe, expect, test } from 'vitest';
import { plainPeriods, readPeriod } from '../../../src/user-files/layout/dfe-periods.ts';
import { readTimePeriod } from '../../../src/domain/time/time-period.ts';
import fc from 'fast-check';

const january = {
  ...plainPeriods,
  swaps: { 'Academic year': { identifier: 'January', shift: 0 } },
};

describe('a period is read as', () => {
  test.each([
    ['202425', 'Academic year', '202425', 'Academic year'],
    ['2024/25', '', '202425', 'Academic year'],
    ['2024-25', 'Financial year', '202425', 'Financial year'],
    ['2024/2025', 'academic Year', '202425', 'Academic year'],
    ['199900', 'Academic year', '199900', 'Academic year'],
    ['2025', '', '2025', 'Calendar year'],
    ['2025', 'January', '2025', 'January'],
    ['2025.0', 'Calendar year', '2025', 'Calendar year'],
    ['Jan 2025', '', '2025', 'January'],
    ['31 March 2024', '', '2024', 'March'],
    ['Mar-24', '', '2024', 'March'],
    ['31/03/2024', '', '2024', 'March'],
    ['2024-03-31', '', '2024', 'March'],
    ['2024-03', '', '2024', 'March'],
    ['2011-12', '', '201112', 'Academic year'],
  ])('%s %s: %s %s', (code, identifier, readCode, readIdentifier) => {
    expect(readPeriod(code, identifier, plainPeriods)).toEqual({
      code: readCode,
      identifier: readIdentifier,
    });
  });
});

test('an academic year that stands for a January count is that January', () => {
  expect(readPeriod('202425', 'Academic year', january)).toEqual({
    code: '2025',
    identifier: 'January',
  });
  expect(readPeriod('2024', 'Calendar year', january)).toEqual({
    code: '2024',
    identifier: 'Calendar year',
  });
});

test('the September Guarantee of a scorecard is that of the September before', () => {
  const rule = {
    ...plainPeriods,
    swaps: { 'Calendar year': { identifier: 'September', shift: -1 } },
  };
  expect(readPeriod('2025', 'Calendar year', rule)).toEqual({
    code: '2024',
    identifier: 'September',
  });
});

test.each([
  ['202426', 'Academic year'],
  ['2024', 'Academic year'],
  ['202425', 'Calendar year'],
  ['2024', 'Autumn term'],
  ['2024', 'Week 12'],
  ['Total', ''],
  ['', ''],
  ['Q1 2024', ''],
  ['Mark 2024', ''],
])('%s %s cannot be shown, and the reason is given', (code, identifier) => {
  expect(readPeriod(code, identifier, plainPeriods)).toEqual(expect.any(String));
});

test('whatever the text, the result is a period the site can read, or a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (code, identifier) => {
      const period = readPeriod(code, identifier, january);
      return (
        typeof period === 'string' ||
        typeof readTimePeriod(period.code, period.identifier) !== 'string'
      );
    }),
  );
});

test.each([
  ['202324', 'Autumn term', 'Autumn term 2023/24', 2023],
  ['202324', 'Spring term', 'Spring term 2023/24', 2024],
  ['202425', 'Autumn and Spring Term', 'Autumn and spring term 2024/25', 2025],
])('%s %s is a term of that academic year', (code, identifier, label, year) => {
  const text = readPeriod(code, identifier, plainPeriods);
  if (typeof text === 'string') throw new Error(text);
  expect(readTimePeriod(text.code, text.identifier)).toMatchObject({ label, year });
});

test.each(['31-Jan-25', '31/01/25', '01/2025', '1/2025', '31 January 2025', '31.01.2025'])(
  '%s is in January 2025',
  (text) => {
    expect(readPeriod(text, '', plainPeriods)).toEqual({ code: '2025', identifier: 'January' });
  },
);

test.each(['13/13/25', '00/2025', '31-Foo-25'])('%s is no date', (text) => {
  expect(readPeriod(text, '', plainPeriods)).toEqual(expect.any(String));
});
