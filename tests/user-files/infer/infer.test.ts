import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnId, datasetName, titleOf, uniqueId } from '../../../src/user-files/infer/names.ts';
import { inferTotal, type ItemValues } from '../../../src/user-files/infer/total.ts';
import {
  inferDecimals,
  inferUnit,
  looksLikeShares,
  numberFacts,
} from '../../../src/user-files/infer/units.ts';
import { isIndicatorId } from '../../../src/state/link-grammar.ts';

const whole = numberFacts(['12', '5368', '7']);
const broken = numberFacts(['12.5', '36.1', '7.0']);

describe('the unit of a column', () => {
  test.each([
    ['ehcplans', '%', whole, 'count'],
    ['mainstream_total_pc', '', broken, '%'],
    ['pt_SEN_support', '', broken, '%'],
    ['NEET_NK_EHCP_percent', '', broken, '%'],
    ['% of pupils', '', broken, '%'],
    ['annual_change_ppts_NEET', '', broken, 'pp'],
    ['annualchange_NEET', '', broken, 'pp'],
    ['high_needs_block_pounds', '', whole, '£'],
    ['Spend (£)', '', whole, '£'],
    ['avg_weeks_issue_plan', '', broken, 'weeks'],
    ['plans_issued_within_20_weeks', '', whole, 'count'],
    ['avg_att8', '', broken, 'score'],
    ['VG_cohort_DJF_avg', '', broken, 'count'],
  ] as const)('%s', (name, _, facts, unit) => {
    expect(inferUnit(name, facts)).toEqual({ unit, doubt: '' });
  });

  test('a rate of nobody knows what is a plain number, and that is said', () => {
    expect(inferUnit('cin_rate', broken)).toMatchObject({ unit: 'unknown' });
    expect(inferUnit('cin_rate', broken).doubt).toContain('rate');
    expect(inferUnit('Level_3', broken).doubt).toContain('not whole');
  });
});

describe('a unit that is not known', () => {
  // Attendance by school phase: enrolments averaged over the days of a year, 17808.125 in Tower Hamlets.
  test.each([
    ['enrolments', broken, 'not whole'],
    ['suspension_rate', broken, 'rate'],
    ['average_days_lost', broken, 'average'],
    ['NEET_quintile', whole, 'rank'],
    ['funding_£000s', whole, 'thousands'],
  ] as const)('is never called a score: %s', (name, facts, word) => {
    const found = inferUnit(name, facts);
    expect(found.unit).toBe('unknown');
    expect(found.doubt).toContain(word);
  });
});

describe('the decimals to show', () => {
  test('are those that nearly all numbers have', () => {
    expect(inferDecimals('%', numberFacts(['79', '12.5', '36.1']))).toBe(1);
    expect(inferDecimals('%', numberFacts(['58.62', '12.5', '36.11']))).toBe(2);
    expect(inferDecimals('£', numberFacts(['1234.5', '900']))).toBe(2);
    expect(inferDecimals('£', numberFacts(['1234', '900']))).toBe(0);
    expect(inferDecimals('count', whole)).toBe(0);
    expect(inferDecimals('%', broken)).toBe(1);
  });

  test('are one where a computer wrote out a fraction', () => {
    expect(inferDecimals('%', numberFacts(['3.81486', '32.7392', '7.24958']))).toBe(1);
  });
});

describe('small numbers', () => {
  test('keep two digits, so that 0.14 and 0.09 are not both 0.1', () => {
    expect(inferDecimals('unknown', numberFacts(['0.07234', '0.13877', '0.09112']))).toBe(2);
    expect(inferDecimals('%', numberFacts(['0.00123', '0.00456', '0.00789']))).toBe(4);
  });
});

describe('percentages', () => {
  test('written as shares that may fall, such as changes, are told as shares too', () => {
    // As in a scorecard of school places: -0.006426986 is a fall of 0.6%, 0.1157 a rise of 11.57%.
    expect(looksLikeShares([numberFacts(['-0.006426986', '0.1157', '1.359109624'])])).toBe(true);
    expect(looksLikeShares([numberFacts(['-0.64', '11.57', '35.91'])])).toBe(false);
  });

  test('written as 0.79 are told from those written as 79', () => {
    expect(looksLikeShares([numberFacts(['0.79', '0.53', '0.08'])])).toBe(true);
    expect(looksLikeShares([numberFacts(['79', '53', '8'])])).toBe(false);
  });

  test('that are small in one column are not shares while another has large ones', () => {
    const small = numberFacts(['0.21', '0.35', '0.94']);
    expect(looksLikeShares([small, numberFacts(['52.2', '48.1', '19'])])).toBe(false);
  });
});

const places = (...list: readonly Readonly<Record<string, number>>[]): readonly ItemValues[] =>
  list.map((one) => new Map(Object.entries(one)));
const totalOf = (items: readonly string[], values: readonly ItemValues[] = []) =>
  inferTotal(items, () => values);

describe('the total item', () => {
  test.each([
    [['Boys', 'Girls', 'Total'], 'Total'],
    [['All EHC plans', 'Sex: Male', 'Sex: Female'], 'All EHC plans'],
    [['New EHC plans', 'Ethnicity: Asian'], 'New EHC plans'],
    [['All pupils', 'SEN support'], 'All pupils'],
    [['TOTAL', 'a'], 'TOTAL'],
  ])('of %j is known by its name', (items, item) => {
    expect(totalOf(items)).toEqual({ item, how: 'name' });
  });

  test('is the larger of two names that say total', () => {
    const values = places(
      { 'All SEN': 10, 'All pupils': 90, None: 80 },
      { 'All SEN': 11, 'All pupils': 95, None: 84 },
      { 'All SEN': 9, 'All pupils': 80, None: 71 },
    );
    expect(totalOf(['All SEN', 'All pupils', 'None'], values).item).toBe('All pupils');
  });

  test('is the one the others add up to', () => {
    const values = places(
      { '16-17': 30, '16': 12, '17': 18 },
      { '16-17': 55, '16': 25, '17': 30 },
      { '16-17': 41, '16': 20, '17': 21 },
    );
    expect(totalOf(['16', '17', '16-17'], values)).toEqual({ item: '16-17', how: 'sum' });
  });

  test('is found through rounding to ten', () => {
    const values = places(
      { Everyone: 100, a: 50, b: 60 },
      { Everyone: 230, a: 110, b: 120 },
      { Everyone: 310, a: 200, b: 120 },
    );
    expect(totalOf(['a', 'b', 'Everyone'], values).item).toBe('Everyone');
  });

  test('is not guessed from size: the largest group is not the whole', () => {
    const values = places(
      { White: 90, Asian: 5, Black: 4 },
      { White: 70, Asian: 9, Black: 3 },
      { White: 80, Asian: 2, Black: 1 },
    );
    expect(totalOf(['White', 'Asian', 'Black'], values)).toEqual({ item: '', how: 'none' });
    expect(totalOf(['Boys', 'Girls'], places({ Boys: 9, Girls: 5 }))).toMatchObject({ item: '' });
  });
});

describe('names', () => {
  test.each([
    ['Total_all_pc', 'total_all_pc'],
    ['% of pupils', 'percent_of_pupils'],
    ['Spend (£)', 'spend_pounds'],
    ['__proto__', 'proto'],
    ['constructor', 'column_constructor'],
    ['', 'column_3'],
    ['日本', 'column_3'],
  ])('the column %s is written %s in links', (name, id) => {
    expect(columnId(name, 2)).toBe(id);
  });

  test('a second column of a name gets a number', () => {
    expect(uniqueId('pupils', new Set(['pupils', 'pupils_2']))).toBe('pupils_3');
  });

  test('of thousands of one name do not each look through all before', () => {
    const taken = new Set<string>();
    const tried = new Map<string, number>();
    let looked = 0;
    const counting = Object.assign(new Set<string>(), {
      has: (id: string): boolean => {
        looked += 1;
        return taken.has(id);
      },
    });
    const ids = Array.from({ length: 3000 }, () => {
      const id = uniqueId('pupils', counting, tried);
      taken.add(id);
      return id;
    });
    expect([ids[0], ids[1], ids[2999]]).toEqual(['pupils', 'pupils_2', 'pupils_3000']);
    expect(looked).toBeLessThan(3 * 3000);
  });

  test.each([
    ['ehcp-2025-caseload.csv', 'ehcp-2025-caseload'],
    ['C:\\Users\\me\\NEET data (2).CSV', 'neet-data-2'],
    ['.csv', 'your-file'],
    ['constructor', 'your-file'],
  ])('the file %s makes the dataset %s', (file, name) => {
    expect(datasetName(file)).toBe(name);
  });

  test.each([
    ['special_total_pc', 'Special total (%)'],
    ['mainstream_la_maintained', 'Mainstream LA maintained'],
    ['t_SEN_support', 'T SEN support'],
    ['NEET', 'NEET'],
    ['percent', 'Percent'],
  ])('the column %s is titled %s', (name, title) => {
    expect(titleOf(name)).toBe(title);
  });

  test('whatever a column and a file are called, a link can name them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (file, column) =>
        isIndicatorId(`${datasetName(file)}.${columnId(column, 0)}`),
      ),
    );
  });
});
