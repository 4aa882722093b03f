import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import { DataError } from '../../../src/domain/issue.ts';
import { strategyFileNames, type StrategyFileName } from '../../../src/domain/strategy.ts';
import { checkStrategyAgainst } from '../../../src/ingest/strategy/check-strategy.ts';
import { readFilterItems } from '../../../src/ingest/strategy/read-filter-items.ts';
import { readPackage } from '../../../src/ingest/package/read-package.ts';
import { readStrategy } from '../../../src/ingest/strategy/read-strategy.ts';
import { errorOf, plans } from '../sample.ts';
import { strategyTexts, withCell, withRow, type StrategyTexts } from './strategy-sample.ts';

const sen2 = {
  id: 'SEN2',
  publisher: 'DfE',
  title: 'SEN2 return',
  release: '2025',
  licence: { name: 'OGL', title: 'Open Government Licence', url: '' },
  url: 'https://example.org/sen2',
  notes: '',
};
const catalogue: Catalogue = {
  ...readPackage({ resources: [] }),
  datasets: [{ ...plans, sources: [sen2] }],
};

const layer = readStrategy(strategyTexts);
const readAndCheck = (texts: StrategyTexts) => checkStrategyAgainst(readStrategy(texts), catalogue);

/** The layer once one cell holds `value`, read and checked. */
const withValue = (file: StrategyFileName, row: number, column: string, value: string) =>
  readAndCheck(withCell(strategyTexts, file, row, column, value));

describe('the figures of a time', () => {
  test.each([
    ['strategies', 3],
    ['documents', 2],
    ['events', 2],
  ] as const)('are left out of %s, with the cell named, where they are not there', (file, row) => {
    const read = withValue(file, row, 'indicator', 'plans.none');
    expect(read[file].at(-1)?.indicator).toBe('');
    expect(read.issues).toEqual([
      {
        severity: 'error',
        file: `strategy/${file}.csv`,
        row,
        column: 'indicator',
        message: 'there is no indicator "plans.none", so the link to the statistic was left out',
        fix: 'Write <dataset>.<column> as datapackage.json has it, or leave the cell blank.',
      },
    ]);
  });

  test('need no column in a file that says nothing of them', () => {
    const [strategies] = [strategyTexts.strategies.replaceAll(',indicator,', ',indicators,')];
    const read = readAndCheck({ ...strategyTexts, strategies });
    expect(read.strategies.map(({ indicator }) => indicator)).toEqual(['', '']);
    expect(read.issues).toEqual([]);
  });
});

describe('a sound layer', () => {
  test('brings no issue', () => {
    expect(readAndCheck(strategyTexts).issues).toEqual([]);
  });

  test('gives a target with its number, baseline, date and link', () => {
    expect(layer.targets[0]).toEqual({
      id: 't1',
      priorityId: 'new-1',
      kind: 'numeric',
      statement: 'Raise the number of plans',
      direction: 'at_least',
      value: 74,
      unit: '%',
      baseline: { value: 69, period: '2019' },
      due: { text: '2026', year: 2026, month: null, day: null },
      lead: 'The council',
      indicator: 'plans.plan_count',
      filters: { sex: ['Girls', 'Boys'] },
      evidence: 'direct',
      also: [],
      note: 'A note',
      locator: 'Priority 1',
      row: 2,
    });
  });

  test('leaves what is not stated null or empty', () => {
    expect(layer.targets[1]).toMatchObject({
      value: null,
      baseline: null,
      indicator: '',
      filters: {},
      row: 3,
    });
    expect(layer.strategies[0]).toMatchObject({ published: null, succeeds: '' });
    expect(layer.statedFigures[1]).toMatchObject({ value: null, official: [] });
  });

  test('gives no date to a target whose document gives none', () => {
    expect(withValue('targets', 3, 'due', '')).toMatchObject({
      targets: [{ due: { year: 2026 } }, { due: null }],
      issues: [],
    });
  });

  test('works a verdict out by the rule and names a cell that says another', () => {
    // 5,348 beside 5,100 is 4.9% more; beside 5,000 it is 7%.
    expect(layer.statedFigures.map(({ verdict }) => verdict)).toEqual(['near', 'not held']);
    const read = withValue('stated-figures', 2, 'official_value', '5000');
    expect(read.statedFigures[0]?.verdict).toBe('differs');
    expect(read.issues).toMatchObject([{ row: 2, column: 'verdict' }]);
  });

  test('gives a target the further figures it is linked to, and names those that are not there', () => {
    const texts = {
      ...strategyTexts,
      targets: strategyTexts.targets
        .replace('evidence,note', 'evidence,also,note')
        .replace('direct,A note', 'direct,plans.plan_count?sex=Girls||plans.none,A note')
        .replace(',none,,Priority', ',none,,,Priority'),
    };
    const read = readAndCheck(texts);
    expect(read.targets[0]?.also).toEqual([
      { indicator: 'plans.plan_count', filters: { sex: ['Girls'] } },
    ]);
    expect(read.issues).toMatchObject([{ row: 2, column: 'also' }]);
  });

  test('gives a stated figure every official value beside it', () => {
    expect(layer.statedFigures[0]?.official).toEqual([
      { value: 5100, period: 'January 2023' },
      { value: 5820, period: 'January 2024' },
    ]);
  });

  test('takes in the releases of statistics that its rows name', () => {
    expect(layer.sources.map(({ id }) => id)).toEqual(['plan']);
    expect(readAndCheck(strategyTexts).sources[1]).toEqual({
      ...sen2,
      licence: 'Open Government Licence',
    });
  });

  test('may have blank rows and Windows line endings', () => {
    const targets = strategyTexts.targets.replaceAll('\n', '\r\n').replace('t2,', '\r\nt2,');
    const read = readAndCheck({ ...strategyTexts, targets });
    expect([read.targets.map(({ row }) => row), read.issues]).toEqual([[2, 4], []]);
  });

  test('is shown without control characters', () => {
    const read = withValue('targets', 3, 'statement', 'Write\u202e it\u0000');
    expect(read.targets[1]?.statement).toBe('Write it');
  });
});

describe('a row is left out, with an issue at its cell, when', () => {
  test.each<[StrategyFileName, number, string, string, string]>([
    ['strategies', 3, 'strategy_id', 'old', '"old" is in strategy/strategies.csv already'],
    ['strategies', 3, 'strategy_id', '', '"" is not an id'],
    ['strategies', 3, 'strategy_id', 'constructor', '"constructor" is not an id'],
    ['strategies', 3, 'strategy_id', 'a b', '"a b" is not an id'],
    ['strategies', 2, 'new_la_code', '341', '"341" is not a GSS code'],
    ['strategies', 2, 'title', '', 'the cell is blank'],
    ['priorities', 2, 'strategy_id', 'newer', '"newer" is not in strategy/strategies.csv'],
    ['priorities', 2, 'title', ' ', 'the cell is blank'],
    ['targets', 3, 'target_id', 't1', '"t1" is in strategy/targets.csv already'],
    ['targets', 3, 'priority_id', '', '"" is not in strategy/priorities.csv'],
    ['targets', 3, 'kind', 'wish', '"wish" is not one of the known words'],
    ['targets', 3, 'direction', 'up', '"up" is not one of the known words'],
    ['targets', 3, 'evidence', 'Direct', '"Direct" is not one of the known words'],
    ['targets', 3, 'due', 'July 2022', '"July 2022" is not a date'],
    ['targets', 3, 'due', '2022-02-30', '"2022-02-30" is not a date'],
    ['targets', 3, 'statement', '', 'the cell is blank'],
    ['stated-figures', 2, 'verdict', 'same', '"same" is not one of the known words'],
    ['stated-figures', 2, 'new_la_code', 'Sefton', '"Sefton" is not a GSS code'],
    ['stated-figures', 2, 'label', '', 'the cell is blank'],
    ['documents', 2, 'title', '', 'the cell is blank'],
    ['events', 2, 'start', '2019-13', '"2019-13" is not a date'],
    ['sources', 2, 'title', '', 'the cell is blank'],
  ])('%s row %i has a %s of "%s"', (file, row, column, value, message) => {
    const texts = withCell(strategyTexts, file, row, column, value);
    const { issues } = readStrategy(texts);
    expect(issues[0]).toMatchObject({
      severity: 'error',
      file: `strategy/${file}.csv`,
      row,
      column,
      message: `${message}, so the row was left out`,
    });
    expect(issues[0]?.fix).not.toBe('');
  });

  test('the strategy or priority it stands under was left out', () => {
    const read = readStrategy(withCell(strategyTexts, 'strategies', 3, 'new_la_code', ''));
    expect([read.priorities, read.targets]).toEqual([[], []]);
    expect(read.issues.map(({ file, row }) => `${file} ${row}`)).toEqual([
      'strategy/strategies.csv 3',
      'strategy/priorities.csv 2',
      'strategy/targets.csv 2',
      'strategy/targets.csv 3',
    ]);
  });

  test('it has too few cells; the others stay', () => {
    const read = readStrategy(withRow(strategyTexts, 'targets', 't3,new-1'));
    expect(read.targets.map(({ id }) => id)).toEqual(['t1', 't2']);
    expect(read.issues).toMatchObject([{ file: 'strategy/targets.csv', row: 4 }]);
  });
});

describe('a row is kept without the part that is wrong, when', () => {
  test.each<[StrategyFileName, number, string, string, string]>([
    ['strategies', 3, 'period_end', '26', '"26" is not a year'],
    ['strategies', 3, 'published', '1 June', '"1 June" is not a date'],
    ['strategies', 3, 'succeeds', 'older', '"older" is not in strategy/strategies.csv'],
    ['strategies', 3, 'succeeds', 'new', '"new" leads back to the strategy itself'],
    ['strategies', 3, 'source_id', 'gone', '"gone" is no known source'],
    ['targets', 2, 'target_value', '74%', '"74%" is not a number'],
    ['targets', 2, 'baseline_value', 'about 69', '"about 69" is not a number'],
    ['stated-figures', 2, 'value', '5 348', '"5 348" is not a number'],
    ['stated-figures', 2, 'official_value_2', 'x', '"x" is not a number'],
    ['stated-figures', 2, 'source_id', 'gone', '"gone" is no known source'],
    ['documents', 2, 'first_published', '25/04/2022', '"25/04/2022" is not a date'],
    ['documents', 2, 'source_id', '__proto__', '"__proto__" is no known source'],
    ['events', 2, 'end', 'later', '"later" is not a date'],
    ['events', 2, 'document_id', 'd9', '"d9" is not in strategy/documents.csv'],
    ['events', 2, 'source_id', 'plan SEN3', '"SEN3" is no known source'],
  ])('%s row %i has a %s of "%s"', (file, row, column, value, message) => {
    const read = withValue(file, row, column, value);
    expect(read.issues).toMatchObject([
      {
        severity: 'error',
        file: `strategy/${file}.csv`,
        row,
        column,
        message: `${message}, so it was left blank`,
      },
    ]);
    const count = ({ strategies, targets, statedFigures, documents, events }: typeof read) =>
      [strategies, targets, statedFigures, documents, events].map(({ length }) => length);
    expect(count(read)).toEqual(count(layer));
  });

  test('strategies succeed one another in a circle', () => {
    const { strategies } = withValue('strategies', 2, 'succeeds', 'new');
    expect(strategies.map(({ succeeds }) => succeeds)).toEqual(['', '']);
  });

  test('one of several sources is unknown', () => {
    expect(withValue('events', 2, 'source_id', 'SEN3 plan').events[0]?.sourceIds).toEqual(['plan']);
  });
});

describe('a target stays without its link, when', () => {
  test.each([
    ['indicator', 'plans.nothing', 'there is no indicator "plans.nothing"'],
    ['indicator', 'constructor', 'there is no indicator "constructor"'],
    ['filters', 'age=3', 'plans has no filter "age"'],
    ['filters', 'sex=girls', 'sex in plans has no item "girls"'],
    ['filters', 'sex=Girls|Other', 'sex in plans has no item "Other"'],
    ['filters', 'sex', '"sex" has no "=" between a column and its items'],
    ['filters', 'sex=Girls;sex=Boys', 'the column "sex" is there twice'],
    ['filters', 'sex=Girls|', '"sex=Girls|" has a blank item'],
    ['filters', 'sex=Girls|Girls', '"sex=Girls|Girls" names an item twice'],
    ['filters', '__proto__=x', '"__proto__=x" does not name a column'],
  ])('its %s is "%s"', (column, value, message) => {
    const read = withValue('targets', 2, column, value);
    expect(read.targets[0]).toMatchObject({
      id: 't1',
      indicator: '',
      filters: {},
      evidence: 'direct',
    });
    expect(read.issues).toMatchObject([
      { severity: 'error', file: 'strategy/targets.csv', row: 2, column },
    ]);
    expect(read.issues[0]?.message).toMatch(message);
  });

  test('and so does a stated figure', () => {
    const read = withValue('stated-figures', 2, 'indicator', 'plans.none');
    expect(read.statedFigures[0]?.indicator).toBe('');
    expect(read.issues).toMatchObject([{ file: 'strategy/stated-figures.csv', row: 2 }]);
  });
});

describe('filter items', () => {
  test('are literal but for "=", ";" and "|"', () => {
    expect(readFilterItems('type=LA maintained, SEN unit|Academy;age=3 and 4=5')).toEqual({
      type: ['LA maintained, SEN unit', 'Academy'],
      age: ['3 and 4=5'],
    });
  });

  test('may be none', () => {
    expect(readFilterItems('')).toEqual({});
  });
});

describe('a file as a whole cannot be used, when', () => {
  test.each(strategyFileNames)('%s is empty', (name) => {
    const error = errorOf(() => readStrategy({ ...strategyTexts, [name]: '' }));
    expect(error.issues[0]?.file).toBe(`strategy/${name}.csv`);
  });

  test('a column is missing', () => {
    const targets = strategyTexts.targets.replace('due,', 'deadline,');
    const error = errorOf(() => readStrategy({ ...strategyTexts, targets }));
    expect(error.message).toBe('strategy/targets.csv cannot be used: it has no due column');
  });

  test('a column is there twice', () => {
    const targets = strategyTexts.targets.replace('unit,', 'due,');
    const error = errorOf(() => readStrategy({ ...strategyTexts, targets }));
    expect(error.message).toMatch('it has no unit column');
    const sources = strategyTexts.sources
      .replaceAll('\n', ',a\n')
      .replace('notes,a', 'notes,notes');
    expect(errorOf(() => readStrategy({ ...strategyTexts, sources })).message).toMatch(
      'the column notes is there more than once',
    );
  });
});

test('hostile text never makes reading throw anything but a DataError', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 't1', 'new-1', 'numeric', '2026', 'sex=Girls', '__proto__', '"', '=', '|;'),
    fc.string({ maxLength: 8 }),
  );
  const rows = fc.array(fc.array(cell, { minLength: 14, maxLength: 17 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...strategyFileNames), rows, (name, added) => {
      const text = strategyTexts[name] + added.map((one) => one.join(',')).join('\n');
      try {
        readAndCheck({ ...strategyTexts, [name]: text });
      } catch (error) {
        expect(error).toBeInstanceOf(DataError);
      }
    }),
    { numRuns: 300 },
  );
});
