import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Published } from './published.ts';
import { problemOf, type ClaimRecord } from './recompute.ts';
import { strayWords } from './plain-words.ts';

const published = new Published(join(import.meta.dirname, 'sample'));

/** A claim of the sample: cells as `role row`, all of one column. */
function claim(
  kind: string,
  words: string,
  column: 'plan_count' | 'on_time_percent',
  ...cells: readonly `${string} ${number}`[]
): ClaimRecord {
  const isCount = column === 'plan_count';
  return {
    kind,
    words,
    unit: isCount ? 'count' : '%',
    decimalPlaces: isCount ? 0 : 1,
    cells: cells.map((cell) => {
      const [role = '', row] = cell.split(' ');
      return { role, row: Number(row), dataset: 'plans', column };
    }),
  };
}

const problem = (...parts: Parameters<typeof claim>): string =>
  problemOf(claim(...parts), published);

describe('a gap to a number that a document states', () => {
  const gap = (words: string, stated: number, ...cells: Parameters<typeof claim>[3][]) =>
    problemOf({ ...claim('stated gap', words, 'on_time_percent', ...cells), stated }, published);

  it('is let through where it is right', () => {
    expect(gap('5.5 percentage points below', 90, 'part 4')).toBe('');
    expect(gap('just above', 84.45, 'part 4')).toBe('');
    expect(gap('level with', 84.46, 'part 4')).toBe('');
  });

  it('is stopped on the wrong side, of the wrong size, and against no number', () => {
    expect(gap('5.5 percentage points above', 90, 'part 4')).toContain('below');
    expect(gap('5.4 percentage points below', 90, 'part 4')).toContain('5.5');
    expect(problem('stated gap', 'level with', 'on_time_percent', 'part 4')).toContain('no number');
  });
});

describe('the value of a straight line that a document states', () => {
  // From 60% in January 2020 to 80% by January 2025: 72% in January 2023, of which row 4 is.
  const line = {
    from: { order: 2020 + 1 / 12, value: 60 },
    to: { order: 2025 + 1 / 12, value: 80 },
  };
  const value = (words: string, given: Partial<ClaimRecord>): string =>
    problemOf(
      { ...claim('straight line', words, 'on_time_percent', 'point 4'), ...given },
      published,
    );

  it('is let through where it is right', () => {
    expect(value('72.0%', { line })).toBe('');
  });

  it('is stopped where it is another, of no line, or beyond its ends', () => {
    expect(value('73.0%', { line })).toContain('72.0%');
    expect(value('72.0%', {})).toContain('no line');
    expect(value('72.0%', { line: { ...line, to: { order: 2022, value: 80 } } })).toContain('ends');
  });
});

it('a change whose ends read alike says that they are rounded', () => {
  // 0.052% to 0.148%: both are 0.1% as they are shown.
  const change = (words: string): string =>
    problem('change', words, 'on_time_percent', 'earlier 11', 'later 12');
  expect(change('up')).toContain('read alike');
  expect(change('up (before rounding)')).toBe('');
});

describe('the checker lets through', () => {
  it.each([
    ['a value', claim('value', '84.5%', 'on_time_percent', 'value 4')],
    ['a sum', claim('sum', '500', 'plan_count', 'part 5', 'part 6')],
    ['a symbol', claim('value', '[c]', 'on_time_percent', 'value 9')],
    [
      'a change of a count',
      claim('change', 'rose by 100 (25.0%)', 'plan_count', 'earlier 2', 'later 4'),
    ],
    [
      'a change of a percentage after the break',
      claim('change', 'rose by 4.5 percentage points', 'on_time_percent', 'earlier 3', 'later 4'),
    ],
    ['a similar pair', claim('gap', 'similar to', 'on_time_percent', 'first 4', 'second 7')],
    [
      'a gap',
      claim('gap', '6.9 percentage points below', 'on_time_percent', 'first 4', 'second 10'),
    ],
    [
      'a largest item',
      claim('largest', 'the largest group', 'plan_count', 'value 5', 'item 5', 'item 6'),
    ],
    ['a sum', claim('sum', '500', 'plan_count', 'part 5', 'part 6')],
    ['the share of a sum', claim('sum share', '52.0%', 'plan_count', 'part 5', 'item 5', 'item 6')],
    ['a share', claim('share', '52.0%', 'plan_count', 'part 5', 'item 5', 'item 6')],
    ['a median', claim('median', '84.5%', 'on_time_percent', 'member 4', 'member 7', 'member 10')],
    [
      'a rank',
      claim(
        'rank',
        '2nd highest of 3',
        'on_time_percent',
        'value 4',
        'member 4',
        'member 7',
        'member 10',
      ),
    ],
  ])('%s', (_name, right) => {
    expect(problemOf(right, published)).toBe('');
  });
});

describe('the checker finds', () => {
  it('a wrong number, and a float that was cut instead of rounded', () => {
    expect(problem('value', '84.4%', 'on_time_percent', 'value 4')).toContain('"84.5%"');
  });

  it('a symbol told as a number', () => {
    expect(problem('value', '0.0%', 'on_time_percent', 'value 9')).toContain('[c]');
  });

  it('a change across a break', () => {
    expect(
      problem('change', 'rose by 6.0 percentage points', 'on_time_percent', 'earlier 2', 'later 4'),
    ).toContain('a break lies between');
  });

  it('a change the wrong way, or of another size', () => {
    expect(
      problem('change', 'fell by 100 (25.0%)', 'plan_count', 'earlier 2', 'later 4'),
    ).toContain('up');
    expect(problem('change', 'rose by 101', 'plan_count', 'earlier 2', 'later 4')).toContain('101');
  });

  it('a sum that is another, counts a cell twice or adds up two dates', () => {
    expect(problem('sum', '501', 'plan_count', 'part 5', 'part 6')).toContain('500');
    expect(problem('sum', '520', 'plan_count', 'part 5', 'part 5')).toContain('twice');
    expect(problem('sum', '840', 'plan_count', 'part 2', 'part 3')).toContain('two dates');
  });

  it('people who were invented from points', () => {
    expect(
      problem(
        'change',
        'rose by 4.5 percentage points (22)',
        'on_time_percent',
        'earlier 3',
        'later 4',
      ),
    ).toContain('22');
  });

  it('a gap of counts, of two dates, and of fewer than 30', () => {
    expect(problem('gap', '200 above', 'plan_count', 'first 4', 'second 7')).toContain(
      'different size',
    );
    expect(
      problem('gap', '4.3 percentage points below', 'on_time_percent', 'first 3', 'second 7'),
    ).toContain('beside');
    expect(
      problem('gap', '34.5 percentage points above', 'on_time_percent', 'first 4', 'second 8'),
    ).toBe('of fewer than 30');
  });

  it('"above" for what is as good as level', () => {
    expect(
      problem('gap', '0.2 percentage points above', 'on_time_percent', 'first 4', 'second 7'),
    ).toContain('similar');
  });

  it('a superlative over some of the items, or of the wrong one', () => {
    expect(problem('largest', 'the largest group', 'plan_count', 'value 5', 'item 5')).not.toBe('');
    expect(
      problem('largest', 'the largest group', 'plan_count', 'value 6', 'item 5', 'item 6'),
    ).toContain('rows 5');
    expect(
      problem(
        'largest',
        'the largest group',
        'plan_count',
        'value 4',
        'item 4',
        'item 5',
        'item 6',
      ),
    ).toContain('every item');
  });

  it('a sum of other items than those declared, and one that is added up wrong', () => {
    expect(problem('sum', '240', 'plan_count', 'part 6')).toContain('declared sum');
    expect(problem('sum', '760', 'plan_count', 'part 4', 'part 5')).toContain('declared sum');
    expect(problem('sum', '510', 'plan_count', 'part 5', 'part 6')).toContain('"500"');
    expect(problem('sum share', '48.0%', 'plan_count', 'part 6', 'item 5', 'item 6')).toContain(
      'declared sum',
    );
    expect(problem('sum share', '100.0%', 'plan_count', 'part 5', 'item 5')).toContain(
      'declared sum',
    );
  });

  it('a rank reversed, and one among places with too few people', () => {
    expect(
      problem(
        'rank',
        'highest of 3',
        'on_time_percent',
        'value 4',
        'member 4',
        'member 7',
        'member 10',
      ),
    ).toContain('2nd highest of 3');
    expect(
      problem(
        'rank',
        'highest of 3',
        'on_time_percent',
        'value 4',
        'member 4',
        'member 7',
        'member 8',
      ),
    ).toContain('fewer than 30');
  });

  it('a median that is a float', () => {
    expect(problem('median', '84.38%', 'on_time_percent', 'member 4', 'member 7')).toContain(
      '"84.4%"',
    );
  });

  it('numbers and comparisons in plain words', () => {
    expect(strayWords(['In January 2023, ', ' had 12 more.'], ['January 2023'])).toEqual(['12']);
    expect(strayWords(['Liverpool is higher than Sefton'], [])).toEqual(['higher']);
    expect(strayWords(['Pupils aged 5 to 10: '], ['5 to 10'])).toEqual([]);
  });
});
