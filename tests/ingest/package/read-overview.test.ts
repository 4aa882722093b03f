import { describe, expect, test } from 'vitest';
import { readPackage } from '../../../src/ingest/package/read-package.ts';

const resource = {
  name: 'schools',
  path: 'schools.csv',
  'x-theme': 'care',
  'x-released': '2026-04-08',
  'x-nextRelease': '2027-04',
  schema: {
    fields: [
      { name: 'time_period' },
      {
        name: 'grade',
        'x-role': 'filter',
        'x-default': 'Good',
        'x-whole': true,
        constraints: { enum: ['Good', 'Poor'] },
      },
      { name: 'school_count', title: 'Schools', 'x-role': 'indicator', 'x-unit': 'count' },
    ],
  },
};

const tile = {
  group: 'Schools',
  title: 'Grades',
  indicator: 'schools.school_count',
  breakdown: 'grade',
  sum: { title: 'Good ones', items: ['Good'] },
  beside: ['schools.school_count'],
};

const read = (...tiles: readonly object[]) =>
  readPackage({
    'x-site': {
      title: 'T',
      heading: 'H',
      description: 'D',
      pair: [
        { code: 'E08000012', name: 'Liverpool' },
        { code: 'E08000014', name: 'Sefton' },
      ],
      comparators: [{ code: 'E92000001', name: 'England' }],
    },
    'x-themes': [{ id: 'care', title: 'Care', description: 'About care' }],
    'x-overview': tiles,
    resources: [resource],
  });
const messages = (...tiles: readonly object[]) => read(...tiles).issues.map((one) => one.message);

describe('the tiles of a package', () => {
  test('are read with all they say', () => {
    const { overview, issues } = read(tile);
    expect(issues).toEqual([]);
    expect(overview).toEqual([
      { ...tile, id: 'schools.school_count.grade', filters: {}, measure: null },
    ]);
  });

  test('of one group stand together, in the order in which groups are first named', () => {
    const one = { ...tile, breakdown: '', sum: undefined };
    const { overview } = read(
      { ...one, title: 'A' },
      { ...one, group: 'Other', title: 'B' },
      { ...one, title: 'C' },
    );
    expect(overview.map(({ title }) => title)).toEqual(['A', 'C', 'B']);
    expect(new Set(overview.map(({ id }) => id)).size).toBe(3);
  });

  test.each([
    [{ indicator: 'schools.no' }, /no indicator/],
    [{ group: '' }, /no group/],
    [{ breakdown: 'phase', sum: undefined }, /no filter/],
    [{ filters: { phase: 'Primary' } }, /no filter/],
    [{ sum: { title: 'Bad ones', items: ['Bad'] } }, /no item/],
    [{ sum: { title: '', items: ['Good'] } }, /a title, items/],
    [{ breakdown: '' }, /a breakdown/],
  ])('that cannot be used are left out and named: %j', (change, says) => {
    expect(read({ ...tile, ...change }).overview).toEqual([]);
    expect(messages({ ...tile, ...change }).join()).toMatch(says);
  });

  test('do without what is not there to stand beside them', () => {
    const { overview, issues } = read({ ...tile, beside: ['schools.no'] });
    expect(overview[0]?.beside).toEqual([]);
    expect(issues.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('take rate or number, and nothing else, as their measure', () => {
    expect(read({ ...tile, measure: 'rate' }).overview[0]?.measure).toBe('rate');
    expect(read({ ...tile, measure: 'ratio' }).overview[0]?.measure).toBeNull();
  });
});

test('a resource says when its newest release came out and when the next is due', () => {
  const [schools] = read().datasets;
  expect(schools?.released).toMatchObject({ year: 2026, month: 4, day: 8 });
  expect(schools?.nextRelease).toMatchObject({ year: 2027, month: 4, day: null });
});
