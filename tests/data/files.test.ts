import { describe, expect, test } from 'vitest';
import { checkFile } from './check-file.ts';
import { areaCodeOf, asRecords, readPackage, readTable } from './read-package.ts';

type Row = Readonly<Record<string, string>>;

describe.each(readPackage().resources)('$path', (resource) => {
  test('is what the data package says it is', () => {
    const table = readTable(resource.path);
    expect(table.length).toBeGreaterThan(1);
    expect(checkFile(resource, table)).toEqual([]);
  });
});

function rows(name: string): readonly Row[] {
  return asRecords(readTable(`${name}.csv`));
}

function whereAll(name: string, items: Row): readonly Row[] {
  return rows(name).filter((row) => Object.entries(items).every(([key, item]) => row[key] === item));
}

/** Numbers added up by period, area and `columns`; a symbol adds nothing. */
function addUp(
  records: readonly Row[],
  value: string,
  columns: readonly string[] = [],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of records) {
    const key = [row.time_period, areaCodeOf(row), ...columns.map((one) => row[one])].join(' ');
    sums.set(key, (sums.get(key) ?? 0) + (Number(row[value]) || 0));
  }
  return sums;
}

/**
 * Keys of both whose sum in `parts` is not the figure of `whole`, with both numbers. A year or an area may come to
 * one dataset before it comes to another.
 */
function differences(parts: ReadonlyMap<string, number>, whole: ReadonlyMap<string, number>) {
  const entries = [...parts].filter(([key, sum]) => whole.has(key) && whole.get(key) !== sum);
  return Object.fromEntries(entries.map(([key, sum]) => [key, [sum, whole.get(key)]]));
}

const caseload = addUp(rows('ehcp-caseload'), 'ehc_plan_count');

describe('files agree with one another', () => {
  test('ages add up to the caseload, but for England 2024, which leaves out two councils', () => {
    const ages = addUp(rows('ehcp-ages'), 'ehc_plan_count');
    expect(ages.size).toBeGreaterThanOrEqual(18);
    expect(differences(ages, caseload)).toEqual({ '2024 E92000001': [572_829, 576_474] });
  });

  test('age bands add up to the caseload, but for one plan in England 2023', () => {
    const bands = addUp(rows('ehcp-age-bands'), 'ehc_plan_count');
    expect(bands.size).toBeGreaterThanOrEqual(112);
    expect(differences(bands, caseload)).toEqual({ '2023 E92000001': [517_049, 517_048] });
  });

  test('placement groups and settings outside them add up to the caseload from 2024', () => {
    const outside = whereAll('ehcp-placements', { establishment_group: 'Other' });
    const core = new Set(outside.map(areaCodeOf));
    const groups = whereAll('ehcp-placements', { establishment_type: 'Total' });
    const recent = [...groups, ...outside].filter(
      (row) => core.has(areaCodeOf(row)) && Number(row.time_period) >= 2024,
    );
    const sums = addUp(recent, 'ehc_plan_count');
    expect(sums.size).toBeGreaterThanOrEqual(24);
    expect(differences(sums, caseload)).toEqual({ '2024 E92000001': [572_829, 576_474] });
  });

  test('in 2023 few plans are outside every placement group', () => {
    const outside = whereAll('ehcp-placements', { establishment_group: 'Other' });
    const groups = whereAll('ehcp-placements', { establishment_type: 'Total' });
    const core = new Set(outside.map(areaCodeOf));
    const year = [...groups, ...outside].filter(
      (row) => core.has(areaCodeOf(row)) && row.time_period === '2023',
    );
    expect(differences(addUp(year, 'ehc_plan_count'), caseload)).toEqual({
      '2023 E92000001': [512_550, 517_048],
      '2023 E12000002': [71_505, 71_971],
      '2023 E08000012': [4969, 4979],
      '2023 E08000013': [1420, 1452],
      '2023 E08000015': [4016, 4017],
    });
  });

  test('plans by need are the plans of the caseload', () => {
    const needs = whereAll('need-types', { sen_primary_need: 'Total', sex: 'Total' });
    expect(needs.length).toBeGreaterThanOrEqual(23);
    expect(differences(addUp(needs, 'ehc_plan_count'), caseload)).toEqual({});
  });

  test('needs by age add up to the need, but for four needs of England', () => {
    const needs = whereAll('need-types', { sex: 'Total' });
    const all = rows('need-types-by-age').filter(({ age }) => age !== 'Total');
    const byAge = addUp(all, 'ehc_plan_count', ['sen_primary_need']);
    const whole = addUp(needs, 'ehc_plan_count', ['sen_primary_need']);
    expect(byAge.size).toBeGreaterThanOrEqual(52);
    expect(differences(byAge, whole)).toEqual({
      '2025 E92000001 Severe learning difficulty': [25_681, 25_025],
      '2025 E92000001 Social, emotional and mental health': [132_217, 132_218],
      '2025 E92000001 Specific learning difficulty': [14_374, 15_030],
      '2025 E92000001 Speech, language and communication needs': [135_836, 135_835],
    });
  });

  test('the totals of needs by age are those of the need and of the age', () => {
    const needs = whereAll('need-types', { sex: 'Total' });
    const totals = whereAll('need-types-by-age', { age: 'Total' });
    expect(totals).toHaveLength(56);
    expect(
      differences(
        addUp(totals, 'ehc_plan_count', ['sen_primary_need']),
        addUp(needs, 'ehc_plan_count', ['sen_primary_need']),
      ),
    ).toEqual({});
    const ages = whereAll('need-types-by-age', { sen_primary_need: 'Total' }).filter(
      ({ age }) => age !== 'Total',
    );
    expect(ages).toHaveLength(96);
    expect(
      differences(
        addUp(ages, 'ehc_plan_count', ['age']),
        addUp(rows('ehcp-ages'), 'ehc_plan_count', ['age']),
      ),
    ).toEqual({});
  });

  test('new plans by need are the new plans of the year, but for England', () => {
    const needs = whereAll('need-types-new-plans', { sen_primary_need: 'Total' });
    const made = addUp(rows('ehcp-process'), 'new_plan_count');
    expect(differences(addUp(needs, 'new_plan_count'), made)).toEqual({
      '2024 E92000001': [97_563, 97_747],
    });
  });

  test.each(['school_count', 'pupil_count'])('%s by Ofsted grade is that of all schools', (column) => {
    const all = whereAll('school-counts', { type_of_education: 'Total' });
    const graded = addUp(rows('ofsted-judgements'), column, ['school_phase']);
    expect(graded.size).toBeGreaterThanOrEqual(48);
    expect(differences(graded, addUp(all, column, ['school_phase']))).toEqual({});
  });

  test.each([
    'Quality of education',
    'Behaviour and attitudes',
    'Personal development',
    'Effectiveness of leadership and management',
  ])('schools by grade for %s are all schools', (key_judgement) => {
    const judged = whereAll('ofsted-key-judgements', { key_judgement });
    const all = whereAll('school-counts', { type_of_education: 'Total' });
    const whole = addUp(all, 'school_count', ['school_phase']);
    expect(differences(addUp(judged, 'school_count', ['school_phase']), whole)).toEqual({});
  });

  test('each stage of annual review splits into the next', () => {
    const stage = (...names: readonly string[]) =>
      addUp(
        rows('ehcp-annual-reviews').filter((row) => names.includes(row.review_status ?? '')),
        'plan_count',
      );
    const scope = stage('Plans in scope');
    const expected = stage('Review expected');
    const met = stage('Review meeting recorded');
    expect(differences(stage('Review expected', 'Review not expected'), scope)).toEqual({});
    expect(
      differences(stage('Review meeting recorded', 'No review meeting recorded'), expected),
    ).toEqual({});
    const outcomes = ['Outcome: maintain', 'Outcome: amend', 'Outcome: cease'];
    expect(differences(stage(...outcomes, 'No outcome recorded'), met)).toEqual({});
  });

  test('NEET and not known add up to the two together, within rounding', () => {
    const whole = rows('neet-rates').filter((row) => row.neet_or_not_known_percent !== '');
    expect(whole.length).toBeGreaterThan(150);
    const far = whole.filter((row) => {
      const parts = Number(row.neet_percent) + Number(row.not_known_percent);
      return Math.abs(Number(row.neet_or_not_known_percent) - parts) > 0.11;
    });
    expect(far).toEqual([]);
  });

  test('every neighbour is known and each council has ten in order', () => {
    const neighbours = rows('statistical-neighbours');
    const known = new Set(rows('ehcp-caseload').map((row) => row.new_la_code));
    expect(neighbours.filter((row) => !known.has(row.neighbour_gss_code ?? ''))).toEqual([]);
    for (const council of ['341', '343']) {
      const ranks = neighbours.filter((row) => row.la_code === council).map((row) => row.rank);
      expect(ranks).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    }
  });
});

describe('figures known from the published releases', () => {
  test.each([
    ['ehcp-caseload', 'ehc_plan_count', '2026', 'Liverpool', {}, '7875'],
    ['ehcp-caseload', 'ehc_plan_count', '2026', 'Sefton', {}, '4197'],
    ['ehcp-caseload', 'ehc_plan_count', '2025', 'Liverpool', {}, '6814'],
    ['ehcp-caseload', 'ehc_plan_count', '2025', 'Sefton', {}, '3736'],
    ['ehcp-caseload', 'ehc_plan_count', '2019', 'Liverpool', {}, '2608'],
    ['ehcp-caseload', 'ehc_plan_count', '2019', 'Sefton', {}, '1445'],
    ['ehcp-process', 'plan_20_weeks_percent', '2025', 'Liverpool', {}, '97'],
    ['ehcp-process', 'plan_20_weeks_percent', '2025', 'Sefton', {}, '42.9'],
    ['ehcp-process', 'plan_average_weeks', '2025', 'Liverpool', {}, '19.7'],
    ['sen-support', 'sen_support_percent', '2025', 'Liverpool', { school_phase: 'Total' }, '17.7'],
    ['neet-rates', 'neet_or_not_known_percent', '2025', 'Liverpool', {}, '8.8'],
    ['neet-rates', 'neet_or_not_known_percent', '2025', 'Sefton', {}, '3.8'],
    ['ehcp-personal-budgets', 'ehc_plan_count', '2022', 'Liverpool', { budget_type: 'Total' }, '442'],
    ['ehcp-personal-budgets', 'ehc_plan_count', '2023', 'Liverpool', { budget_type: 'Total' }, '0'],
    ['high-needs-funding', 'high_needs_block_pounds', '202324', 'Liverpool', {}, '86735613'],
  ])('%s %s in %s for %s', (dataset, column, time_period, la_name, items, value) => {
    const [row, ...others] = whereAll(dataset, { time_period, la_name, ...items });
    expect(row?.[column]).toBe(value);
    expect(others).toEqual([]);
  });

  test.each([
    ['Liverpool', '170', '77691'],
    ['Sefton', '103', '40365'],
  ])('schools and pupils of %s at 31 August 2025', (la_name, schools, pupils) => {
    const total = { school_phase: 'Total', type_of_education: 'Total' };
    const [row] = whereAll('school-counts', { la_name, ...total });
    expect([row?.school_count, row?.pupil_count]).toEqual([schools, pupils]);
  });
});
