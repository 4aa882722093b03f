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
        new RegExp(`${inWords(plans)} of \\w+'s ${inWords(decisions)}`),
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
