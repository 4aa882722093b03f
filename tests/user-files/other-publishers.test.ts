import { describe, expect, test } from 'vitest';
import { mapColumns } from '../../src/user-files/recognise.ts';
import { suggestMapping } from '../../src/user-files/infer/mapping.ts';
import {
  datasetOf,
  dfeHeader,
  dfeRow,
  layoutOf,
  messagesOf,
  publishedDataset,
  resultOf,
  readWith,
  refusalOf,
  reportOf,
  reportOfResult,
  tableOf,
  valueAt,
} from './local-sample.ts';

/** The names of the columns that a table's mapping has in a role. */
function namesIn(lines: readonly string[], role: 'values' | 'filters'): readonly string[] {
  const { header, sample } = tableOf(lines).preview;
  const { mapping } = suggestMapping(header, sample);
  return (mapping?.[role] ?? []).map((at) => header[at] ?? '');
}

describe('an export of health indicators', () => {
  const lines = [
    'Indicator ID,Indicator Name,Area Code,Area Name,Area Type,Sex,Time period,Value,Count,Recent Trend,Time period Sortable',
    '9,SEN support,E92000001,England,England,Persons,2022/23,13.0,1200000,Increasing,20220000',
    '9,SEN support,E12000002,North West region (statistical),Regions (statistical),Persons,2022/23,13.9,160000,No change,20220000',
    '9,SEN support,E08000012,Liverpool,UA,Persons,2022/23,16.5,12000,Increasing,20220000',
    '9,SEN support,E08000012,Liverpool,UA,Male,2022/23,19.5,8000,Increasing,20220000',
    '9,SEN support,E08000012,Liverpool,UA,Persons,2021/22,15.5,11500,No change,20210000',
    '9,SEN support,E08000014,Sefton,UA,Persons,2022/23,14.5,6000,Increasing,20220000',
  ];

  test('is split only by what tells its rows apart, and shows no column that sorts them', () => {
    expect(namesIn(lines, 'filters')).toEqual(['Sex']);
    expect(namesIn(lines, 'values')).toEqual(['Value', 'Count']);
  });

  test('has the councils at the item that is shown first', () => {
    const dataset = datasetOf(resultOf(lines, 'indicators.csv'));
    expect(dataset.descriptor.filters[0]?.defaultItem).toBe('Persons');
    expect(valueAt(dataset, 'value', 'Sefton', '2022/23', { sex: 'Persons' })).toBe(14.5);
    expect(valueAt(dataset, 'value', 'North West', '2022/23', { sex: 'Persons' })).toBe(13.9);
  });
});

test('averages of groups of councils among the areas are set aside, and the councils are read', () => {
  const lines = [
    'Area,Period,Value',
    'Liverpool,2023/24,12.3',
    'Sefton,2023/24,10.1',
    'Liverpool,2022/23,11.3',
    'Mean for All English metropolitan boroughs,2023/24,11.1',
    'Mean for North West region,2023/24,11.0',
  ];
  const { dataset, table } = resultOf(lines, 'comparison.csv');
  expect(dataset?.areas.map(({ name }) => name)).toEqual(['Liverpool', 'Sefton']);
  expect(table.unknownAreas).toHaveLength(2);
});

describe('a council’s own spreadsheet', () => {
  const lines = [
    'Council,Month,Open plans,On time,Cost',
    'St. Helens,Jan-25,"1,234",45.5%,£1.2m',
    'Knowsley MBC,Jan-25,987,0.5%,£950k',
    'Liverpool City Council,Jan-25,"6,814",31.2%,£3.4m',
    'Sefton Council,Jan-25,3736,n/a,unknown',
  ];
  const dataset = datasetOf(resultOf(lines, 'council.csv'));

  test('keeps the unit that stands beside its numbers', () => {
    const units = dataset.descriptor.indicators.map(({ column, unit }) => [column, unit]);
    expect(units).toEqual([
      ['open_plans', 'count'],
      ['on_time', '%'],
      ['cost', '£'],
    ]);
    expect(valueAt(dataset, 'on_time', 'Knowsley', 'January 2025')).toBe(0.5);
    expect(valueAt(dataset, 'cost', 'St Helens', 'January 2025')).toBe(1_200_000);
    expect(valueAt(dataset, 'cost', 'Sefton', 'January 2025')).toBe('x');
  });

  test('is not asked for a kind of period that its months say', () => {
    expect(messagesOf(reportOf(lines, 'council.csv'), 'period-kind')).toEqual([]);
  });

  test('has financial years where its column is named so', () => {
    const { preview } = tableOf([
      'LA,Financial Year,Placements',
      'Liverpool,2023-24,120',
      'Sefton,2023-24,100',
    ]);
    expect(layoutOf(preview).descriptor.indicators).toHaveLength(1);
    expect(layoutOf(preview).mapping?.identifier).toBe('Financial year');
  });

  test('has plain years where its financial years are written as one', () => {
    const { preview } = tableOf([
      'LA,Financial Year,Placements',
      'Liverpool,2023,1',
      'Sefton,2023,2',
    ]);
    expect(layoutOf(preview).mapping?.identifier).toBe('');
  });
});

describe('money', () => {
  const unitOf = (name: string, ...cells: readonly string[]) => {
    const rows = ['Liverpool', 'Sefton', 'Wirral'].map((area, at) => `${area},2025,${cells[at]}`);
    const [indicator] = datasetOf(resultOf([`Area,Year,${name}`, ...rows])).descriptor.indicators;
    return [indicator?.title, indicator?.unit];
  };

  test('in pounds has its sign', () => {
    expect(unitOf('Spend (£)', '1200', '950', '12')).toEqual(['Spend (£)', '£']);
    expect(unitOf('Cost', '£1200', '£950', '£12')).toEqual(['Cost', '£']);
  });

  test.each([
    'Spend (£m)',
    'Spend £000s',
    "Spend (£'000)",
    'spend_£_millions',
    'Spend in million £',
  ])('under %s is never shown as pounds', (name) => {
    expect(unitOf(name, '1.2', '0.9', '3.4')[1]).toBe('unknown');
  });

  test('that says millions in each cell is pounds, and its title no longer says millions', () => {
    expect(unitOf('Spend (£m)', '£1.2m', '£950k', '£3m')).toEqual(['Spend', '£']);
  });
});

test('a document without a table is told from one', () => {
  const lines = ['Title,more', 'This is a note of the release,and it goes on', 'in words,only'];
  expect(refusalOf(tableOf(lines).preview)).toMatchObject({
    reason: expect.stringContaining('a text, not a table'),
    canMap: false,
  });
});

test('years that are published and not in the file are told as they follow one another', () => {
  const lines = [
    dfeHeader('breakdown_topic', 'breakdown', 'ehcplans'),
    ...['201819', '201920', '202021'].map((year) =>
      dfeRow(`${year} Academic year`, 'Liverpool', 'All EHC plans', 'All EHC plans', '1'),
    ),
  ];
  const result = resultOf(lines);
  const report = reportOfResult(result, { published: publishedDataset('ehcp-caseload') });
  expect(messagesOf(report, 'other-periods')).toEqual([
    'Not in your file, but published here: January 2010 to January 2018 (9 periods), January 2022 to January 2026 (5 periods).',
  ]);
});

test('small shares of one are not shown as percentages a hundred times too small', () => {
  const lines = [
    dfeHeader('absence_percent', 'persistent_percent'),
    dfeRow('202425 Academic year', 'Liverpool', '0.0741', '0.209'),
    dfeRow('202425 Academic year', 'Sefton', '0.0632', '0.187'),
    dfeRow('202324 Academic year', 'Liverpool', '0.0789', '0.221'),
  ];
  const { indicators } = datasetOf(resultOf(lines, 'absence.csv')).descriptor;
  expect(indicators.map(({ unit }) => unit)).toEqual(['unknown', 'unknown']);
  expect(messagesOf(reportOf(lines, 'absence.csv'), 'shares-of-one')).toHaveLength(2);
});

test('empty columns at the end and notes below do not make a table unreadable', () => {
  const { dataset, table } = resultOf([
    'Local authority,Year,EHC plans,,',
    'Liverpool,2025,6814,,',
    'Sefton,2025,3736,,',
    'Wirral,2025,4000,,',
    'Halton,2025,1500,,',
    'Source: DfE,,,,',
  ]);
  expect(dataset?.areas).toHaveLength(4);
  expect(table.unknownAreas).toMatchObject([{ row: 6, value: 'Source: DfE' }]);
});

test('shares beside a percent sign are not taken for shares of one', () => {
  const lines = [
    'Area,Year,Late',
    'Liverpool,2025,0.51%',
    'Sefton,2025,0.42%',
    'Wirral,2025,0.33%',
  ];
  const [indicator] = datasetOf(resultOf(lines)).descriptor.indicators;
  expect(indicator).toMatchObject({ unit: '%', decimalPlaces: 2 });
});

test('a rounded-away figure is told as what it is read as', () => {
  const lines = ['Area,Year,Late', 'Liverpool,2025,~', 'Sefton,2025,4', 'Wirral,2025,5'];
  expect(messagesOf(reportOf(lines), 'old-symbols')).toEqual([
    '"~" in 1 cell: read as rounds to zero but is not zero.',
  ]);
});

describe('a file that counts in January', () => {
  test.each([
    ['spc_school_characteristics.csv', '202526 Academic year', 'January 2026'],
    ['sen_age_sex_.csv', '202425 Academic year', 'January 2025'],
    ['absence_2term.csv', '202425 Academic year', '2024/25'],
    ['send_pupils.csv', '202425 Academic year', '2024/25'],
  ])('%s with %s is about %s', (name, period, label) => {
    const lines = [dfeHeader('pupils'), dfeRow(period, 'Liverpool', '5')];
    expect(datasetOf(resultOf(lines, name)).periods[0]?.label).toBe(label);
  });

  test('may call its year a reporting year', () => {
    const lines = [
      dfeHeader('breakdown_topic', 'breakdown', 'ehcplans'),
      dfeRow('2026 Reporting year', 'Liverpool', 'All EHC plans', 'All EHC plans', '7400'),
    ];
    expect(datasetOf(resultOf(lines)).periods[0]?.label).toBe('January 2026');
  });
});

test('terms of a school year are periods of their own', () => {
  const lines = [
    dfeHeader('suspension'),
    dfeRow('202324 Spring term', 'Liverpool', '2400'),
    dfeRow('202324 Autumn term', 'Liverpool', '2450'),
  ];
  const dataset = datasetOf(resultOf(lines, 'exclusions.csv'));
  expect(dataset.periods.map(({ label }) => label)).toEqual([
    'Autumn term 2023/24',
    'Spring term 2023/24',
  ]);
  expect(valueAt(dataset, 'suspension', 'Liverpool', 'Autumn term 2023/24')).toBe(2450);
});

describe('what cannot be charted is refused for the right reason', () => {
  test('a list of early years providers', () => {
    const lines = ['Provider URN,Local authority,Places', 'EY1,Liverpool,40', 'EY2,Sefton,6'];
    expect(refusalOf(tableOf(lines).preview).reason).toContain('a school, a provider or another');
  });

  test('years that stand above the header', () => {
    const above = [
      ['Table 1: EHC plans', '', '', '', ''],
      ['', '2023', '', '2024', ''],
    ];
    const lines = [',Number,%,Number,%', 'Liverpool,1000,3.4,1100,3.6', 'Sefton,500,3.1,510,3.2'];
    const { preview } = tableOf(lines, 'table.csv', { above, headerRow: 3 });
    expect(refusalOf(preview)).toMatchObject({
      reason: expect.stringContaining('its years stand side by side above the header'),
      canMap: false,
    });
  });

  test('years in the names of columns, of which one can still be chosen', () => {
    const lines = [
      'laname23,sex,population_2022,population_2023',
      'Liverpool,F,2500,2480',
      'Sefton,F,1200,1190',
    ];
    const { preview, scanned } = tableOf(lines);
    expect(refusalOf(preview)).toMatchObject({
      reason: expect.stringContaining('population_2022, population_2023'),
      canMap: true,
    });
    const layout = mapColumns(preview, {
      area: 0,
      period: null,
      onePeriod: '2023',
      identifier: '',
      values: [3],
      filters: [],
      level: null,
    });
    const dataset = datasetOf(readWith(scanned, layout));
    expect(valueAt(dataset, 'population_2023', 'Liverpool', '2023')).toBe(2480);
  });
});
