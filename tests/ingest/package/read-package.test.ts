import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DataError } from '../../../src/domain/issue.ts';
import { readPackage } from '../../../src/ingest/package/read-package.ts';
import { errorOf } from '../sample.ts';
import { site } from '../../site.ts';

const count = { name: 'plan_count', title: 'Plans', 'x-role': 'indicator', 'x-unit': 'count' };
const sex = {
  name: 'sex',
  title: 'Sex',
  'x-role': 'filter',
  'x-total': 'Total',
  constraints: { enum: ['Total', 'Girls', 'Boys'] },
};
const schema = {
  missingValues: [{ value: '-', label: 'suppressed', 'x-symbol': 'c' }, { value: '' }],
  fields: [{ name: 'time_period' }, sex, count],
  primaryKey: ['time_period', 'sex'],
};
const resource = {
  name: 'plans',
  title: 'Plans',
  path: 'plans.csv',
  'x-theme': 'care',
  sources: [
    {
      title: 'SEN2',
      path: 'https://example.org/sen2',
      version: '2025',
      'x-id': 'SEN2_2025',
      'x-publisher': 'DfE',
      'x-licence': 'OGL',
    },
  ],
  licenses: [{ name: 'OGL', path: 'https://example.org/ogl', title: 'Open Government Licence' }],
  schema,
};
const data = {
  version: '2026.1',
  title: 'Local Context',
  'x-site': site,
  'x-themes': [{ id: 'care', title: 'Care', description: 'About care' }],
  'x-families': [{ id: 'plans', title: 'Plans', indicator: 'plans.plan_count', breakdown: 'sex' }],
  'x-area-groups': [{ id: 'city-region', title: 'City Region', areas: ['E08000012'] }],
  resources: [resource],
};

const withResource = (changes: object) =>
  readPackage({ ...data, resources: [{ ...resource, ...changes }] });
const withField = (changes: object) =>
  withResource({
    schema: { ...schema, fields: [{ name: 'time_period' }, sex, { ...count, ...changes }] },
  });
const withFamily = (changes: object) =>
  readPackage({ ...data, 'x-families': [{ ...data['x-families'][0], ...changes }] });
const catalogueOfOne = readPackage(data);
const messages = ({ issues }: ReturnType<typeof readPackage>) => issues.map((one) => one.message);

describe('a good package', () => {
  const catalogue = readPackage(data);
  const [plans] = catalogue.datasets;

  test('brings no issue', () => {
    expect(catalogue.issues).toEqual([]);
  });

  test('gives an indicator the id <dataset>.<column>', () => {
    expect(plans?.indicators[0]).toEqual({
      id: 'plans.plan_count',
      dataset: 'plans',
      column: 'plan_count',
      title: 'Plans',
      definition: '',
      unit: 'count',
      decimalPlaces: 0,
      polarity: 'none',
      breaks: [],
      gaps: [],
      notes: [],
      sentence: '',
      noun: '',
      subject: 'Plans',
      measure: '',
      cohortColumn: '',
      numeratorColumn: '',
      joins: [],
    });
  });

  test('gives a filter its items, with the total as the default', () => {
    expect(plans?.filters[0]).toEqual({
      column: 'sex',
      title: 'Sex',
      description: '',
      defaultItem: 'Total',
      totalItem: 'Total',
      isWhole: false,
      notRecorded: [],
      isOrdered: false,
      items: ['Total', 'Girls', 'Boys'],
    });
  });

  test('gives a source with its licence', () => {
    expect(plans?.sources).toEqual([
      {
        id: 'SEN2_2025',
        publisher: 'DfE',
        title: 'SEN2',
        release: '2025',
        licence: {
          name: 'OGL',
          title: 'Open Government Licence',
          url: 'https://example.org/ogl',
        },
        url: 'https://example.org/sen2',
        notes: '',
      },
    ]);
  });

  test('gives missing values their symbols, and never a blank', () => {
    expect([...(plans?.missingValues ?? [])]).toEqual([
      ['-', { symbol: 'c', label: 'suppressed' }],
    ]);
  });

  test('gives a family with nothing left undefined', () => {
    expect(catalogue.families).toEqual([
      {
        id: 'plans',
        title: 'Plans',
        indicator: 'plans.plan_count',
        breakdown: 'sex',
        filters: {},
        related: [],
      },
    ]);
  });

  test('has no neighbours’ file unless it names one', () => {
    expect(catalogue.neighbours).toEqual({ path: '', version: '' });
  });
});

describe('a version', () => {
  test('is the package’s where the file has no hash', () => {
    expect(readPackage(data).datasets[0]?.version).toBe('2026.1');
  });

  test('is the first twelve digits of the file’s hash', () => {
    const { datasets } = withResource({ hash: `sha256:0123456789ab${'c'.repeat(52)}` });
    expect(datasets[0]?.version).toBe('0123456789ab');
  });
});

describe('the strategy layer', () => {
  const files = (...names: readonly string[]) =>
    readPackage({
      ...data,
      resources: [
        resource,
        ...names.map((name) => ({ name, path: `more/${name}.csv`, 'x-kind': 'strategy' })),
      ],
    });

  test('has no files unless the package lists some', () => {
    expect(catalogueOfOne.strategy).toEqual({ paths: new Map(), sources: [], themes: [] });
  });

  test('has its files found by kind and name, with no dataset or theme made of them', () => {
    const { strategy, datasets, themes, issues } = files('strategy-targets', 'strategy-events');
    expect([...strategy.paths]).toEqual([
      ['targets', { path: 'more/strategy-targets.csv', version: '2026.1' }],
      ['events', { path: 'more/strategy-events.csv', version: '2026.1' }],
    ]);
    expect([datasets.length, themes.length, issues]).toEqual([1, 1, []]);
  });

  test('has the releases that its files list', () => {
    const { strategy } = withResource({ name: 'strategy-events', 'x-kind': 'strategy' });
    expect(strategy.sources).toMatchObject([
      { id: 'SEN2_2025', url: 'https://example.org/sen2', licence: { name: 'OGL' } },
    ]);
  });

  test.each(['strategy-wishes', 'targets', 'Strategy', '__proto__'])(
    'leaves out a file named %s',
    (name) => {
      const { strategy, issues } = files(name);
      expect([strategy.paths.size, issues.length, issues[0]?.severity]).toEqual([0, 1, 'error']);
    },
  );

  test('leaves out the second file of a name', () => {
    expect(messages(files('strategy-events', 'strategy-events'))).toEqual([
      'a second resource named "strategy-events" was left out',
    ]);
  });
});

describe('neighbours', () => {
  test('are found by their kind', () => {
    const neighbours = { name: 'near', path: 'near.csv', 'x-kind': 'neighbours' };
    const { neighbours: found } = readPackage({ ...data, resources: [resource, neighbours] });
    expect(found).toEqual({ path: 'near.csv', version: '2026.1' });
  });
});

test('a resource of another kind is passed over with a warning', () => {
  expect(withResource({ 'x-kind': 'map' })).toMatchObject({
    datasets: [],
    issues: [{ severity: 'error' }, { severity: 'warning' }],
  });
});

describe('an indicator', () => {
  test('has its breaks by year', () => {
    const { datasets } = withField({ 'x-breaks': [{ at: '2023', note: 'New method' }] });
    expect(datasets[0]?.indicators[0]?.breaks).toEqual([{ at: 2023, note: 'New method' }]);
  });

  test('has its gaps by year', () => {
    const { datasets } = withField({ 'x-gaps': [{ from: 2020, to: 2021, note: 'COVID-19' }] });
    expect(datasets[0]?.indicators[0]?.gaps).toEqual([{ from: 2020, to: 2021, note: 'COVID-19' }]);
  });

  test('of an unknown unit is left out', () => {
    expect(messages(withField({ 'x-unit': 'percent' }))).toContain(
      'plans.plan_count was left out: its x-unit is "percent"',
    );
  });

  test('with a break in no year is left out, since a change across it would mislead', () => {
    expect(messages(withField({ 'x-breaks': [{ at: 'soon' }] }))).toContain(
      'plans.plan_count was left out: a break in its series has no year',
    );
  });

  test('with an unknown polarity is neither good nor bad', () => {
    expect(withField({ 'x-polarity': 'up' })).toMatchObject({
      datasets: [{ indicators: [{ polarity: 'none' }] }],
      issues: [{ severity: 'warning' }],
    });
  });

  test('shows its title without control characters', () => {
    const { datasets } = withField({ title: 'EHC\u202e pl\u0000ans' });
    expect(datasets[0]?.indicators[0]?.title).toBe('EHC plans');
  });
});

describe('a resource', () => {
  test('says in which year its first period ends, or nothing of it', () => {
    expect(withResource({ 'x-firstYear': 2016 }).datasets[0]?.firstYear).toBe(2016);
    const catalogue = withResource({ 'x-firstYear': 'early' });
    expect(catalogue.datasets[0]).not.toHaveProperty('firstYear');
    expect(catalogue.issues).toEqual([
      expect.objectContaining({
        message: 'plans has x-firstYear "early", which is not a year',
        fix: 'Write four digits, such as 2016, or leave it out.',
      }),
    ]);
  });

  test('tells a source that is someone else’s reading', () => {
    const [source] = resource.sources;
    const sources = [source, { ...source, 'x-thirdParty': true }];
    const [dataset] = withResource({ sources }).datasets;
    expect(dataset?.sources.map(({ isThirdParty }) => isThirdParty)).toEqual([undefined, true]);
  });

  test.each([
    '/etc/plans.csv',
    '../plans.csv',
    'a/../../plans.csv',
    '%2e%2e/plans.csv',
    'https://example.org/plans.csv',
    '//example.org/plans.csv',
    'data:text/csv,a',
    'a\\b.csv',
    'plans.csv?x=1',
    '',
    7,
    undefined,
  ])('with the path %s is left out', (path) => {
    expect(withResource({ path })).toMatchObject({
      datasets: [],
      issues: [{ severity: 'error' }, {}],
    });
  });

  test('may lie in a folder', () => {
    expect(withResource({ path: 'more/plans.csv' }).datasets[0]?.path).toBe('more/plans.csv');
  });

  test.each(['__proto__', 'constructor', 'prototype', 'Plans', 'a.b', '', null])(
    'with the name %s is left out',
    (name) => {
      expect(withResource({ name }).datasets).toEqual([]);
    },
  );

  test('says which name was wrong', () => {
    expect(messages(withResource({ name: 'My plans' }))[0]).toBe(
      'a resource was left out: its name is "My plans"',
    );
  });

  test.each(['__proto__', 'constructor', 'prototype', '', 7, 'sex'])(
    'with a column named %s is left out',
    (name) => {
      expect(withField({ name }).datasets).toEqual([]);
    },
  );

  test('without a schema is left out', () => {
    expect(messages(withResource({ schema: undefined }))[0]).toBe(
      'plans was left out: it has no schema',
    );
  });

  test('that is bad leaves the others alone', () => {
    const { datasets } = readPackage({ ...data, resources: [null, 7, { name: 'a' }, resource] });
    expect(datasets.map(({ name }) => name)).toEqual(['plans']);
  });

  test('named like an earlier one is left out', () => {
    const catalogue = readPackage({ ...data, resources: [resource, resource] });
    expect(messages(catalogue)).toEqual(['a second resource named "plans" was left out']);
  });

  test('links to https addresses only', () => {
    const sources = ['http://a.org', 'javascript:alert(1)', 'not a link'].map((path) => ({ path }));
    const { datasets } = withResource({ sources });
    expect(datasets[0]?.sources.map(({ url }) => url)).toEqual(['', '', '']);
  });

  test('with a missing value of no known symbol says so', () => {
    expect(
      messages(withResource({ schema: { ...schema, missingValues: [{ value: '..' }] } })),
    ).toEqual(['plans declares a missing value ".." without a known symbol']);
  });

  test('of an undeclared theme makes a theme of its own, with a warning', () => {
    expect(withResource({ 'x-theme': 'other' })).toMatchObject({
      themes: [{ id: 'care' }, { id: 'other', title: 'other' }],
      issues: [{ severity: 'warning' }],
    });
  });
});

describe('a family', () => {
  test.each([
    [{ indicator: 'plans.nothing' }, 'there is no indicator "plans.nothing"'],
    [{ indicator: '__proto__' }, 'there is no indicator "__proto__"'],
    [{ breakdown: 'age' }, 'plans has no filter "age"'],
    [{ filters: { constructor: ['x'] } }, 'plans has no filter "constructor"'],
    [{ filters: JSON.parse('{"__proto__":["x"]}') as object }, 'plans has no filter "__proto__"'],
  ])('with %j is left out', (changes, reason) => {
    expect(messages(withFamily(changes))).toEqual([`the family "plans" was left out: ${reason}`]);
  });

  test('takes one item of a filter as it takes several', () => {
    expect(withFamily({ filters: { sex: 'Girls' } }).families[0]?.filters).toEqual({
      sex: ['Girls'],
    });
  });

  test('drops a related indicator that is not there', () => {
    expect(withFamily({ related: ['plans.plan_count', 'no.no'] }).families[0]?.related).toEqual([
      'plans.plan_count',
    ]);
  });
});

describe('a package that is none', () => {
  test.each([null, undefined, 7, 'text', [], {}, { resources: {} }])(
    'such as %j throws',
    (json) => {
      expect(errorOf(() => readPackage(json)).issues).toHaveLength(1);
    },
  );

  test('never makes reading throw anything but a DataError', () => {
    const junkValue = fc.oneof(
      fc.jsonValue(),
      fc.constant({ toString: 1, valueOf: 1, name: { toString: 1 } }),
    );
    const keys = [...Object.keys(count), 'x-breaks', 'x-gaps', 'x-notes', 'x-decimalPlaces', 'at'];
    const field = fc.dictionary(fc.constantFrom(...keys), fc.oneof(junkValue, fc.array(junkValue)));
    const read = (junk: unknown, changes: object) => {
      withField(changes);
      withField({ 'x-breaks': [changes], 'x-gaps': [changes] });
      readPackage({
        'x-families': junk,
        'x-themes': [junk],
        resources: [junk, { ...resource, schema: junk }],
      });
      readPackage(junk);
    };
    fc.assert(
      fc.property(junkValue, field, (junk, changes) => {
        try {
          read(junk, changes);
        } catch (error) {
          expect(error).toBeInstanceOf(DataError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('search words', () => {
  test('are read as they are written', () => {
    const { searchWords, issues } = readPackage({
      ...data,
      'x-searchWords': { ehcp: ['ehc plan'], ks4: 'attainment 8' },
    });
    expect([...searchWords]).toEqual([
      ['ehcp', ['ehc plan']],
      ['ks4', ['attainment 8']],
    ]);
    expect(issues).toEqual([]);
  });

  test.each([{ 'two words': ['a'] }, { EHCP: ['a'] }, { ehcp: [] }, { ehcp: 7 }])(
    'are left out where they are no plain word with a meaning: %j',
    (words) => {
      const { searchWords, issues } = readPackage({ ...data, 'x-searchWords': words });
      expect(searchWords.size).toBe(0);
      expect(issues).toEqual([
        expect.objectContaining({
          message: expect.stringMatching(/^the search word ".*" was left out: /),
          fix: expect.stringMatching(/^Write one word in small letters/),
        }),
      ]);
    },
  );
});

describe('themes of priorities', () => {
  const withThemes = (...themes: readonly unknown[]) =>
    readPackage({ ...data, 'x-priorityThemes': themes });

  test('have a name and those close to them', () => {
    const catalogue = withThemes(
      { id: 'send', title: 'SEND', close: ['health'] },
      { id: 'health' },
    );
    expect(catalogue.strategy.themes).toEqual([
      { id: 'send', title: 'SEND', close: ['health'] },
      { id: 'health', title: 'health', close: [] },
    ]);
    expect(catalogue.issues).toEqual([]);
  });

  test.each([
    [{ title: 'None' }, 'the theme of priorities "" was left out: it has no id'],
    [{ id: 'send' }, 'the theme of priorities "send" was left out: its id is already taken'],
    [
      { id: 'health', close: ['wealth'] },
      'the theme of priorities "health" is close to "wealth", which is not there',
    ],
  ])('%j is told with the way to mend it', (theme, message) => {
    const { strategy, issues } = withThemes({ id: 'send' }, theme);
    expect(strategy.themes.flatMap(({ close }) => close)).toEqual([]);
    expect(issues).toEqual([
      expect.objectContaining({
        message,
        fix: 'Correct it under x-priorityThemes in datapackage.json.',
      }),
    ]);
  });
});
