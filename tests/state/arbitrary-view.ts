import fc from 'fast-check';
import {
  axes,
  chartKinds,
  eventChoices,
  measures,
  pages,
  type View,
} from '../../src/domain/view.ts';
import { allCouncilsId, cityRegionId, neighboursId } from '../../src/domain/well-known-areas.ts';
import { defaultView } from '../site.ts';

const gssCode = fc.stringMatching(/^[EKNSW]\d{8}$/);
const column = fc
  .stringMatching(/^[a-z0-9_]{1,60}$/)
  .filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name));
const strategyId = fc.stringMatching(/^[a-z0-9-]{1,80}$/);
const dataset = fc.stringMatching(/^[a-z0-9_-]{1,60}$/);

const indicatorId = fc.tuple(dataset, column).map(([name, field]) => `${name}.${field}`);

const item = fc
  .oneof(
    fc.constantFrom(
      'SEN support',
      'a, b & c',
      '50+',
      '100%',
      '%2C',
      'a=b',
      '#5',
      'Moderate/severe',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  )
  .map((text) => text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, ''))
  .filter((text) => text.length > 0 && text.length <= 200);

const years = fc
  .tuple(
    fc.option(fc.integer({ min: 1990, max: 2100 })),
    fc.option(fc.integer({ min: 1990, max: 2100 })),
  )
  .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));

/** Any view the grammar of links can hold. */
export const arbitraryView: fc.Arbitrary<View> = fc
  .record({
    page: fc.constantFrom(...pages),
    indicator: fc.oneof(fc.constant(''), indicatorId),
    areas: fc.oneof(
      fc.constant(defaultView.areas),
      fc.uniqueArray(gssCode, { minLength: 1, maxLength: 12 }),
    ),
    comparators: fc.oneof(
      fc.constant(defaultView.comparators),
      fc.uniqueArray(
        fc.oneof(gssCode, fc.constantFrom(neighboursId, cityRegionId, allCouncilsId)),
        {
          maxLength: 12,
        },
      ),
    ),
    years,
    breakdown: fc.oneof(fc.constant(''), column),
    filters: fc.dictionary(column, fc.uniqueArray(item, { minLength: 1, maxLength: 12 }), {
      maxKeys: 5,
    }),
    chart: fc.option(fc.constantFrom(...chartKinds)),
    axis: fc.constantFrom(...axes),
    measure: fc.option(fc.constantFrom(...measures)),
    events: fc.constantFrom(...eventChoices),
    strategy: fc.oneof(fc.constant(''), strategyId),
    priority: fc.oneof(fc.constant(''), strategyId),
    target: fc.oneof(fc.constant(''), strategyId),
    pack: fc.uniqueArray(fc.oneof(strategyId, indicatorId), { maxLength: 12 }),
    file: fc.oneof(fc.constant(''), fc.constantFrom('ehcp-2026.csv', 'a b & c+d=é.CSV')),
  })
  .map(({ years: span, filters, ...rest }) => ({ ...rest, ...span, filters: { ...filters } }));

const scrap = fc.oneof(
  fc.constantFrom(
    'page=',
    'areas=',
    'comparators=',
    'from=',
    'filter.sex=',
    'filter.__proto__=',
    'chart=',
    '__proto__=',
    'areas[]=',
    'E08000012',
    'none',
    'line',
    '2024',
    '%',
    '%E0%A4%A',
    '%00',
    '+',
    ',',
    '&',
    '?',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** Any string at all, often one that resembles a link. */
export const arbitrarySearch: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.array(scrap, { maxLength: 30 }).map((scraps) => scraps.join('')),
);
