import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  areaCodeOf,
  asRecords,
  dataFolder,
  fieldsOf,
  readPackage,
  readTable,
  type Table,
} from './read-package.ts';

type Row = Readonly<Record<string, string>>;

const dataPackage = readPackage();

function rows(name: string): readonly Row[] {
  return asRecords(readTable(`${name}.csv`));
}

function cell(name: string, column: string, items: Row): string | undefined {
  const found = rows(name).filter((row) =>
    Object.entries(items).every(([key, item]) => row[key] === item),
  );
  expect(found).toHaveLength(1);
  return found[0]?.[column];
}

/** One column's numbers by period, area and `columns`; symbols and blanks are left out. */
function numbers(
  records: readonly Row[],
  column: string,
  columns: readonly string[] = [],
): ReadonlyMap<string, number> {
  return new Map(
    records
      .filter((row) => /^-?[\d.]+$/.test(row[column] ?? ''))
      .map((row) => [
        [row.time_period, areaCodeOf(row), ...columns.map((one) => row[one])].join(' '),
        Number(row[column]),
      ]),
  );
}

const anywhere = { school_phase: 'State-funded total' };

describe('figures known from the published releases', () => {
  test.each([
    ['sen-support-counts', 'sen_support_count', '2025', 'Liverpool', anywhere, '13870'],
    ['sen-support-counts', 'sen_support_count', '2025', 'Sefton', anywhere, '6349'],
    ['sen-support-counts', 'ehc_plan_count', '2025', 'Liverpool', anywhere, '5208'],
    ['ehcp-process', 'request_count', '2025', 'Liverpool', {}, '2119'],
    ['ehcp-process', 'request_count', '2025', 'Sefton', {}, '1013'],
    ['ehcp-process', 'assessment_count', '2025', 'Liverpool', {}, '1344'],
    ['ehcp-process', 'new_plan_count', '2025', 'Sefton', {}, '602'],
    ['send-appeals-revised', 'appealable_decision_count', '2024', 'Liverpool', {}, '4476'],
    ['send-appeals-revised', 'appeal_percent', '2024', 'Sefton', {}, '4.3'],
    ['send-appeals-revised', 'appeal_count', '2025', 'Liverpool', {}, '393'],
    ['dsg-balance', 'dsg_balance_percent', '202122', 'Sefton', {}, '-4.75'],
  ])('%s %s in %s for %s', (dataset, column, time_period, la_name, items, value) => {
    expect(cell(dataset, column, { time_period, la_name, ...items })).toBe(value);
  });

  test('pupils with autism and a plan in schools of Liverpool, ten years', () => {
    const autism = { la_name: 'Liverpool', sen_primary_need: 'Autistic spectrum disorder' };
    const at = (time_period: string) =>
      cell('need-types-schools', 'ehc_plan_count', { ...autism, time_period });
    expect([at('2016'), at('2025')]).toEqual(['426', '1882']);
  });

  test.each([
    ['Liverpool', ['12', '2'], '14'],
    ['Sefton', ['5', '1'], '6'],
  ])('special schools of %s are as many in January as in August 2025', (la_name, january, august) => {
    const inJanuary = (school_phase: string) =>
      cell('school-counts-january', 'school_count', { time_period: '2025', la_name, school_phase });
    expect([inJanuary('State-funded special'), inJanuary('Non-maintained special')]).toEqual(january);
    const items = { la_name, school_phase: 'Special', type_of_education: 'Total' };
    expect(cell('school-counts', 'school_count', items)).toBe(august);
  });
});

describe('files agree with one another', () => {
  /** Phases that both files name, and what the counts call them. */
  const phases = { 'State-funded primary': 'State-funded primary', 'State-funded secondary': 'State-funded secondary', Total: 'Total' };

  test.each([
    ['sen_support_count', 'sen_support_percent'],
    ['ehc_plan_count', 'ehc_plan_percent'],
  ])('%s over pupils is the published share, to its rounding', (count, percent) => {
    const shares = numbers(rows('sen-support'), percent, ['school_phase']);
    const pupils = numbers(rows('sen-support-counts'), 'pupil_count', ['school_phase']);
    const compared = [...numbers(rows('sen-support-counts'), count, ['school_phase'])].flatMap(
      ([key, number]) => {
        const share = shares.get(key);
        const phase = key.split(' ').slice(2).join(' ');
        if (share === undefined || !Object.hasOwn(phases, phase)) return [];
        return [{ key, far: Math.abs((100 * number) / (pupils.get(key) ?? Number.NaN) - share) }];
      },
    );
    // 23 areas, two phases in four years, and all schools together in three.
    expect(compared).toHaveLength(23 * (2 * 4 + 3));
    expect(compared.filter(({ far }) => !(far <= 0.0500001))).toEqual([]);
  });

  test('ages 0 to 17 add up to the children held for mid-2024', () => {
    const held = numbers(rows('population').filter((row) => row.time_period === '2024'), 'population_0_17_count');
    const sums = new Map<string, number>();
    for (const row of rows('population-by-age')) {
      if (!/^\d+$/.test(row.age ?? '') || Number(row.age) > 17) continue;
      const key = `${row.time_period} ${areaCodeOf(row)}`;
      sums.set(key, (sums.get(key) ?? 0) + Number(row.population_count));
    }
    expect(held.size).toBe(23);
    expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(held));
  });

  test('appeals of 2024 are as many in both releases, and their rates are of other decisions', () => {
    const of2024 = (name: string) => rows(name).filter((row) => row.time_period === '2024');
    const before = numbers(of2024('send-appeals'), 'appeal_count');
    const after = numbers(of2024('send-appeals-revised'), 'appeal_count');
    const both = [...after].filter(([key]) => before.has(key));
    expect(both.length).toBeGreaterThan(20);
    expect(both.filter(([key, number]) => before.get(key) !== number)).toEqual([]);
    const decisions = numbers(of2024('send-appeals'), 'appealable_decision_count');
    const restated = numbers(of2024('send-appeals-revised'), 'appealable_decision_count');
    expect([...restated].filter(([key, number]) => decisions.get(key) === number)).toEqual([]);
  });

  test('pupils of the January list are those counted with their needs', () => {
    const inSchools = numbers(rows('school-counts-january'), 'pupil_count', ['school_phase']);
    const counted = numbers(
      rows('sen-support-counts').filter((row) => row.school_phase !== 'Total'),
      'pupil_count',
      ['school_phase'],
    );
    const asTotal = (key: string) => key.replace('State-funded total', 'Total');
    expect(
      [...counted].filter(([key, number]) => inSchools.get(asTotal(key)) !== number),
    ).toEqual([]);
  });

  test('pupils on roll are those counted with their needs, but for a school of Wirral in two years', () => {
    const roll = numbers(rows('pupils-on-roll').filter((row) => row.school_phase === 'Total'), 'pupil_count');
    const counted = numbers(
      rows('sen-support-counts').filter((row) => row.school_phase === 'State-funded total'),
      'pupil_count',
    );
    expect(counted.size).toBe(92);
    expect([...counted].flatMap(([key, number]) => (roll.get(key) === number ? [] : [key]))).toEqual([
      '2019 E92000001',
      '2019 E12000002',
      '2019 E08000015',
      '2021 E92000001',
      '2021 E12000002',
      '2021 E08000015',
    ]);
  });

  test('plans by need in schools are the plans of the school lists, but for three councils and sums with them', () => {
    const byNeed = numbers(
      rows('need-types-schools').filter((row) => row.sen_primary_need === 'Total'),
      'ehc_plan_count',
    );
    const lists = numbers(
      rows('sen-support-counts').filter((row) => row.school_phase === 'State-funded total'),
      'ehc_plan_count',
    );
    const other = [...lists].filter(([key, number]) => byNeed.get(key) !== number);
    const councils = new Set(other.map(([key]) => key.split(' ')[1]).filter((code) => code?.startsWith('E0') || code?.startsWith('E10')));
    expect(lists.size).toBe(92);
    expect(councils.size).toBeLessThanOrEqual(3);
  });

  test('placements by reason are the placements by setting', () => {
    const total = (name: string, column: string) =>
      numbers(rows(name).filter((row) => row[column] === 'Total'), 'placement_count');
    const reasons = total('alternative-provision-reasons', 'placement_reason');
    expect(reasons.size).toBe(184);
    expect(total('alternative-provision-settings', 'setting_type')).toEqual(reasons);
  });

  test('new plans of 2025 by need are the new plans of the year', () => {
    const of2025 = (name: string) => rows(name).filter((row) => row.time_period === '2025');
    const needs = numbers(
      of2025('need-types-new-plans').filter((row) => row.sen_primary_need === 'Total'),
      'new_plan_count',
    );
    const made = numbers(of2025('ehcp-process'), 'new_plan_count');
    expect(needs.size).toBe(8);
    expect(needs).toEqual(made);
  });
});

/** The former version of a file, as it was kept. */
function former(path: string): Table {
  const text = readFileSync(`${dataFolder}archive/2026.11.21/${path}`, 'utf8');
  return Papa.parse<string[]>(text, { header: false, skipEmptyLines: true }).data;
}

const changedFiles = [
  'need-types-new-plans',
  'ehcp-process',
  'alternative-provision',
  'need-types',
  'need-types-by-age',
  'neet-rates',
  'participation',
  'attainment',
  'ehcp-placements',
  'school-counts',
];

describe('rows held before are as they were', () => {
  /** What was written x for want of a figure here is blank now; nothing else may differ. */
  const isSame = (before: string, now: string | undefined): boolean =>
    before === now || (before === 'x' && now === '');

  test.each(changedFiles)('%s', (name) => {
    const resource = dataPackage.resources.find((one) => one.name === name);
    const keyOf = (row: Row) => (resource?.schema.primaryKey ?? []).map((column) => row[column]).join('|');
    const now = new Map(rows(name).map((row) => [keyOf(row), row]));
    const filled = (row: Row) => row.source_id === 'EHCP2026';
    const changed = asRecords(former(`${name}.csv`)).flatMap((row) =>
      Object.entries(row).flatMap(([column, before]) => {
        const after = now.get(keyOf(row))?.[column];
        const isFilled = filled(row) && before === 'x' && /^[\d.]+$/.test(after ?? '');
        return isFilled || isSame(before, after) ? [] : [`${keyOf(row)} ${column}: ${before}, ${after}`];
      }),
    );
    expect(changed).toEqual([]);
  });

  test('every other file is the very same', () => {
    const replaced = changedFiles.map((name) => `${name}.csv`);
    const kept = asRecords(former('areas.csv')).length;
    expect(kept).toBeGreaterThan(0);
    const statistics = dataPackage.resources.filter((one) => one['x-kind'] === undefined);
    const differing = statistics
      .filter(({ path }) => !replaced.includes(path))
      .flatMap(({ path }) => {
        try {
          return JSON.stringify(former(path)) === JSON.stringify(readTable(path)) ? [] : [path];
        } catch {
          return []; // A file that is new has no former version.
        }
      });
    expect(differing).toEqual([]);
  });
});

const statistics = dataPackage.resources.filter((one) => one['x-kind'] === undefined);
const indicators = statistics.flatMap((resource) =>
  fieldsOf(resource, 'indicator').map((field) => ({ resource, field, id: `${resource.name}.${field.name}` })),
);

describe('a blank cell', () => {
  test('is declared where there is one, and nowhere else, and never a symbol', () => {
    for (const resource of statistics) {
      const blank = (resource.schema.missingValues ?? []).find(({ value }) => value === '');
      const columns = fieldsOf(resource, 'indicator').map(({ name }) => name);
      const isBlank = rows(resource.name).some((row) => columns.some((column) => row[column] === ''));
      expect([resource.name, blank !== undefined]).toEqual([resource.name, isBlank]);
      expect(blank?.['x-symbol']).toBeUndefined();
      expect(blank?.label ?? 'not').toMatch(/^(not|no row)/);
    }
  });

  test('is what stood as x for want of a figure in the files it was taken from', () => {
    const xIn = (name: string, where: (row: Row) => boolean = () => true) =>
      rows(name).filter((row) => where(row) && Object.values(row).includes('x')).length;
    for (const name of [
      'sen-support-counts',
      'school-counts-january',
      'pupils-on-roll',
      'need-types-schools',
      'need-types-new-plans',
      'need-types',
      'neet-rates',
      'participation',
      'attainment',
    ])
      expect([name, xIn(name)]).toEqual([name, 0]);
    expect(xIn('ehcp-process', (row) => row.source_id === 'EHCP2026')).toBe(0);
    // The publisher's own: no decisions are given for Blackpool in 2024.
    expect(xIn('send-appeals-revised')).toBe(1);
  });
});

test('what a headline calls an indicator is short and its own', () => {
  const subjects = indicators.map(({ field }) => field['x-subject'] ?? '');
  expect(subjects.filter((one) => one === '' || one.split(' ').length > 7)).toEqual([]);
  expect(new Set(subjects).size).toBe(subjects.length);
});

test('another way of counting is an indicator of its own, of another dataset', () => {
  const ids = new Set(indicators.map(({ id }) => id));
  const links = indicators.flatMap(({ id, field }) =>
    (field['x-related'] ?? []).map((one) => ({ id, ...one })),
  );
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(({ indicator }) => !ids.has(indicator))).toEqual([]);
  expect(links.filter(({ id, indicator }) => id === indicator)).toEqual([]);
});

test('the new basis of the appeals is linked from the old one, and the other way round', () => {
  for (const column of ['appeal_count', 'appealable_decision_count', 'appeal_percent']) {
    const linksOf = (dataset: string) =>
      indicators
        .find(({ id }) => id === `${dataset}.${column}`)
        ?.field['x-related']?.map(({ indicator }) => indicator);
    expect(linksOf('send-appeals')).toEqual([`send-appeals-revised.${column}`]);
    expect(linksOf('send-appeals-revised')).toEqual([`send-appeals.${column}`]);
  }
});

describe('a denominator', () => {
  const declared = indicators.flatMap(({ id, resource, field }) =>
    field['x-denominator'] ? [{ id, resource, field, denominator: field['x-denominator'] }] : [],
  );

  test('is declared for the counts whose whole is held', () => {
    expect(declared.map(({ id }) => id).toSorted()).toEqual([
      'ehcp-caseload.ehc_plan_count',
      'ehcp-process.assessment_count',
      'ehcp-process.new_plan_count',
      'ehcp-process.request_count',
      'need-types-new-plans.new_plan_count',
      'need-types-schools.ehc_plan_count',
      'need-types.ehc_plan_count',
      'ofsted-judgements.pupil_count',
      'ofsted-judgements.school_count',
      'ofsted-key-judgements.school_count',
      'pupils-on-roll.fsm_count',
      'sen-support-counts.ehc_plan_count',
      'sen-support-counts.sen_support_count',
      'send-appeals-revised.appeal_count',
      'send-appeals.appeal_count',
    ]);
  });

  test.each(declared)('of $id is a count with rows for Liverpool', ({ resource, field, denominator }) => {
    const { dataset, column, match, per, words } = denominator;
    const whole = indicators.find(({ id }) => id === `${dataset}.${column}`);
    expect([field['x-unit'], whole?.field['x-unit']]).toEqual(['count', 'count']);
    expect(words).toMatch(per === 100 ? /^% of / : new RegExp(`^per ${per.toLocaleString('en-GB')} `));
    const theirs = whole ? fieldsOf(whole.resource, 'filter') : [];
    for (const [filter, item] of Object.entries(match.items))
      expect(theirs.find(({ name }) => name === filter)?.constraints?.enum).toContain(item);
    const ours = fieldsOf(resource, 'filter');
    // Every filter of the denominator has an item: named, or the count's own of the same name.
    const open = theirs.filter(({ name }) => !Object.hasOwn(match.items, name) && !ours.some((one) => one.name === name));
    expect(open.map(({ name }) => name)).toEqual([]);
    for (const filter of match.whole ?? [])
      expect(ours.find(({ name }) => name === filter)?.['x-total']).toBeDefined();
    const named = rows(dataset).filter((row) => Object.entries(match.items).every(([key, item]) => row[key] === item));
    const years = new Set(named.filter((row) => row.la_name === 'Liverpool').map((row) => Number(row.time_period)));
    const counts = rows(resource.name).filter((row) => row.la_name === 'Liverpool');
    const with25 = counts.filter((row) => years.has(Number(row.time_period) + match.years));
    expect(with25.length).toBeGreaterThan(0);
  });

  test('of plans is the population of the middle of the year before', () => {
    const plans = declared.find(({ id }) => id === 'ehcp-caseload.ehc_plan_count')?.denominator;
    expect(plans?.match).toEqual({ years: -1, items: { age: '0 to 25' } });
    const people = { time_period: '2024', la_name: 'Liverpool', age: '0 to 25' };
    const held = Number(cell('population-by-age', 'population_count', people));
    // 6,814 plans in January 2025.
    expect((1000 * 6814) / held).toBeGreaterThan(35);
    expect((1000 * 6814) / held).toBeLessThan(50);
  });
});

test('a third party’s arrangement and rows typed by hand say so in words', () => {
  const sources = statistics.flatMap((one) => one.sources);
  const third = sources.filter((one) => one['x-thirdParty']);
  const typed = sources.filter((one) => one['x-handTyped']);
  expect([...new Set(third.map((one) => one['x-id']))].toSorted()).toEqual(['D2I_ATT', 'FR_SEN_2025', 'FR_SPC_2025']);
  expect(third.filter((one) => !/third party/.test(one['x-notes']))).toEqual([]);
  expect(third.filter((one) => !/arranged by|via/.test(one['x-publisher']))).toEqual([]);
  expect([...new Set(typed.map((one) => one['x-id']))]).toEqual(['EHCP2026']);
  expect(typed.filter((one) => !/typed out by hand/.test(one['x-notes']))).toEqual([]);
});
