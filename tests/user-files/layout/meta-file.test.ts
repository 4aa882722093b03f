import { describe, expect, test } from 'vitest';
import { readMeta, slippedLabels, withMeta } from '../../../src/user-files/layout/meta-file.ts';
import {
  datasetOf,
  dfeHeader,
  dfeRow,
  messagesOf,
  resultOf,
  reportOf,
  tableOf,
} from '../local-sample.ts';

const header = [
  'col_name',
  'col_type',
  'label',
  'indicator_grouping',
  'indicator_unit',
  'indicator_dp',
  'filter_hint',
  'filter_grouping_column',
];
const meta = [
  header,
  ['sex', 'Filter', 'Sex', '', '', '', 'As recorded', ''],
  ['rate_a', 'Indicator', 'Share with a plan', '', '%', '1', '', ''],
  ['spend', 'Indicator', 'Spending', '', '£m', '2', '', ''],
];
const lines = [
  dfeHeader('sex', 'rate_a', 'spend'),
  dfeRow('2025 January', 'Liverpool', 'Total', '4.81', '1.25'),
  dfeRow('2025 January', 'Liverpool', 'Girls', '2.9', 'z'),
];

describe('a .meta.csv', () => {
  test('is read in any order of columns and any case', () => {
    expect(
      readMeta([
        ['Label', 'COL_NAME', 'col type'],
        ['Pupils', 'pupils', 'indicator'],
      ]),
    ).toMatchObject([{ name: 'pupils', label: 'Pupils', isFilter: false, decimalPlaces: null }]);
    expect(readMeta([['a', 'b']])).toEqual([]);
  });

  test('gives labels, units and decimals', () => {
    const { descriptor } = datasetOf(resultOf(lines, 'plans.csv', { meta }));
    expect(descriptor.indicators).toMatchObject([
      { column: 'rate_a', title: 'Share with a plan', unit: '%', decimalPlaces: 1 },
      { column: 'spend', title: 'Spending (£ million)', unit: 'unknown', decimalPlaces: 2 },
    ]);
    expect(descriptor.filters).toMatchObject([{ title: 'Sex', description: 'As recorded' }]);
  });

  test('whose columns are not in the data is a warning', () => {
    const more = [...meta, ['pupils', 'Indicator', 'Pupils', '', '', '', '', '']];
    expect(messagesOf(reportOf(lines, 'plans.csv', { meta: more }), 'meta-without-column')).toEqual(
      ['The .meta.csv describes "pupils", which is no column of the file.'],
    );
  });

  test('is joined with the data file of its name', () => {
    const data = tableOf(lines, 'plans.csv').preview;
    const other = tableOf(lines, 'other.csv').preview;
    const described = {
      ...tableOf(['a']).preview,
      name: 'plans.meta.csv',
      header,
      sample: meta.slice(1),
    };
    const joined = withMeta([other, described, data]);
    expect(joined.map(({ name, meta: rows }) => [name, rows?.length])).toEqual([
      ['other.csv', undefined],
      ['plans.csv', 4],
    ]);
  });
});

describe('labels that slipped by some rows', () => {
  const names = [
    'plan_requests',
    'plan_refusals',
    'school_transfers',
    'budget_total',
    'mediation_cases',
  ];
  const labels = [
    'Plan requests',
    'School transfers',
    'Budget in total',
    'Mediation cases held',
    'Plan refusals',
  ];
  const rows = names.map((name, at) => [name, 'Indicator', labels[at] ?? '', '', '', '', '', '']);

  test('are noticed', () => {
    expect(slippedLabels(readMeta([header, ...rows])).map(({ name }) => name)).toEqual(
      names.slice(1),
    );
  });

  test('are not shown: the column’s own name is', () => {
    const table = [
      dfeHeader(...names),
      dfeRow('2025 January', 'Liverpool', '1', '2', '3', '4', '5'),
    ];
    const { indicators } = datasetOf(
      resultOf(table, 'mi.csv', { meta: [header, ...rows] }),
    ).descriptor;
    expect(indicators.map(({ title }) => title)).toEqual([
      'Plan requests',
      'Plan refusals',
      'School transfers',
      'Budget total',
      'Mediation cases',
    ]);
  });

  test('are told from labels that only use other words', () => {
    const plain = names.map((name) => [name, 'Indicator', 'Something else', '', '', '', '', '']);
    expect(slippedLabels(readMeta([header, ...plain]))).toEqual([]);
  });
});
