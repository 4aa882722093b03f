import { describe, expect, test } from 'vitest';
import { councilsOf } from '../../../src/user-files/areas/find-area.ts';
import { asAtMonth } from '../../../src/user-files/layout/ofsted-list.ts';
import {
  datasetOf,
  layoutOf,
  messagesOf,
  readWith,
  reportOfResult,
  tableOf,
  valueAt,
} from '../local-sample.ts';

const header =
  'URN,LAESTAB,School name,Ofsted phase,Type of education,Local authority,Total number of pupils,Publication date,Overall effectiveness,Quality of education,Behaviour and attitudes,Personal development,Effectiveness of leadership and management,Previous graded inspection overall effectiveness';

function school(
  urn: string,
  phase: string,
  council: string,
  pupils: string,
  overall: string,
  quality = '9',
) {
  return `${urn},3411001,"School, ${urn}",${phase},Community School,${council},${pupils},12/06/2025,${overall},${quality},9,9,2,4`;
}

const lines = [
  header,
  school('1', 'Primary', 'Liverpool', '200.0', '2', '2.0'),
  school('2', 'Primary', 'Liverpool', '300.0', '2', '1.0'),
  school('3', 'Primary', 'Liverpool', '150', 'Not judged', '3'),
  school('4', 'Secondary', 'Liverpool', '900', '1'),
  school('5', 'Special', 'St. Helens', '', 'NULL', 'NULL'),
  ',,,,,,,,,,,,,',
  school('6', 'Primary', 'Atlantis', '10', '2'),
];
const name = 'schools_as_at_31_August_2025.csv';
const { preview, scanned } = tableOf(lines, name);
const layout = layoutOf(preview);
const [grades, parts, schools] = [layout, ...layout.others].map((one) => readWith(scanned, one));
if (!grades || !parts || !schools) throw new Error('A count is missing');
const at = (
  result: typeof grades,
  column: string,
  items: Readonly<Record<string, string>>,
  area = 'Liverpool',
) => valueAt(datasetOf(result), column, area, 'August 2025', items);

describe('Ofsted’s list of schools', () => {
  test('is counted into the published datasets, each kind of grade apart', () => {
    expect(
      [layout, ...layout.others].map(({ kind, count, published }) => [kind, count, published]),
    ).toEqual([
      ['ofsted-schools', 'judgements', 'ofsted-judgements'],
      ['ofsted-schools', 'key-judgements', 'ofsted-key-judgements'],
      ['ofsted-schools', 'schools', 'school-counts'],
    ]);
  });

  test('is counted by council, phase and grade, with pupils', () => {
    const good = { school_phase: 'Primary', overall_effectiveness: 'Good' };
    expect(at(grades, 'school_count', good)).toBe(2);
    expect(at(grades, 'pupil_count', good)).toBe(500);
    expect(
      at(grades, 'school_count', { school_phase: 'Total', overall_effectiveness: 'Not judged' }),
    ).toBe(1);
    expect(at(grades, 'school_count', { school_phase: 'PRU', overall_effectiveness: 'Good' })).toBe(
      0,
    );
  });

  test('says x for pupils where a school’s number is not given', () => {
    const none = {
      school_phase: 'Special',
      overall_effectiveness: 'No graded inspection recorded',
    };
    expect(at(grades, 'school_count', none, 'St Helens')).toBe(1);
    expect(at(grades, 'pupil_count', none, 'St Helens')).toBe('x');
  });

  test('keeps the grades of the parts apart', () => {
    const quality = { school_phase: 'Primary', key_judgement: 'Quality of education' };
    expect(at(parts, 'school_count', { ...quality, grade: 'Requires improvement' })).toBe(1);
    const leadership = {
      school_phase: 'Total',
      key_judgement: 'Effectiveness of leadership and management',
    };
    expect(at(parts, 'school_count', { ...leadership, grade: 'Good' })).toBe(4);
  });

  test('is counted by type of school', () => {
    const type = { school_phase: 'Primary', type_of_education: 'Community School' };
    expect(at(schools, 'school_count', type)).toBe(3);
    expect(at(schools, 'pupil_count', { school_phase: 'Total', type_of_education: 'Total' })).toBe(
      1550,
    );
  });

  test('gives no figure for a region or England of which it has a part only', () => {
    expect(datasetOf(grades).areas.map(({ name: area }) => area)).toEqual([
      'Liverpool',
      'St Helens',
    ]);
    expect(grades.counted?.tallies.incomplete).toEqual(['E12000002', 'E92000001']);
  });

  test('says which rows of the file were counted', () => {
    const { raw, header: columns } = datasetOf(grades);
    const location = columns.indexOf('rows_counted');
    const good = raw.find((row) => row.includes('Primary') && row.includes('Good'));
    expect(good?.[location]).toBe('2 3');
  });

  test('sets aside blank rows and councils nobody knows', () => {
    const report = reportOfResult(grades);
    expect(messagesOf(report, 'unknown-areas')).toEqual([
      '"Atlantis" is not a council this site knows; 1 of its schools are not counted.',
    ]);
    expect(messagesOf(report, 'blank-schools')).toEqual(['1 rows without a URN were passed over.']);
  });
});

test('a list with every council of a region counts the region', () => {
  const all = councilsOf('E12000002').map((council, location) =>
    school(String(location), 'Primary', council.name, '100', '2'),
  );
  const table = tableOf([header, ...all], name);
  const dataset = datasetOf(readWith(table.scanned, layoutOf(table.preview)));
  const good = { school_phase: 'Primary', overall_effectiveness: 'Good' };
  expect(valueAt(dataset, 'school_count', 'North West', 'August 2025', good)).toBe(24);
  expect(dataset.areas.some(({ name: area }) => area === 'England')).toBe(false);
});

test('report cards are a dataset of their own, never joined with older grades', () => {
  const table = tableOf(
    [
      'URN,LAESTAB,Ofsted phase,Type of education,Local authority,Total number of pupils,Publication date,Safeguarding standards,Inclusion,Curriculum and teaching,Achievement,Leadership and governance,Latest OEIF overall effectiveness,Latest OEIF quality of education',
      '1,3431001,Primary,Community School,Sefton,200,12/02/2026,Met,Strong standard,Expected standard,Exceptional,Strong standard,2,2',
      '2,3431002,Primary,Community School,Sefton,210,12/02/2026,NULL,NULL,NULL,NULL,NULL,Not judged,2',
    ],
    'mi-2026-03-31.csv',
  );
  const found = layoutOf(table.preview);
  const cards = [found, ...found.others].find(({ count }) => count === 'report-cards');
  if (!cards) throw new Error('Report cards were not found');
  const dataset = datasetOf(readWith(table.scanned, cards));
  expect(dataset.descriptor.name).toBe('mi-2026-03-31-report-cards');
  const inclusion = { school_phase: 'Total', evaluation_area: 'Inclusion' };
  const grade = (item: string) =>
    valueAt(dataset, 'school_count', 'Sefton', 'March 2026', {
      ...inclusion,
      report_card_grade: item,
    });
  expect([grade('Strong standard'), grade('No report card yet'), grade('Good')]).toEqual([
    1,
    1,
    undefined,
  ]);
});

test('every area of a report card is counted, however it is spelt, and its grades run from best to worst', () => {
  const table = tableOf(
    [
      'URN,Ofsted phase,Local authority,Inclusion,Achievement,Personal development and well-being',
      '1,Primary,Sefton,Needs attention,Expected standard,Exceptional',
      '2,Primary,Sefton,Strong standard,NULL,Urgent improvement',
    ],
    'mi-2026-03-31.csv',
  );
  const dataset = datasetOf(readWith(table.scanned, layoutOf(table.preview)));
  const [, area, grade] = dataset.descriptor.filters;
  expect(area?.items).toEqual(['Inclusion', 'Achievement', 'Personal development and wellbeing']);
  expect(grade?.items).toEqual([
    'Exceptional',
    'Strong standard',
    'Expected standard',
    'Needs attention',
    'Urgent improvement',
    'No report card yet',
  ]);
});

describe('the month a list stands for', () => {
  test.each([
    ['schools_as_at_31_August_2025.csv', 'August 2025'],
    ['ofsted-schools-2025-08-31-six-areas.csv', 'August 2025'],
    ['Schools 2025 market 2025.csv', ''],
  ])('in %s is %s', (file, month) => {
    expect(asAtMonth({ name: file })).toBe(month);
  });

  test('may stand above the header', () => {
    expect(
      asAtMonth({ name: 'list.csv', above: [['Inspections as at 30 September 2025', '']] }),
    ).toBe('September 2025');
  });

  test('is else that of the latest publication, with a warning', () => {
    const table = tableOf(lines, 'list.csv');
    const result = readWith(table.scanned, layoutOf(table.preview));
    expect(datasetOf(result).periods.map(({ label }) => label)).toEqual(['June 2025']);
    const asAt = reportOfResult(result).find(({ id }) => id === 'as-at');
    expect(asAt).toMatchObject({ result: 'warning' });
    expect(asAt?.message).toContain('its latest inspection or publication is of June 2025');
  });
});
