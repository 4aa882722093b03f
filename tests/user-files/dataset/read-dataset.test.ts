import { describe, expect, test } from 'vitest';
import { rawAt, sourcesOfRow, symbolMeaning } from '../../../src/domain/dataset.ts';
import { DataError } from '../../../src/domain/issue.ts';
import { buildLocalDataset } from '../../../src/user-files/dataset/read-dataset.ts';
import {
  dataText,
  datasetOf,
  dfeHeader,
  dfeRow,
  layoutOf,
  publishedDataset,
  publishedDescriptor,
  resultOf,
  tableOf,
  valueAt,
} from '../local-sample.ts';

const all = ['All EHC plans', 'All EHC plans'];
const caseload = [
  dfeHeader('breakdown_topic', 'breakdown', 'ehcplans', 'special_total_pc'),
  dfeRow('202324 Academic year', 'Liverpool', ...all, '6031', '31.2'),
  dfeRow('202425 Academic year', 'Liverpool', 'Sex', 'Female', '2083', '30.1'),
  dfeRow('202425 Academic year', 'Liverpool', 'Sex', 'Male', '4731', 'x'),
  dfeRow('202425 Academic year', 'Liverpool', ...all, '6814', '31.6'),
  dfeRow('202425 Academic year', 'St. Helens', ...all, '2500', ''),
];

describe('a file that stands in for a published dataset', () => {
  const result = resultOf(caseload, 'caseload.csv');
  const dataset = datasetOf(result);
  const published = publishedDescriptor('ehcp-caseload');

  test('keeps its ids, words and breaks, but not the notes on what is published', () => {
    expect(dataset.descriptor).toMatchObject({
      name: 'ehcp-caseload',
      title: published.title,
      description: published.description,
      theme: published.theme,
      notes: [],
    });
    expect(dataset.descriptor.indicators[0]).toEqual(published.indicators[0]);
  });

  test('keeps the file’s other columns as further indicators', () => {
    expect(dataset.descriptor.indicators.map(({ id }) => id)).toEqual([
      'ehcp-caseload.ehc_plan_count',
      'ehcp-caseload.special_total_pc',
    ]);
  });

  test('makes one filter of a topic and its items, and shows the total by default', () => {
    expect(dataset.descriptor.filters).toMatchObject([
      {
        column: 'breakdown',
        defaultItem: 'All EHC plans',
        totalItem: 'All EHC plans',
        items: ['All EHC plans', 'Sex: Female', 'Sex: Male'],
      },
    ]);
  });

  test('dates an academic year that stands for a January count', () => {
    expect(dataset.periods.map(({ label }) => label)).toEqual(['January 2024', 'January 2025']);
    const items = { breakdown: 'Sex: Female' };
    expect(valueAt(dataset, 'ehc_plan_count', 'Liverpool', 'January 2025', items)).toBe(2083);
  });

  test('names a place as the site does', () => {
    expect(dataset.areas.map(({ name }) => name)).toEqual(['Liverpool', 'St Helens']);
  });

  test('traces a figure to the file’s own row and text', () => {
    const index = dataset.rowNumbers.indexOf(6);
    expect(rawAt(dataset, 'ehc_plan_count', index)).toBe('2500');
    expect(rawAt(dataset, 'la_name', index)).toBe('St. Helens');
    expect(rawAt(dataset, 'time_period', index)).toBe('202425');
    expect(sourcesOfRow(dataset, index)).toMatchObject([
      {
        publisher: 'Local file',
        title: 'caseload.csv',
        release: 'read on 21 November 2026',
        notes: 'ehc_plan_count is the column ehcplans of the file.',
      },
    ]);
  });

  test('takes a blank cell for not available, and says that it was blank', () => {
    const items = { breakdown: 'All EHC plans' };
    expect(valueAt(dataset, 'special_total_pc', 'St Helens', 'January 2025', items)).toBe('x');
    expect(symbolMeaning(dataset.descriptor, 'x', '')).toBe('blank in your file');
    expect(symbolMeaning(dataset.descriptor, 'x', 'x')).toBe('not available');
  });
});

describe('a file in the project’s own layout', () => {
  const lines = dataText('ehcp-caseload.csv').trim().split('\n');

  test('is read as it was published, row by row', () => {
    const own = datasetOf(resultOf(lines, 'ehcp-caseload.csv'));
    const published = publishedDataset('ehcp-caseload');
    expect(own.length).toBe(published.length);
    expect(own.areas).toEqual(published.areas);
    expect(own.periods).toEqual(published.periods);
    expect(own.indicators).toEqual(published.indicators);
    expect(own.rowNumbers).toEqual(published.rowNumbers);
  });

  test('names the releases of its rows, and the file for those it does not know', () => {
    const own = datasetOf(
      resultOf(
        [...lines.slice(0, 3), (lines[3] ?? '').replace(/[^,]+$/, 'MINE')],
        'ehcp-caseload.csv',
      ),
    );
    expect(sourcesOfRow(own, 0)[0]).toMatchObject({ publisher: 'Department for Education' });
    expect(sourcesOfRow(own, 2)[0]).toMatchObject({ publisher: 'Local file', id: 'MINE' });
  });
});

describe('a file that must not stand in', () => {
  test('has a filter whose total is not known: it is a dataset of its own', () => {
    const result = resultOf(
      [
        dfeHeader('breakdown_topic', 'breakdown', 'ehcplans'),
        dfeRow('202425 Academic year', 'Liverpool', 'Sex', 'Male', '4731'),
        dfeRow('202425 Academic year', 'Liverpool', 'Sex', 'Female', '2083'),
      ],
      'by-sex.csv',
    );
    expect(result.notReplacing).toBe('nothing says which item of Breakdown is the total');
    expect(datasetOf(result).descriptor).toMatchObject({ name: 'by-sex', theme: 'your-files' });
    expect(datasetOf(result).descriptor.indicators[0]?.id).toBe('by-sex.ehcplans');
  });
});

describe('columns', () => {
  const rows = (...cells: readonly (readonly [string, string, ...string[]])[]) =>
    cells.map(([period, location, ...more]) => dfeRow(period, location, ...more));

  test('of whole numbers are a filter where rows could not be told apart without them', () => {
    const dataset = datasetOf(
      resultOf([
        dfeHeader('age', 'pupils'),
        ...rows(
          ['2025 January', 'Liverpool', '10', '50'],
          ['2025 January', 'Liverpool', '9', '60'],
          ['2025 January', 'Liverpool', '11', '40'],
          ['2025 January', 'Sefton', '10', '20'],
        ),
      ]),
    );
    expect(dataset.descriptor.filters).toMatchObject([{ column: 'age', items: ['9', '10', '11'] }]);
  });

  test('of texts that tell no rows apart are left out: as filters they would hide areas', () => {
    const result = resultOf([
      dfeHeader('la_type', 'sex', 'pupils'),
      ...rows(
        ['2025 January', 'Liverpool', 'Metropolitan', 'Boys', '50'],
        ['2025 January', 'Liverpool', 'Metropolitan', 'Girls', '45'],
        ['2025 January', 'Sefton', 'Other', 'Boys', '30'],
        ['2025 January', 'Sefton', 'Other', 'Girls', '25'],
      ),
    ]);
    expect(datasetOf(result).descriptor.filters.map(({ column }) => column)).toEqual(['sex']);
    expect(result.plan.leftOut).toEqual([{ position: 10, why: 'it tells no two rows apart' }]);
  });

  test('of the same name and the same cells count once', () => {
    const result = resultOf([
      dfeHeader('pupils', 'pupils'),
      ...rows(['2025 January', 'Liverpool', '50', '50'], ['2025 January', 'Sefton', '30', '30']),
    ]);
    expect([...datasetOf(result).indicators.keys()]).toEqual(['pupils']);
  });

  test('of the same name and different cells are both left out', () => {
    const result = resultOf([
      dfeHeader('pupils', 'pupils', 'staff'),
      ...rows(
        ['2025 January', 'Liverpool', '50', '51', '5'],
        ['2025 January', 'Sefton', '30', '30', '3'],
      ),
    ]);
    expect([...datasetOf(result).indicators.keys()]).toEqual(['staff']);
  });

  test('named like a part of every object are read under another name', () => {
    const dataset = datasetOf(
      resultOf([
        dfeHeader('__proto__', 'constructor'),
        ...rows(['2025 January', 'Liverpool', '50', '1'], ['2025 January', 'Sefton', '30', '2']),
      ]),
    );
    expect(valueAt(dataset, 'proto', 'Liverpool', 'January 2025')).toBe(50);
    expect(valueAt(dataset, 'column_constructor', 'Sefton', 'January 2025')).toBe(2);
  });

  test('with line breaks in their cells are read whole', () => {
    const dataset = datasetOf(
      resultOf([
        dfeHeader('group', 'pupils'),
        dfeRow('2025 January', 'Liverpool', '"Boys\nand girls"', '50'),
        dfeRow('2025 January', 'Liverpool', 'Girls', '20'),
      ]),
    );
    expect(dataset.filters.get('group')?.items).toContain('Boys and girls');
  });
});

describe('rows', () => {
  const row = (location: string, pupils: string) => dfeRow('2025 January', location, pupils);

  test('of other kinds of area are set aside', () => {
    const { table, dataset } = resultOf([
      dfeHeader('pupils'),
      row('Liverpool', '50'),
      row('Local authority district,E92000001,England,E12000002,North West,,,', '7'),
      row('School,E92000001,England,E12000002,North West,E08000012,341,Liverpool', '3'),
    ]);
    expect(dataset?.length).toBe(1);
    expect([...table.otherLevels]).toEqual([
      ['Local authority district', 1],
      ['School', 1],
    ]);
  });

  test('of an unknown code are set aside, unless it is a council too new for the list', () => {
    const la = 'Local authority,E92000001,England,E12000002,North West';
    const { table, dataset } = resultOf([
      dfeHeader('pupils'),
      row('Liverpool', '50'),
      row(`${la},E08000099,,Liverpool`, '7'),
      row(`${la},X123,,Nowhere`, '8'),
      row(`${la},E06000099,,New Council`, '9'),
      row(`${la},z,z,Not available`, '2'),
    ]);
    expect(table.unknownAreas.map(({ value }) => value)).toEqual(['E08000099', 'X123']);
    expect(table.unnamedAreas).toBe(1);
    expect(dataset?.areas.map(({ name }) => name)).toEqual(['Liverpool', 'New Council']);
  });

  test('of a period that cannot be shown are set aside', () => {
    const { table, dataset } = resultOf([
      dfeHeader('pupils'),
      dfeRow('2024 Week 12', 'Liverpool', '50'),
      dfeRow('202324 Academic year', 'Liverpool', '52'),
    ]);
    expect(dataset?.length).toBe(1);
    expect(table.badPeriods).toMatchObject([{ row: 2, value: '2024', count: 1 }]);
  });

  test('that repeat a key with another value leave the first in place, while they are few', () => {
    const many = Array.from({ length: 12 }, (_, year) =>
      dfeRow(`${2010 + year} January`, 'Liverpool', `${100 + year}`),
    );
    const result = resultOf([
      dfeHeader('pupils'),
      ...many,
      dfeRow('2010 January', 'Liverpool', '999'),
    ]);
    expect(valueAt(datasetOf(result), 'pupils', 'Liverpool', 'January 2010')).toBe(100);
    expect(result.duplicates).toHaveLength(1);
  });

  test('that mostly repeat keys with other values cannot be charted', () => {
    const result = resultOf([
      dfeHeader('pupils'),
      row('Liverpool', '50'),
      row('Liverpool', '60'),
      row('Liverpool', '70'),
    ]);
    expect(result.dataset).toBeNull();
    expect(result.error).toContain('no column says what tells them apart');
  });
});

test('a period column that stands there twice with other cells cannot be charted', () => {
  const result = resultOf(
    [
      'time_period,time_period,time_identifier,geographic_level,country_code,country_name,pupils',
      '2024,2025,January,National,E92000001,England,5',
    ].map((line, at) => (at === 0 ? `${line},la_name` : `${line},`)),
  );
  expect(result.error).toBe('the column time_period is there more than once, with different cells');
});

test('a file of which nothing can be charted throws a DataError that says why', () => {
  const { preview, scanned } = tableOf([
    dfeHeader('pupils'),
    dfeRow('2024 Week 12', 'Liverpool', '50'),
  ]);
  const build = () => buildLocalDataset(scanned, layoutOf(preview), null);
  expect(build).toThrow(DataError);
  expect(build).toThrow(
    'no row is about a period that can be shown: "Week 12" is not a time identifier this site knows',
  );
});
