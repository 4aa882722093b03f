import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mapColumns, recognise } from '../../src/user-files/recognise.ts';
import { suggestMapping } from '../../src/user-files/infer/mapping.ts';
import {
  dataText,
  datasetOf,
  dfeHeader,
  dfeRow,
  layoutOf,
  resultOf,
  readWith,
  refusalOf,
  tableOf,
  valueAt,
} from './local-sample.ts';

const caseload = [
  dfeHeader('breakdown_topic', 'breakdown', 'ehcplans', 'special_total', 'special_total_pc'),
  dfeRow(
    '202425 Academic year',
    'England',
    'All EHC plans',
    'All EHC plans',
    '638745',
    '215',
    '33.7',
  ),
  dfeRow(
    '202425 Academic year',
    'Liverpool',
    'All EHC plans',
    'All EHC plans',
    '6814',
    '2151',
    '31.6',
  ),
  dfeRow('202425 Academic year', 'Liverpool', 'Sex', 'Male', '4731', '1600', '33.8'),
  dfeRow('202425 Academic year', 'Liverpool', 'Sex', 'Female', '2083', 'x', 'x'),
];

describe('a file in DfE’s layout', () => {
  test('is known by its columns, and stands in for the published dataset', () => {
    const layout = layoutOf(tableOf(caseload).preview);
    expect(layout).toMatchObject({ kind: 'dfe', published: 'ehcp-caseload' });
    expect(layout.descriptor.name).toBe('ehcp-caseload');
    expect(layout.descriptor.indicators[0]?.id).toBe('ehcp-caseload.ehc_plan_count');
  });

  test('may have its columns in any order, any case and with spaces', () => {
    const lines = [
      'EHCPlans,Breakdown,LA Name,New LA Code,Old LA code,Geographic level,Time identifier,Time period,Breakdown topic,Country code,Country name',
      '6814,All EHC plans,Liverpool,E08000012,341,Local Authority,Academic Year,202425,All EHC plans,E92000001,England',
    ];
    const dataset = datasetOf(resultOf(lines));
    expect(dataset.descriptor.name).toBe('ehcp-caseload');
    expect(valueAt(dataset, 'ehc_plan_count', 'Liverpool', 'January 2025')).toBe(6814);
  });

  test('of an older year may lack codes and the level', () => {
    const lines = [
      'year,old_la_code,la_name,region_name,country_name,pupils',
      '201516,341,Liverpool,North West,England,5200',
      '201516,343,Sefton,North West,England,3100',
      '201516,,,North West,England,90000',
      '201516,,,,England,1200000',
    ];
    const dataset = datasetOf(resultOf(lines, 'old.csv'));
    expect(dataset.areas.map(({ name }) => name)).toEqual([
      'England',
      'North West',
      'Liverpool',
      'Sefton',
    ]);
    expect(dataset.areas.at(-1)?.code).toBe('E08000014');
    expect(valueAt(dataset, 'pupils', 'North West', '2015/16')).toBe(90000);
  });

  test('that is the project’s own is a version of the dataset of its name', () => {
    const lines = dataText('neet-rates.csv').trim().split('\n');
    const layout = layoutOf(tableOf(lines, 'neet-rates.csv').preview);
    expect(layout).toMatchObject({ kind: 'dfe', published: 'neet-rates', vintage: null });
  });

  test('of a name that is published here, but with other columns, gets a name of its own', () => {
    const lines = [
      dfeHeader('pupils_count'),
      dfeRow('2025 Calendar year', 'Liverpool', '12'),
      dfeRow('2025 Calendar year', 'Sefton', '7'),
    ];
    const layout = layoutOf(tableOf(lines, 'participation.csv').preview);
    expect(layout.published).toBe('');
    expect(layout.descriptor.name).toBe('participation-file');
  });
});

test('the older layout of plans by age band stands in for the published bands', () => {
  const dataset = datasetOf(
    resultOf([
      dfeHeader('characteristic_age', 'Total_st', 'Total_all', 'Total_all_pc'),
      dfeRow('2022 Calendar year', 'Liverpool', 'Total', 'z', '4600', '100'),
      dfeRow('2022 Calendar year', 'Liverpool', 'Age 5 to 10', 'z', '1500', '32.6'),
      dfeRow('2022 Calendar year', 'Liverpool', 'Under 5', 'z', '200', '4.3'),
    ]),
  );
  expect(dataset.descriptor.name).toBe('ehcp-age-bands');
  const items = { age_band: '5 to 10' };
  expect(valueAt(dataset, 'ehc_plan_count', 'Liverpool', 'January 2022', items)).toBe(1500);
});

describe('the NEET scorecard', () => {
  const lines = [
    dfeHeader(
      'Age',
      'Cohort_DJFavg',
      'NEET_not_known_percent',
      'NEET_percent',
      'Notknown_percent',
      'TOTAL_participating_in_education_and_training_percent',
      'September_guarantee_Offer_made_percent',
      'Level_3',
    ),
    dfeRow(
      '2025 Calendar year',
      'Liverpool',
      '16-17',
      '11151',
      '8.8',
      '5.9',
      '2.9',
      '87.6',
      '94.3',
      '50.5',
    ),
    dfeRow(
      '2025 Calendar year',
      'Sefton',
      '16-17',
      '6075',
      '3.8',
      '3.6',
      '0.2',
      '93',
      '96.1',
      '55.1',
    ),
  ];
  const { preview, scanned } = tableOf(lines);
  const layout = layoutOf(preview);

  test('is three datasets, each of its own moment', () => {
    expect(layout.kind).toBe('neet-scorecard');
    expect([layout, ...layout.others].map(({ published }) => published)).toEqual([
      'neet-rates',
      'participation',
      'september-guarantee',
    ]);
  });

  test('gives each figure the period it is about', () => {
    const [neet, participation, september] = [layout, ...layout.others].map((one) =>
      datasetOf(readWith(scanned, one)),
    );
    if (!neet || !participation || !september) throw new Error('One is missing');
    expect(valueAt(neet, 'neet_or_not_known_percent', 'Liverpool', '2025')).toBe(8.8);
    expect(valueAt(participation, 'participation_percent', 'Sefton', 'March 2025')).toBe(93);
    expect(valueAt(september, 'offer_made_percent', 'Liverpool', 'September 2024')).toBe(94.3);
  });

  test('leaves out attainment, which is about another year than its row', () => {
    const { plan, dataset } = readWith(scanned, layout);
    expect(dataset?.indicators.has('level_3')).toBe(false);
    expect(plan.leftOut.map(({ position }) => preview.header[position])).toContain('Level_3');
  });
});

describe('a council’s own table', () => {
  const lines = [
    'Council,Year,Type of home,Children,Cost (£)',
    'Liverpool City,2023/24,Foster care,"1,210","£45,200"',
    'Liverpool City,2023/24,Residential,160,"£210,000"',
    'Sefton MBC,2023/24,Foster care,401,"£41,000"',
    'St. Helens,2023/24,Residential,51,"£190,500"',
  ];

  test('is mapped by what its cells look like', () => {
    const { mapping, columns, problems } = suggestMapping(
      tableOf(lines).preview.header,
      tableOf(lines).preview.sample,
    );
    expect(mapping).toMatchObject({ area: 0, period: 1, filters: [2], values: [3, 4] });
    expect(columns.map(({ reason }) => reason)).toEqual([
      'its cells are areas: "Liverpool City" is Liverpool',
      'its cells are years or dates, such as "2023/24"',
      'it has 2 different texts, such as "Foster care"',
      'its cells are numbers or data symbols',
      'its cells are numbers or data symbols',
    ]);
    expect(problems).toEqual([]);
  });

  test('is charted with its areas, years, values and filters', () => {
    const dataset = datasetOf(resultOf(lines, 'homes.csv'));
    expect(dataset.descriptor.indicators.map(({ id, unit }) => [id, unit])).toEqual([
      ['homes.children', 'count'],
      ['homes.cost_pounds', '£'],
    ]);
    const items = { type_of_home: 'Foster care' };
    expect(valueAt(dataset, 'children', 'Liverpool', '2023/24', items)).toBe(1210);
    expect(valueAt(dataset, 'cost_pounds', 'Sefton', '2023/24', items)).toBe(41000);
  });

  test('is mapped by the smallest places, and not by columns that say the same again', () => {
    const { header, sample } = tableOf([
      'date,date-name,parent-code,geography,geography-code,measures,value',
      '2023,2023,E12000002,Liverpool,E08000012,20100,500500',
      '2023,2023,E12000002,Sefton,E08000014,20100,281000',
      '2024,2024,E12000002,Liverpool,E08000012,20100,503000',
    ]).preview;
    expect(suggestMapping(header, sample).mapping).toMatchObject({
      area: 4,
      period: 0,
      values: [6],
      filters: [],
    });
  });

  test('is read as the person says', () => {
    const { preview, scanned } = tableOf([
      'Area,Pupils,Note,Staff',
      'E08000012,5200,a,30',
      'E08000014,3100,b,20',
    ]);
    const layout = mapColumns(preview, {
      area: 0,
      period: null,
      onePeriod: '2024/25',
      identifier: 'Financial year',
      values: [1],
      filters: [],
      level: null,
    });
    const dataset = datasetOf(readWith(scanned, layout));
    expect(dataset.periods.map(({ label, identifier }) => [label, identifier])).toEqual([
      ['2024/25', 'Financial year'],
    ]);
    expect([...dataset.indicators.keys()]).toEqual(['pupils']);
    expect(valueAt(dataset, 'pupils', 'Sefton', '2024/25')).toBe(3100);
  });
});

describe('refused, with the reason and what would work', () => {
  test('a table laid out for reading', () => {
    const { reason, fix } = refusalOf({
      name: 'appeals.csv',
      headerRow: 4,
      above: [
        ['Table 1: Appeals by council, 2014 to 2016', '', '', '', ''],
        ['', '', '', '', ''],
        [],
      ],
      header: ['Local Authority', 'LA code', '2015', '', ''],
      sample: [
        ['', '', 'Appeals registered', 'Decisions', 'Appeal rate'],
        ['NORTH WEST', '', '', '', ''],
        ['Liverpool', '341', '28', '"1,168"', '1.20%'],
        ['Sefton', '343', ' - ', '"1,071"', '0.10%'],
      ],
    });
    expect(reason).toContain('laid out for reading');
    expect(reason).toContain('"Table 1: Appeals by council, 2014 to 2016"');
    expect(reason).toContain('2 of its 5 columns have no name');
    expect(fix).toContain('one row for each area and year');
  });

  test('an empty file', () => {
    expect(refusalOf(tableOf(['']).preview).reason).toBe('The file is empty.');
  });

  test('a header alone', () => {
    const { reason } = refusalOf(tableOf([dfeHeader('pupils')]).preview);
    expect(reason).toBe('The file has a header and no rows below it.');
  });

  test('a list of schools that is not Ofsted’s', () => {
    const { reason } = refusalOf(
      tableOf(['"URN","LinkURN","LinkName","LinkType"', '100006,134643,"A School","Successor"'])
        .preview,
    );
    expect(reason).toContain('URN');
  });

  test('the values of one of this site’s own figures', () => {
    const lines = readFileSync('tests/held/figures/line-as-it-opens.csv', 'utf8').split('\r\n');
    const { reason, fix } = refusalOf(tableOf(lines).preview);
    expect(reason).toMatch(/downloaded from a site like this one/);
    expect(fix).toContain('“link”');
  });

  test('a .meta.csv without its data', () => {
    const { reason } = refusalOf(
      tableOf(['col_name,col_type,label', 'pupils,Indicator,Pupils']).preview,
    );
    expect(reason).toContain('describes the columns of another one');
  });

  test('figures without an area or a year', () => {
    const { reason, canMap } = refusalOf(tableOf(['Colour,Size', 'red,12', 'blue,14']).preview);
    expect(reason).toContain('No column holds codes or names of councils');
    expect(reason).toContain('No column says which year');
    expect(canMap).toBe(true);
  });

  test('years side by side as columns', () => {
    const { reason, fix } = refusalOf(
      tableOf(['Area,2019,2020,2021', 'Liverpool,5,6,7', 'Sefton,3,4,5']).preview,
    );
    expect(reason).toContain('years stand side by side as columns (2019, 2020, 2021)');
    expect(fix).toContain('one row for each area and year');
  });

  test('rows that do not fit their header', () => {
    const { reason } = refusalOf(tableOf(['a,b,c', '1,2', '3,4']).preview);
    expect(reason).toContain('No row has as many cells as the header');
  });
});

test('a file is recognised without a catalogue, too', () => {
  const found = recognise(tableOf(caseload, 'plans.csv').preview);
  expect(found).toMatchObject({ kind: 'dfe', published: 'ehcp-caseload' });
});
