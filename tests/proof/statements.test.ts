import { expect, it } from 'vitest';
import type { View } from '../../src/domain/view.ts';
import { catalogue, loadDataset } from '../figure/real-data.ts';
import { dataFolder } from '../data/read-package.ts';
import { figureOf, statementsOf, statementsOfOverview, type StatementRecord } from './collect.ts';
import { namesOf, strayWords } from './plain-words.ts';
import { Published } from './published.ts';
import { problemOf } from './recompute.ts';

/*
 * Every statement of every published figure, of each of its breakdowns and of 500 other views, worked out anew from the
 * CSV files by code that shares nothing with the site's: `npx vitest run tests/proof`.
 */

const published = new Published(dataFolder);
const indicators = catalogue.datasets.flatMap(({ indicators: own, filters }) =>
  own.map(({ id }) => ({ id, filters })),
);

/** What is wrong with statements, a line each. */
function problemsOf(statements: readonly StatementRecord[]): readonly string[] {
  return statements.flatMap(({ figure, dataset, text, plain, claims, names }) => [
    ...claims.flatMap((claim) => {
      const problem = problemOf(claim, published);
      return problem === ''
        ? []
        : [`${figure}\n  "${text}"\n  ${claim.kind} "${claim.words}": ${problem}`];
    }),
    ...strayWords(plain, [
      ...names,
      ...namesOf(published, dataset),
      ...fixedPhrases,
      ...countsOfNeighbours,
    ]).map((word) => `${figure}\n  "${text}"\n  "${word}" stands in no claim`),
  ]);
}

/** Words of the sentences themselves, in which a number or a comparison is none of the data's. */
const fixedPhrases = [
  'the median of',
  'no median of',
  'no median is given',
  'the middle half from',
  'with a figure',
  'fewer than 30',
  'This is not a league table.',
  'Break it down by',
];

const counts = published.neighbourCounts();
const countsOfNeighbours = counts.flatMap((count) => [
  `’s ${count} statistical neighbours`,
  `its ${count} neighbours`,
]);

it('every published figure, as it opens', () => {
  const statements = indicators.flatMap(({ id }) => statementsOf({ indicator: id }));
  expect(statements.flatMap(({ claims }) => claims).length).toBeGreaterThan(500);
  expect(problemsOf(statements)).toEqual([]);
});

it('every breakdown of every published figure', () => {
  const statements = indicators.flatMap(({ id, filters }) =>
    filters.flatMap(({ column }) => statementsOf({ indicator: id, breakdown: column })),
  );
  expect(statements.length).toBeGreaterThan(100);
  expect(problemsOf(statements)).toEqual([]);
});

it('every rate that a denominator is declared for, as it opens and broken down', () => {
  const rates = catalogue.datasets.flatMap(({ indicators: own, filters }) =>
    own.flatMap(({ id, denominator }) => (denominator ? [{ id, filters }] : [])),
  );
  const statements = rates.flatMap(({ id, filters }) =>
    ['', ...filters.map(({ column }) => column)].flatMap((breakdown) => [
      ...statementsOf({ indicator: id, breakdown, measure: 'rate' }),
      ...statementsOf({ indicator: id, breakdown, measure: 'rate', comparators: ['city-region'] }),
      ...statementsOf({ indicator: id, breakdown, measure: 'rate', comparators: ['neighbours'] }),
    ]),
  );
  expect(rates.length).toBeGreaterThan(0);
  expect(problemsOf(statements)).toEqual([]);
});

it('500 other views: filter items, areas, years, comparators', () => {
  const random = seeded(20_260_701);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const views = Array.from({ length: 500 }, (): Partial<View> => {
    const { id, filters } = pick(indicators);
    const descriptor = catalogue.datasets.find(({ indicators: own }) =>
      own.some((one) => one.id === id),
    );
    if (!descriptor) throw new Error(`no dataset holds ${id}`);
    const dataset = loadDataset(descriptor);
    const codes = dataset.areas.map(({ code }) => code);
    const years = dataset.periods.map(({ year }) => year);
    const chosen = filters.filter(() => random() < 0.6);
    return {
      indicator: id,
      areas: Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(codes)).filter(
        (code, at, all) => all.indexOf(code) === at,
      ),
      comparators: pick([
        ['E12000002', 'E92000001'],
        ['neighbours'],
        ['city-region', 'E92000001'],
        ['councils'],
        [],
      ]),
      measure: random() < 0.3 ? 'rate' : null,
      from: random() < 0.3 ? pick(years) : null,
      to: random() < 0.3 ? pick(years) : null,
      filters: Object.fromEntries(
        chosen.map(({ column }) => {
          const items = dataset.filters.get(column)?.items ?? [];
          const wanted = Array.from({ length: random() < 0.6 ? 1 : 3 }, () => pick(items));
          return [column, [...new Set(wanted)]];
        }),
      ),
    };
  });
  const statements = views.flatMap(statementsOf);
  expect(statements.length).toBeGreaterThan(1000);
  expect(problemsOf(statements)).toEqual([]);
});

it('the overview, for pairs of councils, comparators and years', () => {
  const pairs = [
    ['E08000012', 'E08000014'],
    ['E08000011', 'E08000015'],
    ['E06000006', 'E08000012'],
  ];
  const statements = pairs.flatMap((areas) =>
    [['E12000002', 'E92000001'], ['E92000001'], []].flatMap((comparators) =>
      [null, 2019, 2021, 2024].flatMap((year) =>
        statementsOfOverview({ areas, comparators }, year),
      ),
    ),
  );
  expect(statements.flatMap(({ claims }) => claims).length).toBeGreaterThan(500);
  expect(problemsOf(statements)).toEqual([]);
});

it('no two published figures share a headline, and none has more than 12 words', () => {
  const headlines = indicators.flatMap(({ id }) => statementsOf({ indicator: id })[0]?.text ?? []);
  expect(headlines.filter((one, at) => headlines.indexOf(one) !== at)).toEqual([]);
  expect(headlines.filter((one) => one.split(/\s+/).length > 12)).toEqual([]);
  expect(figureOf).toBeTypeOf('function');
});

/** Mulberry32: the same numbers from 0 to 1 in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
