import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findDataset } from '../../src/domain/catalogue.ts';
import { datasetOf } from '../../src/domain/indicator.ts';
import { strategyFileNames, type StrategyFileName } from '../../src/domain/strategy.ts';
import { checkStrategyAgainst } from '../../src/ingest/strategy/check-strategy.ts';
import { readPackage as readCatalogue } from '../../src/ingest/package/read-package.ts';
import { readStrategy } from '../../src/ingest/strategy/read-strategy.ts';
import { withCell } from '../ingest/strategy/strategy-sample.ts';
import { areaCodeOf, asRecords, dataFolder, readPackage, readPackageText, readTable } from './read-package.ts';

const catalogue = readCatalogue(JSON.parse(readPackageText()));
const texts = Object.fromEntries(
  strategyFileNames.map((name) => [
    name,
    readFileSync(`${dataFolder}${catalogue.strategy.paths.get(name)?.path}`, 'utf8'),
  ]),
) as Record<StrategyFileName, string>;
const layer = checkStrategyAgainst(readStrategy(texts), catalogue);

const areaOfStrategy = new Map(layer.strategies.map(({ id, area }) => [id, area]));
const areaOfPriority = new Map(
  layer.priorities.map(({ id, strategyId }) => [id, areaOfStrategy.get(strategyId) ?? '']),
);

const recordsOf = new Map(
  catalogue.datasets.map(({ name, path }) => [name, asRecords(readTable(path))]),
);

type Row = Readonly<Record<string, string>>;
interface Link {
  readonly indicator: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The rows of a place that a link points to; a filter it does not name is at its default. */
function rowsOf({ indicator, filters }: Link, area: string): readonly Row[] {
  const dataset = findDataset(catalogue, datasetOf(indicator));
  return (recordsOf.get(dataset?.name ?? '') ?? []).filter(
    (row) =>
      areaCodeOf(row) === area &&
      dataset?.filters.every(({ column, defaultItem }) =>
        (filters[column] ?? [defaultItem]).includes(row[column] ?? ''),
      ),
  );
}

const numberIn = (row: Row, { indicator }: Link) => Number(row[indicator.split('.')[1] ?? '']);

describe('the strategy layer', () => {
  test('is read without an issue', () => {
    expect(layer.issues).toEqual([]);
  });

  test('is whole', () => {
    const { strategies, priorities, targets, statedFigures, documents, events } = layer;
    expect(
      [strategies, priorities, targets, statedFigures, documents, events].map((one) => one.length),
    ).toEqual([5, 17, 124, 56, 21, 22]);
  });

  test('has the sources of both councils’ documents and of the inspections', () => {
    expect(layer.sources.map(({ id }) => id)).toEqual([
      'liverpool-council-plan',
      'liverpool-send-policies',
      'liverpool-send-strategy-2023',
      'sefton-education-strategy-2021',
      'liverpool-consultation-2018',
      'CSP_CENSUS_2021',
      'OFSTED_AREASEND_2022',
      'OFSTED_ILACS_2025',
      'D2I_ILACS',
      'D2I_SEND',
    ]);
  });

  test('says of an inspection read by a third party that it is', () => {
    const read = layer.events.filter(({ sourceIds }) => sourceIds.some((id) => id.startsWith('D2I')));
    expect(read.map(({ id, note }) => [id, note.includes('third-party')])).toEqual([
      ['sef-e04', true],
      ['sef-e05', true],
    ]);
  });

  test('names no path of its own making', () => {
    expect(Object.values(texts).join('\n')).not.toMatch(/documents\/|\.txt/);
  });
});

interface ForeignKey {
  readonly fields: readonly [string];
  readonly reference: { readonly resource?: string; readonly fields: readonly [string] };
}

describe('the package', () => {
  const resources = readPackage().resources.filter((one) => one['x-kind'] === 'strategy');

  test('titles and describes every file and every column', () => {
    const parts = resources.flatMap((one) => [one, ...one.schema.fields]);
    expect(parts.filter(({ title, description }) => !title || !description)).toEqual([]);
  });

  test('says that the wording is a paraphrase', () => {
    expect(resources.filter((one) => !one['x-notes']?.join().includes('paraphrase'))).toEqual([]);
  });

  test('declares foreign keys that hold', () => {
    const dangling = resources.flatMap(({ name, path, schema }) => {
      const { foreignKeys = [] } = schema as { readonly foreignKeys?: readonly ForeignKey[] };
      return foreignKeys.flatMap(({ fields: [column], reference }) => {
        const target = resources.find((one) => one.name === (reference.resource ?? name));
        const known = asRecords(readTable(target?.path ?? '')).map((row) => row[reference.fields[0]]);
        const named = asRecords(readTable(path)).map((row) => row[column]);
        return named.filter((id) => id !== '' && !known.includes(id));
      });
    });
    expect(dangling).toEqual([]);
  });
});

describe('every target', () => {
  test('has a series exactly when it claims evidence', () => {
    const mistaken = layer.targets.filter(
      ({ evidence, indicator }) => (evidence === 'none') !== (indicator === ''),
    );
    expect(mistaken).toEqual([]);
  });

  test('that has a number is numeric or a standard, and the other way round', () => {
    const mistaken = layer.targets.filter(
      ({ kind, value }) => (kind === 'numeric' || kind === 'standard') !== (value !== null),
    );
    expect(mistaken).toEqual([]);
  });

  test('has a date of its own exactly where its document gives one', () => {
    const dated = layer.targets.filter(({ due }) => due !== null);
    expect(dated).toHaveLength(30);
    const others = dated.filter(({ kind }) => kind !== 'milestone').map(({ id }) => id);
    expect(others.toSorted()).toEqual(['s20-t1', 's20-t2', 's20-t3', 's20-t4']);
    expect(layer.targets.filter(({ kind }) => kind === 'milestone')).toHaveLength(26);
    expect(layer.targets.find(({ id }) => id === 's20-t1')?.baseline?.period).toBe('');
  });

  test('finds figures for its council in every further statistic it is linked to', () => {
    const links = layer.targets.flatMap(({ id, priorityId, also }) =>
      also.map((link) => ({ id, link, area: areaOfPriority.get(priorityId) ?? '' })),
    );
    const empty = links.filter(
      ({ link, area }) => !rowsOf(link, area).some((row) => Number.isFinite(numberIn(row, link))),
    );
    expect([links.length, empty]).toEqual([29, []]);
  });

  test('with a series finds figures for its council, for every item it names', () => {
    const linked = layer.targets.filter(({ indicator }) => indicator !== '');
    const empty = linked.flatMap((target) => {
      const rows = rowsOf(target, areaOfPriority.get(target.priorityId) ?? '').filter((row) =>
        Number.isFinite(numberIn(row, target)),
      );
      return Object.entries({ ...target.filters, '': [''] }).flatMap(([column, items]) =>
        items
          .filter((item) => !rows.some((row) => (row[column] ?? '') === item))
          .map((item) => `${target.id} ${column}=${item}`),
      );
    });
    expect(linked.length).toBe(63);
    expect(empty).toEqual([]);
  });
});

/** The year a period ends in, as a file of statistics writes it. */
function timePeriodOf(period: string): string {
  const school = /^(\d{4})\/(\d{2})$/.exec(period);
  return school ? `${school[1]}${school[2]}` : (/\d{4}$/.exec(period)?.[0] ?? '');
}

describe('the official value of a stated figure', () => {
  const computed = ['liv-12', 'liv-14', 'sef-13', 'sef-14', 'sef-15', 'sef-20'];
  const comparators: Readonly<Record<string, string>> = {
    'North West': 'E12000002',
    England: 'E92000001',
  };

  test('is read from the series held here wherever one holds it', () => {
    // What stays read elsewhere: pupils with neither a plan nor SEN support, which no series has as a number.
    const elsewhere = layer.statedFigures.filter(({ officialSourceId }) => officialSourceId !== '');
    expect(elsewhere.map(({ id }) => id)).toEqual(['sef-08']);
    const linked = new Map(layer.statedFigures.map(({ id, indicator }) => [id, indicator]));
    expect(
      ['liv-02', 'liv-03', 'sef-02', 'sef-03', 'sef-09', 'sef-30'].map((id) => linked.get(id)),
    ).toEqual([
      'sen-support-counts.ehc_plan_count',
      'sen-support-counts.sen_support_count',
      'pupils-on-roll.pupil_count',
      'school-counts-january.pupil_count',
      'school-counts-january.school_count',
      'school-counts-january.school_count',
    ]);
  });

  const looked = layer.statedFigures
    .filter(({ id, indicator }) => indicator !== '' && !computed.includes(id))
    .filter(({ officialSourceId }) => officialSourceId === '')
    .flatMap((figure) =>
      figure.official.map(({ value, period }) => ({ figure, value, period, id: figure.id })),
    )
    .filter(({ id, period }) => !(id === 'liv-07' && period === 'January 2024'));

  test.each(looked)('$id in $period', ({ figure, value, period }) => {
    const time = timePeriodOf(period in comparators ? (figure.official[0]?.period ?? '') : period);
    const rows = rowsOf(figure, comparators[period] ?? figure.area).filter(
      (row) => row.time_period === time,
    );
    const sum = rows.reduce((running, row) => running + numberIn(row, figure), 0);
    expect([rows.length > 0, sum]).toEqual([true, value]);
  });

  test('liv-07 in January 2024 is the sum of single years', () => {
    const link = { indicator: 'ehcp-ages.ehc_plan_count', filters: { age: ['Under 3', '3', '4'] } };
    const rows = rowsOf(link, 'E08000012').filter((row) => row.time_period === '2024');
    expect(rows.reduce((running, row) => running + numberIn(row, link), 0)).toBe(394);
  });

  test.each([
    ['liv-12', '2022', '2023', 24],
    ['liv-12', '2019', '2020', 10.6],
    ['liv-14', '2019', '2022', 53.9],
  ])('%s is the growth from %s to %s', (id, from, to, value) => {
    const figure = layer.statedFigures.find((one) => one.id === id);
    const plans = rowsOf({ indicator: 'ehcp-caseload.ehc_plan_count', filters: {} }, 'E08000012');
    const at = (year: string) =>
      Number(plans.find((row) => row.time_period === year)?.ehc_plan_count);
    expect(figure?.official.map((one) => one.value)).toContain(value);
    expect(Number((100 * (at(to) / at(from) - 1)).toFixed(1))).toBe(value);
  });

  test.each(['sef-13', 'sef-14', 'sef-15'])('%s is a share of all grades', (id) => {
    const figure = layer.statedFigures.find((one) => one.id === id);
    if (!figure) throw new Error(`no figure ${id}`);
    const sumOf = (filters: Link['filters']) =>
      rowsOf({ ...figure, filters }, figure.area)
        .filter((row) => row.time_period === '2021')
        .reduce((running, row) => running + numberIn(row, figure), 0);
    const grades = findDataset(catalogue, datasetOf(figure.indicator))?.filters.find(
      ({ column }) => column === 'overall_effectiveness',
    );
    const all = { ...figure.filters, overall_effectiveness: grades?.items ?? [] };
    const share = (100 * sumOf(figure.filters)) / sumOf(all);
    expect(Number(share.toFixed(1))).toBe(figure.official[0]?.value);
  });
});

describe('one wrong cell of the real files is reported with its file, row and column', () => {
  test.each<[StrategyFileName, number, string, string]>([
    ['strategies', 2, 'source_id', 'nowhere'],
    ['priorities', 5, 'strategy_id', 'liverpool-send-2024'],
    ['targets', 3, 'indicator', 'ehcp-process.plan_21_weeks_percent'],
    ['targets', 4, 'filters', 'budget_type=All'],
    ['targets', 2, 'due', 'soon'],
    ['stated-figures', 2, 'value', '5 348'],
    ['documents', 2, 'first_published', '2022-04-31'],
    ['events', 2, 'document_id', 'no-such-document'],
    ['events', 2, 'source_id', 'SEN2'],
  ])('%s row %i %s', (file, row, column, value) => {
    const broken = withCell(texts, file, row, column, value);
    const { issues } = checkStrategyAgainst(readStrategy(broken), catalogue);
    expect(issues[0]).toMatchObject({
      severity: 'error',
      file: `strategy/${file}.csv`,
      row,
      column,
      message: expect.stringContaining(`"${value.split('=').at(-1)}"`),
    });
  });
});
