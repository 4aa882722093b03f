import { describe, expect, test } from 'vitest';
import { IssueList } from '../../../src/ingest/issue-list.ts';
import { readIndicator, withKnownColumns } from '../../../src/ingest/package/read-field.ts';
import { readFilter } from '../../../src/ingest/package/read-filter.ts';

const rate = (name: string, more: object = {}) => ({ name, title: name, 'x-unit': '%', ...more });
const joins = [
  { column: 'neet_percent', name: 'NEET' },
  { column: 'not_known_percent', name: 'not known' },
];

function read(...fields: readonly { readonly name: string }[]) {
  const issues = new IssueList('datapackage.json');
  const indicators = withKnownColumns(
    fields.flatMap((field) => readIndicator(field, 'rates', issues) ?? []),
    issues,
  );
  return { indicators, issues: issues.list() };
}

describe('what a share counts', () => {
  test('is the column that x-numerator names', () => {
    const { indicators, issues } = read(rate('plan_percent', { 'x-numerator': 'plan_count' }), {
      ...rate('plan_count'),
      'x-unit': 'count',
    } as { readonly name: string });
    expect(indicators.map(({ numeratorColumn }) => numeratorColumn)).toEqual(['plan_count', '']);
    expect(issues).toEqual([]);
  });

  test('is not known where it names no indicator of the file', () => {
    const { indicators, issues } = read(rate('plan_percent', { 'x-numerator': 'plans' }));
    expect(indicators[0]?.numeratorColumn).toBe('');
    expect(issues).toEqual([
      {
        severity: 'warning',
        file: 'datapackage.json',
        row: 0,
        column: 'plan_percent',
        message:
          'rates.plan_percent names "plans" in its x-numerator, which is no indicator of the same file',
        fix: 'Correct x-numerator, or leave it out.',
      },
    ]);
  });
});

describe('rates that are read together', () => {
  test('are those that x-joins names on the joint one', () => {
    const { indicators, issues } = read(
      rate('both_percent', { 'x-joins': joins }),
      rate('neet_percent'),
      rate('not_known_percent'),
    );
    expect(indicators[0]?.joins).toEqual(joins);
    expect(issues).toEqual([]);
  });

  test('are none where one of them is not in the file', () => {
    const { indicators, issues } = read(
      rate('both_percent', { 'x-joins': joins }),
      rate('neet_percent'),
    );
    expect(indicators[0]?.joins).toEqual([]);
    expect(issues).toEqual([
      expect.objectContaining({
        column: 'both_percent',
        message: expect.stringContaining('names "not_known_percent" in its x-joins'),
        fix: 'Correct x-joins, or leave it out.',
      }),
    ]);
  });

  test.each([['NEET'], [{}], [[joins[0]]], [[...joins, joins[0]]], [[joins[0], { column: 'b' }]]])(
    'are none where they are not two with a name each: %j',
    (declared) => {
      const { indicators, issues } = read(rate('both_percent', { 'x-joins': declared }));
      expect(indicators[0]?.joins).toEqual([]);
      expect(issues).toEqual([
        expect.objectContaining({
          column: 'both_percent',
          message:
            'rates.both_percent has an x-joins that does not name two rates, so it stands by itself',
          fix: expect.stringMatching(/^Write \[\{"column"/),
        }),
      ]);
    },
  );
});

describe('what few indicators declare', () => {
  test('is left out where it is not there', () => {
    const [indicator] = read(rate('plan_percent')).indicators;
    expect(Object.keys(indicator ?? {})).not.toEqual(expect.arrayContaining(['blank']));
    expect([indicator?.bounds, indicator?.related]).toEqual([undefined, undefined]);
  });

  test('is why a cell is blank, the bounds of its cells and other ways of counting', () => {
    const other = { indicator: 'plans.plan_count', words: 'all plans' };
    const more = {
      'x-blank': 'not held here',
      constraints: { minimum: -100 },
      'x-related': [other],
    };
    const { indicators, issues } = read(rate('plan_percent', more));
    expect(indicators[0]).toMatchObject({
      blank: 'not held here',
      bounds: { least: -100 },
      related: [other],
    });
    expect(issues).toEqual([]);
  });

  test.each([
    [{ indicator: 'plans.plan_count' }],
    [{ words: 'all plans' }],
    [{ indicator: 'rates.plan_percent', words: 'itself' }],
  ])('is told where another way of counting is not whole: %j', (one) => {
    const { indicators, issues } = read(rate('plan_percent', { 'x-related': [one] }));
    expect(indicators[0]?.related).toBeUndefined();
    expect(issues[0]?.message).toContain('x-related');
  });
});

test('a filter names the items that are no part of its total', () => {
  const issues = new IssueList('datapackage.json');
  const field = {
    name: 'school',
    constraints: { enum: ['State', 'Primary', 'All'] },
    'x-total': 'State',
  };
  expect(readFilter({ ...field, 'x-apart': ['All'] }, issues).apart).toEqual(['All']);
  expect(readFilter(field, issues).apart).toBeUndefined();
});
