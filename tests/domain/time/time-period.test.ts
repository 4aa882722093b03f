import { describe, expect, it } from 'vitest';
import {
  areComparable,
  isTimeIdentifier,
  periodKey,
  readTimePeriod,
  samePeriod,
  shiftYears,
} from '../../../src/domain/time/time-period.ts';
import { period } from '../../query/build-dataset.ts';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

describe('readTimePeriod', () => {
  it.each(months.map((name, index) => [name, index + 1] as const))(
    'reads %s 2025 as month %d of that year',
    (identifier, month) => {
      expect(period(2025, identifier)).toEqual({
        code: '2025',
        identifier,
        year: 2025,
        label: `${identifier} 2025`,
        order: 2025 + month / 12,
      });
    },
  );

  it.each([
    ['2025', 'Calendar year', 2025, '2025', 2026],
    ['2025', 'Reporting year', 2025, '2025', 2026],
    ['202425', 'Academic year', 2025, '2024/25', 2025 + 8 / 12],
    ['202425', 'Financial year', 2025, '2024/25', 2025.25],
    ['202425', 'Tax year', 2025, '2024/25', 2025 + 4 / 12],
    ['199900', 'Academic year', 2000, '1999/00', 2000 + 8 / 12],
    ['202425', 'Autumn term', 2024, 'Autumn term 2024/25', 2025],
    ['202425', 'Spring term', 2025, 'Spring term 2024/25', 2025 + 4 / 12],
    ['202425', 'Summer term', 2025, 'Summer term 2024/25', 2025 + 8 / 12],
    ['202425', 'Autumn and spring term', 2025, 'Autumn and spring term 2024/25', 2025 + 4 / 12],
  ])('reads %s %s', (code, identifier, year, label, order) => {
    expect(period(code, identifier)).toEqual({ code, identifier, year, label, order });
  });

  it('puts the periods of one year in the order in which they end', () => {
    const order = [
      period(2025, 'January'),
      period('202425', 'Financial year'),
      period('202425', 'Academic year'),
      period(2025, 'December'),
    ].map((one) => one.order);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it.each([
    ['2025', 'Academic year', 'Academic year is written with six digits, such as 202425'],
    ['202426', 'Academic year', '202426 does not name two years in a row'],
    ['202424', 'Tax year', '202424 does not name two years in a row'],
    ['199901', 'Academic year', '199901 does not name two years in a row'],
    ['202425', 'January', 'January is written with a four-digit year, such as 2025'],
    ['25', 'January', 'January is written with a four-digit year, such as 2025'],
    ['2025 ', 'January', 'January is written with a four-digit year, such as 2025'],
    ['', 'Calendar year', 'Calendar year is written with a four-digit year, such as 2025'],
    ['٢٠٢٥', 'January', 'January is written with a four-digit year, such as 2025'],
  ])('refuses "%s" with %s and says why', (code, identifier, message) => {
    expect(readTimePeriod(code, identifier)).toBe(message);
  });

  it.each(['january', 'Week 1', '', '__proto__', 'constructor', 'toString'])(
    'refuses the identifier "%s"',
    (identifier) => {
      expect(isTimeIdentifier(identifier)).toBe(false);
      expect(readTimePeriod('2025', identifier)).toContain(
        `"${identifier}" is not a time identifier this site knows`,
      );
    },
  );
});

describe('shiftYears', () => {
  it.each([
    ['2025', 'January', -1, '2024'],
    ['2025', 'January', 0, '2025'],
    ['1999', 'Calendar year', 1, '2000'],
    ['199900', 'Academic year', 1, '200001'],
    ['199900', 'Academic year', -1, '199899'],
    ['200001', 'Financial year', -2, '199899'],
    ['200910', 'Academic year', 1, '201011'],
    ['209899', 'Tax year', 1, '209900'],
  ])('moves %s %s by %d to %s', (code, identifier, years, to) => {
    expect(shiftYears(period(code, identifier), years)).toEqual(period(to, identifier));
  });
});

describe('identity of periods', () => {
  it('is the code and the identifier together', () => {
    expect(samePeriod(period(2025), period(2025))).toBe(true);
    expect(samePeriod(period(2025), period(2025, 'March'))).toBe(false);
    expect(samePeriod(period(2025), period(2024))).toBe(false);
    expect(periodKey(period(2025, 'March'))).toBe('2025 March');
  });

  it('knows every identifier it can read', () => {
    expect([...months, 'Calendar year', 'Academic year', 'Tax year'].every(isTimeIdentifier)).toBe(
      true,
    );
  });
});

describe('areComparable', () => {
  it('compares a term with the same term only, and every other period with any', () => {
    const autumn = period('202425', 'Autumn term');
    expect(areComparable(autumn, period('202324', 'Autumn term'))).toBe(true);
    expect(areComparable(autumn, period('202425', 'Spring term'))).toBe(false);
    expect(areComparable(period('202425', 'Academic year'), autumn)).toBe(false);
    expect(areComparable(period(2025, 'January'), period(2025, 'May'))).toBe(true);
  });
});
