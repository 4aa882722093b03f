import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataSymbols } from '../../../src/domain/cell.ts';
import type { View } from '../../../src/domain/view.ts';
import { noOverlays } from '../../../src/figure/overlay.ts';
import { withOverlays } from '../../../src/figure/overlays.ts';
import { memberStyle } from '../../../src/figure/style.ts';
import { figureOf, plans, source, wholeRate, withDescriptor } from '../../figure/figure-of.ts';
import {
  buildDataset,
  filter,
  indicator,
  knowsley,
  liverpool,
  salford,
  sefton,
  wirral,
} from '../../query/build-dataset.ts';
import { manyCouncils } from '../../query/many-councils.ts';
import { figureCsv, recordsIn } from './read-csv-file.ts';

const broken = { ...plans, breaks: [{ at: 2026, note: 'Counted in another way.' }] };
const dataset = buildDataset({
  indicators: [broken],
  rows: [
    [2025, liverpool, 6814],
    [2026, liverpool, 7875],
    [2026, sefton, 'c'],
  ],
});

describe('a figure as a CSV file', () => {
  const records = recordsIn(figureCsv(figureOf(dataset)));

  it('has a row for each value of the table, with columns in a fixed order', () => {
    expect(Object.keys(records[0] ?? {})).toEqual([
      'kind',
      'area_code',
      'area_name',
      'time_period',
      'time_identifier',
      'time_label',
      'indicator',
      'indicator_name',
      'unit',
      'value',
      'symbol',
      'symbol_meaning',
      'note',
      'source',
      'licence',
      'dataset',
      'dataset_row',
      'definition',
      'data_version',
      'retrieved',
      'link',
    ]);
    expect(records.map((one) => [one['area_name'], one['time_label'], one['value']])).toEqual([
      ['Liverpool', 'in January 2026', '7875'],
      ['Sefton', 'in January 2026', ''],
      ['Liverpool', 'in January 2025', '6814'],
      ['Sefton', 'in January 2025', ''],
    ]);
  });

  it('gives a number unformatted, with all that identifies it', () => {
    expect(records[0]).toMatchObject({
      kind: 'observation',
      area_code: 'E08000012',
      indicator: 'test.ehc_plan_count',
      indicator_name: 'EHC plans maintained by the council',
      unit: 'Number',
      symbol: '',
      dataset: 'test',
      dataset_row: '3',
    });
  });

  it('keeps a symbol apart from the numbers, with its meaning', () => {
    expect(records[1]).toMatchObject({
      value: '',
      symbol: 'c',
      symbol_meaning: 'confidential: the publisher suppressed it',
      dataset_row: '4',
    });
  });

  it('says that a value has no row, and why if that is known', () => {
    expect(records[3]).toMatchObject({
      kind: 'observation',
      value: '',
      symbol: '',
      note: 'no row in the file: no figure held for this period',
      dataset_row: '',
    });
  });

  it('says where a break in series lies', () => {
    expect(records.map((one) => one['note']?.includes('break'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(records[0]?.['note']).toBe('break in series before this period: Counted in another way');
  });
});

describe('the time of a row', () => {
  const timesOf = (identifier: string, code: string | number) =>
    recordsIn(figureCsv(figureOf(buildDataset({ identifier, rows: [[code, liverpool, 5]] })))).map(
      (one) => [one['time_period'], one['time_identifier'], one['time_label']],
    )[0];

  it('is in the DfE’s coding, with words that no spreadsheet takes for a date', () => {
    expect(timesOf('January', 2025)).toEqual(['2025', 'January', 'in January 2025']);
    expect(timesOf('Academic year', '202425')).toEqual([
      '202425',
      'Academic year',
      'Academic year 2024/25',
    ]);
    expect(timesOf('Calendar year', 2025)).toEqual(['2025', 'Calendar year', 'Calendar year 2025']);
  });

  it('has the file’s own facts beside it: day, version and address', () => {
    const [record] = recordsIn(figureCsv(figureOf(dataset)));
    expect(record).toMatchObject({
      data_version: 'version 2026.11.21',
      retrieved: 'on 21 November 2026',
      link: 'https://example.org/local-context/?page=indicator&indicator=test.ehc_plan_count',
    });
  });
});

describe('the filters of a figure', () => {
  const ages = buildDataset({
    filters: [
      filter('sex', { defaultItem: 'Girls' }),
      filter('age', { items: ['A', 'B', 'Total'] }),
    ],
    rows: [
      [2025, liverpool, 'Girls', 'A', 10],
      [2025, liverpool, 'Girls', 'B', 20],
      [2026, liverpool, 'Girls', 'B', 30],
      [2026, sefton, 'Girls', 'A', 5],
    ],
  });
  const records = recordsIn(figureCsv(figureOf(ages, { breakdown: 'age', chart: 'line' })));

  it('stand in columns of their own, by name, with the item of each row', () => {
    expect(Object.keys(records[0] ?? {}).slice(6, 8)).toEqual(['sex', 'age']);
    expect(records.map((one) => `${one['area_name']} ${one['time_label']} ${one['age']}`)).toEqual([
      'Liverpool in January 2026 A',
      'Sefton in January 2026 A',
      'Liverpool in January 2025 A',
      'Sefton in January 2025 A',
      'Liverpool in January 2026 B',
      'Sefton in January 2026 B',
      'Liverpool in January 2025 B',
      'Sefton in January 2025 B',
    ]);
  });

  it('are given for a value without a row too', () => {
    const absent = records.find((one) => one['note']?.startsWith('no row') && one['age'] === 'B');
    expect(absent).toMatchObject({ area_name: 'Sefton', sex: 'Girls' });
  });

  it('never take the place of a column of ours', () => {
    const clash = buildDataset({
      filters: [filter('value', { defaultItem: 'Yes' })],
      rows: [[2025, liverpool, 'Yes', 10]],
    });
    expect(recordsIn(figureCsv(figureOf(clash)))[0]).toMatchObject({
      filter_value: 'Yes',
      value: '10',
    });
  });
});

describe('the source of a row', () => {
  const sourced = (...ids: readonly string[]) => {
    const one = buildDataset({
      rows: ids.map((_, at) => [2025 + at, liverpool, 40]),
    });
    return withDescriptor(
      {
        ...one,
        header: [...one.header, 'source_id'],
        raw: one.raw.map((row, at) => [...row, ids[at] ?? '']),
      },
      { sources: [...new Set(ids)].map((id) => source(id)) },
    );
  };

  it('is the release where the figure uses one', () => {
    const [first] = recordsIn(figureCsv(figureOf(sourced('A', 'A'))));
    expect(first?.['source']).toBe(
      'Department for Education, Education, health and care plans, Release A',
    );
  });

  it('is the very release of each value where the figure uses several', () => {
    const records = recordsIn(figureCsv(figureOf(sourced('A', 'B'))));
    expect(records.map((one) => one['source']?.slice(-9))).toEqual(['Release B', 'Release A']);
  });
});

describe('numbers worked out here', () => {
  const neighbours = buildDataset({
    indicators: [wholeRate],
    rows: [
      [2025, liverpool, 7],
      [2025, salford, 4],
      [2025, knowsley, 1],
      [2025, wirral, 8],
      [2026, liverpool, 9],
    ],
  });
  const group = [
    { laCode: '341', neighbours: [salford, knowsley, wirral].map(({ code }) => code) },
  ];
  const figure = figureOf(
    neighbours,
    { areas: [liverpool.code], comparators: ['neighbours'], chart: 'line' },
    { neighbours: group },
  );
  const records = recordsIn(figureCsv(figure)).filter((one) => one['kind'] === 'computed');

  it('are marked as such and say what they are worked out from', () => {
    const median = records.find((one) => one['time_label'] === 'in January 2025');
    expect(median).toMatchObject({
      area_code: '',
      area_name: 'Liverpool’s neighbours (median)',
      value: '4',
      note: 'computed here: the median of the published values of Liverpool’s statistical neighbours',
      dataset: 'test',
      dataset_row: '',
    });
  });

  it('are followed by each neighbour that is drawn, as it was published', () => {
    expect(records).toHaveLength(2);
    const published = recordsIn(figureCsv(figure)).filter((one) => one['kind'] === 'observation');
    const drawn = published.filter((one) => one['area_code'] !== liverpool.code);
    expect(
      drawn.map((one) => [one['area_name'], one['time_label'], one['value'], one['dataset_row']]),
    ).toEqual([
      ['Salford', 'in January 2025', '4', '3'],
      ['Knowsley', 'in January 2025', '1', '4'],
      ['Wirral', 'in January 2025', '8', '5'],
    ]);
  });

  it('say why there is none', () => {
    expect(records[0]).toMatchObject({
      time_label: 'in January 2026',
      value: '',
      note: 'no median is computed: no figures of its neighbours are held',
    });
  });
});

it('gives no median of amounts, and says why', () => {
  const records = recordsIn(figureCsv(figureOf(manyCouncils(), { comparators: ['councils'] })));
  const computed = records.filter((one) => one['kind'] === 'computed');
  expect(computed.map((one) => [one['value'], one['note']])).toEqual([
    ['', 'no median is computed: amounts of councils of different size have none'],
    ['', 'no median is computed: amounts of councils of different size have none'],
  ]);
});

it('gives no more decimals than were published: the middle of 52.8 and 52.9 is 52.85', () => {
  const rates = buildDataset({
    indicators: [{ ...wholeRate, decimalPlaces: 1 }],
    rows: [
      [2025, liverpool, 7],
      [2025, salford, 52.8],
      [2025, knowsley, 52.9],
    ],
  });
  const file = figureCsv(
    figureOf(
      rates,
      { areas: [liverpool.code], comparators: ['neighbours'] },
      { neighbours: [{ laCode: '341', neighbours: [salford.code, knowsley.code] }] },
    ),
  );
  const median = recordsIn(file).find((one) => one['area_name']?.endsWith('(median)'));
  expect(median?.['value']).toBe('52.85');
  expect(file).not.toMatch(/\d\.\d{5}/);
});

describe('the median and middle half of all councils', () => {
  const computed = (view: Partial<View>) =>
    recordsIn(figureCsv(figureOf(manyCouncils({ indicators: [wholeRate], years: [2026] }), view)))
      .filter((one) => one['kind'] === 'computed')
      .map((one) => [one['area_name'], one['time_label'], one['value'], one['note']]);
  const expected = [
    [
      'All councils (median)',
      'in January 2026',
      '51',
      'computed here: the median of the published values of the 101 councils with a figure',
    ],
    [
      'All councils (first quartile)',
      'in January 2026',
      '26',
      'computed here: the first quartile of the published values of all councils with a figure',
    ],
    [
      'All councils (third quartile)',
      'in January 2026',
      '76',
      'computed here: the third quartile of the published values of all councils with a figure',
    ],
  ];

  it('stand in the file of a bar chart and of a table', () => {
    expect(computed({ comparators: ['councils'], chart: 'bar' })).toEqual(expected);
    expect(computed({ comparators: ['councils'], chart: 'table' })).toEqual(expected);
  });

  it('stand in that of a line chart for each period, the latest first', () => {
    const figure = figureOf(manyCouncils({ indicators: [wholeRate] }), {
      comparators: ['councils'],
    });
    const ends = recordsIn(figureCsv(figure)).filter((one) =>
      one['area_name']?.includes('quartile'),
    );
    expect(ends.map((one) => [one['time_label'], one['value']])).toEqual([
      ['in January 2026', '26'],
      ['in January 2026', '76'],
      ['in January 2025', '26'],
      ['in January 2025', '76'],
    ]);
  });
});

describe('what councils said', () => {
  const figure = withOverlays(figureOf(dataset), {
    ...noOverlays,
    targets: [
      {
        id: 't1',
        area: sefton.code,
        label: 'Sefton’s target: 5,000 by 2027',
        style: memberStyle,
        value: 5000,
        direction: null,
        due: 2028,
        dueLabel: '2027',
        baseline: { order: 2025 + 1 / 12, value: 3736, label: 'Stated start: 3,736' },
        trajectory: [],
      },
      {
        id: 't2',
        area: liverpool.code,
        label: 'Liverpool’s aim: down, by 2027',
        style: memberStyle,
        value: null,
        direction: 'down',
        due: 2028,
        dueLabel: '2027',
        baseline: { order: 2020, value: 9, label: 'Stated start: 9' },
        trajectory: [],
      },
    ],
    stated: [
      {
        id: 'liv-15',
        area: liverpool.code,
        label: 'Liverpool’s document: more than 4,000, 2022',
        words: 'more than 4,000',
        asAt: '2022',
        value: 4000,
        order: 2022.5,
        style: memberStyle,
      },
    ],
  });
  const records = recordsIn(figureCsv(figure)).slice(4);

  it('stands after the published values, in rows of its own kinds', () => {
    expect(
      records.map((one) => [one['kind'], one['area_name'], one['time_label'], one['value']]),
    ).toEqual([
      ['target', 'Sefton', 'in 2027', '5000'],
      ['stated', 'Sefton', 'in January 2025', '3736'],
      ['target', 'Liverpool', 'in 2027', ''],
      ['stated', 'Liverpool', 'in 2019', '9'],
      // "more than 4,000" is a bound and no value; the note gives it.
      ['stated', 'Liverpool', 'in 2022', ''],
    ]);
  });

  it('says in words what it is and where to find it', () => {
    expect(records[0]).toMatchObject({
      area_code: 'E08000014',
      note: 'Sefton’s target: 5,000 by 2027 (t1 in strategy/targets.csv)',
      dataset: 'strategy/targets',
    });
    expect(records[2]?.['note']).toBe(
      'Liverpool’s aim: down, by 2027 (t2 in strategy/targets.csv)',
    );
    expect(records[4]?.['note']).toBe(
      'stated in a council’s document as “more than 4,000” (liv-15 in strategy/stated-figures.csv)',
    );
  });
});

describe('a hostile file', () => {
  it('gets its labels as text and its numbers as numbers', () => {
    const hostile = buildDataset({
      indicators: [indicator({ title: '=cmd|"/c calc"!A1', unit: '%', decimalPlaces: 1 })],
      filters: [filter('=HYPERLINK("x")', { defaultItem: '@SUM\u202E(1)' })],
      rows: [[2025, liverpool, '@SUM\u202E(1)', -0.7]],
    });
    const [first] = recordsIn(figureCsv(figureOf(hostile)));
    expect(first).toMatchObject({
      indicator_name: `'=cmd|"/c calc"!A1`,
      '\'=HYPERLINK("x")': "'@SUM(1)",
      value: '-0.7',
      unit: 'Per cent',
    });
  });

  it('reads back with every value of the table, whatever the values and the labels', () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.constantFrom(...dataSymbols),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 6 }),
        fc.string({ unit: 'binary' }),
        (cells, title) => {
          const figure = figureOf(
            buildDataset({
              indicators: [indicator({ title, noun: title })],
              rows: cells.map((value, at) => [2020 + at, liverpool, value]),
            }),
          );
          const records = recordsIn(figureCsv(figure));
          const shown = figure.table.rows.flatMap((row) => row.cells.map((mark) => mark.cell));
          expect(
            records.map((one) => (one['value'] === '' ? one['symbol'] : Number(one['value']))),
          ).toEqual(shown.map((one) => (one === 0 ? 0 : (one ?? ''))));
        },
      ),
    );
  });
});
