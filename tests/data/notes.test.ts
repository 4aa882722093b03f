import { describe, expect, test } from 'vitest';
import { areaCodeOf, asRecords, readPackage, readPackageText, readTable } from './read-package.ts';

const dataPackage = readPackage();
const liverpool = 'E08000012';
const sefton = 'E08000014';

type Row = Readonly<Record<string, string>>;

function resource(name: string) {
  const found = dataPackage.resources.find((one) => one.name === name);
  if (!found) throw new Error(`no resource ${name}`);
  return found;
}

function field(dataset: string, column: string) {
  const found = resource(dataset).schema.fields.find(({ name }) => name === column);
  if (!found) throw new Error(`no field ${dataset}.${column}`);
  return found;
}

/** All notes of a dataset and of its fields, as one text. */
function notesOf(dataset: string): string {
  const { schema, 'x-notes': notes = [] } = resource(dataset);
  return [...notes, ...schema.fields.flatMap((one) => one['x-notes'] ?? [])].join('\n');
}

function rows(dataset: string): readonly Row[] {
  return asRecords(readTable(`${dataset}.csv`));
}

function cell(dataset: string, column: string, items: Row): string {
  const found = rows(dataset).filter((row) =>
    Object.entries(items).every(([key, item]) => row[key] === item),
  );
  expect(found).toHaveLength(1);
  return found[0]?.[column] ?? '';
}

const percent = (part: string, whole: string) => Math.round((100 * Number(part)) / Number(whole));
const inWords = (digits: string) => Number(digits).toLocaleString('en-GB');

describe('numbers quoted in notes stand in the files', () => {
  test('the plans held among the decisions that could be appealed', () => {
    for (const area of [liverpool, sefton]) {
      const decisions = cell('send-appeals', 'appealable_decision_count', {
        new_la_code: area,
        time_period: '2024',
      });
      const plans = cell('ehcp-caseload', 'ehc_plan_count', {
        new_la_code: area,
        time_period: '2025',
      });
      expect(notesOf('send-appeals')).toMatch(
        new RegExp(`${inWords(plans)} of \\w+'s ${inWords(decisions)} \\(${percent(plans, decisions)}%\\)`),
      );
    }
  });

  test('the plans without a placement', () => {
    const recorded = { new_la_code: liverpool, time_period: '2025' };
    const unplaced = cell('ehcp-placements', 'ehc_plan_count', {
      ...recorded,
      establishment_type: 'Placement not recorded',
    });
    const plans = cell('ehcp-caseload', 'ehc_plan_count', recorded);
    expect(notesOf('ehcp-placements')).toContain(`${inWords(unplaced)} of them in ${inWords(plans)}`);
  });

  test('the review meetings without an outcome', () => {
    const statusOf = (review_status: string) =>
      cell('ehcp-annual-reviews', 'plan_count', { new_la_code: sefton, review_status });
    const outcomes = ['maintain', 'amend', 'cease'].map((one) => statusOf(`Outcome: ${one}`));
    expect(outcomes).toEqual(['0', '0', '0']);
    expect(statusOf('No outcome recorded')).toBe(statusOf('Review meeting recorded'));
    const sent = ['within', 'after'].map((one) =>
      Number(statusOf(`Outcome communicated ${one} 4 weeks`)),
    );
    const notes = notesOf('ehcp-annual-reviews');
    expect(notes).toContain(inWords(statusOf('Review meeting recorded')));
    expect(notes).toContain(inWords(String(sent.reduce((sum, one) => sum + one, 0))));
  });
});

test('most decisions that could be appealed are plans held in the January after, in every area and year', () => {
  const plans = new Map(
    rows('ehcp-caseload').map((row) => [
      `${row.time_period} ${areaCodeOf(row)}`,
      Number(row.ehc_plan_count),
    ]),
  );
  const shares = rows('send-appeals').flatMap((row) => {
    const held = plans.get(`${Number(row.time_period) + 1} ${areaCodeOf(row)}`);
    return held === undefined ? [] : [held / Number(row.appealable_decision_count)];
  });
  expect(shares.length).toBeGreaterThan(100);
  expect(Math.min(...shares)).toBeGreaterThan(0.8);
});

test('the plans of a council break in 2019, and not in 2023, across which their publisher runs the series', () => {
  const breaks = field('ehcp-caseload', 'ehc_plan_count')['x-breaks'] ?? [];
  expect(breaks.map(({ at }) => at)).toEqual(['2019']);
  expect(notesOf('ehcp-caseload')).toMatch(/January 2023 .*one record for each plan/);
});

test('a rate over decided requests says so where it is defined and where it is said', () => {
  const { description, 'x-sentence': sentence = '' } = field(
    'ehcp-process',
    'request_decided_6_weeks_percent',
  );
  expect(description).toContain('on which the council decided');
  expect(sentence).toContain('that were decided');
});

test('a note on some indicators of a dataset does not stand under the others', () => {
  const { 'x-notes': shared = [] } = resource('ehcp-process');
  expect(shared.join()).not.toMatch(/20-week|Halton/);
  expect(field('ehcp-process', 'request_count')['x-notes']?.join()).not.toMatch(/20-week|Halton/);
  expect(field('ehcp-process', 'plan_20_weeks_percent')['x-notes']?.join()).toMatch(/Halton/);
});

test('nothing calls a legal duty a fact', () => {
  expect(readPackageText()).not.toMatch(/gives a council 20 weeks|(is|are) made within 20 weeks/);
});

test('the rate within 6 weeks is of the requests decided: 760 of 857 in Sefton in 2024, not of all 951', () => {
  const sefton2024 = { new_la_code: sefton, time_period: '2024' };
  const rate = cell('ehcp-process', 'request_decided_6_weeks_percent', sefton2024);
  expect(cell('ehcp-process', 'request_count', sefton2024)).toBe('951');
  expect(rate).toBe('88.7');
  expect(((100 * 760) / 857).toFixed(1)).toBe(rate);
  expect(((100 * 760) / 951).toFixed(1)).not.toBe(rate);
});

test('the review meetings of Sefton are those of three times', () => {
  const all = cell('ehcp-annual-reviews', 'plan_count', {
    new_la_code: sefton,
    review_status: 'Review meeting recorded',
  });
  expect(String(1532 + 1029 + 58)).toBe(all);
  expect(notesOf('ehcp-annual-reviews')).toContain('1,532 in 2024, 1,029 before and 58 in 2025');
});

describe('definitions follow what the publishers write', () => {
  test.each([
    // Note 1 of the tribunal table: the four kinds of decision it adds up; note 9: care in comparing 2023.
    ['send-appeals', 'appealable_decision_count', /refused.*no plan was made.*plans held in January.*ended because needs are met without/],
    // Guidance of the 2025 release: "Percentages of assessments only apply where a decision was made."
    ['ehcp-process', 'assessment_plan_issued_percent', /on which the council decided/],
    // Column names of its timeliness file: with exceptions, and without (`_ex`).
    ['ehcp-process', 'plan_20_weeks_percent', /even where the law lets the council take longer/],
    ['ehcp-process', 'plan_20_weeks_excluding_exceptions_percent', /leaving out those where the law lets/],
    ['ehcp-process', 'plan_over_52_weeks_percent', /more than 52 weeks/],
    ['ofsted-early-years', 'child_percent', /matched to an Ofsted judgement/],
    ['participation', 'participation_send_percent', /learning difficulty assessment \(LDA\)/],
  ])('%s.%s', (dataset, column, words) => {
    expect(field(dataset, column).description).toMatch(words);
  });

  test.each([
    // Guidance of the 2025 release, footnotes and names of columns.
    ['need-types', /Down syndrome is counted under Other difficulty/],
    ['need-types', /Surrey, corrected its totals/],
    ['ehcp-placements', /2024 groups leave out two councils/],
    ['ehcp-ages', /January 2024 leave out two councils/],
    ['ehcp-ceased', /column other as “reason is not recorded” and the column not_rec as “other reasons”/],
    // Guidance of the 2022 release, footnote 2.
    ['ehcp-process', /St Helens .* 2021, printed as 0, should have been 107/],
    ['ofsted-early-years', /has ended this series/],
    ['attainment', /by the school attended at 15/],
    ['ehcp-personal-budgets', /Draw no conclusion/],
    ['ehcp-placements', /academy moves from one type to another/],
  ])('a note of %s says %s', (dataset, words) => {
    expect(notesOf(dataset)).toMatch(words);
  });

  test('the glossary says what a council should do within 20 weeks', () => {
    const plan = asRecords(readTable('glossary.csv')).find(({ word }) => word?.startsWith('EHC plan'));
    expect(plan?.meaning).toContain('it should be made within 20 weeks');
  });
});

describe('an x is the publisher’s', () => {
  const crosses = (dataset: string, column: string) =>
    rows(dataset).filter((row) => row[column] === 'x');
  const years = (found: readonly Row[]) => [...new Set(found.map((row) => row.time_period))];

  test('shares of types of setting, which its file does not have, are blank', () => {
    const found = crosses('ehcp-placements', 'ehc_plan_percent');
    expect(new Set(found.map((row) => row.establishment_type))).toEqual(
      new Set(['Placement not recorded']),
    );
    expect(years(found)).toEqual(['2019', '2020', '2021', '2022']);
    expect(field('ehcp-placements', 'ehc_plan_percent')['x-blank']).toContain('not for each type');
  });

  test('pupils by type of education, which are only not added up here, are blank', () => {
    expect(crosses('school-counts', 'pupil_count')).toEqual([]);
    expect(field('school-counts', 'pupil_count')['x-blank']).toContain('all types of school together');
  });

  test('plans that took more than a year are x up to 2022, as in the file of the 2025 release', () => {
    for (const column of ['plan_over_52_weeks_count', 'plan_over_52_weeks_percent'])
      expect(years(crosses('ehcp-process', column))).toEqual(['2019', '2020', '2021', '2022']);
  });
});

test.each([
  ['neet-rates', 'cohort_count', /three figures/],
  ['neet-send', 'cohort_percent', /rates move/],
  ['sen-mainstream', 'pupil_count', /share/i],
  ['sen-support', 'sen_support_percent', /EHC plans a council keeps/],
  ['sen-support-counts', 'pupil_count', /held as shares|plans that a council keeps|135 pupils/],
  ['school-counts', 'school_count', /Pupils are counted/],
  ['school-counts-january', 'pupil_count', /secondary schools/],
])('%s.%s has no note about another indicator', (dataset, column, about) => {
  const notes = [...(resource(dataset)['x-notes'] ?? []), ...(field(dataset, column)['x-notes'] ?? [])];
  expect(notes.filter((note) => about.test(note))).toEqual([]);
});
