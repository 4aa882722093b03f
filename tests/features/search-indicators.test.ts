import { describe, expect, it } from 'vitest';
import { searchIndicators } from '../../src/features/filters/search-indicators.ts';
import { buildDataset, indicator, liverpool } from '../query/build-dataset.ts';
import { catalogueOf, withDescriptor } from '../figure/figure-of.ts';

const dataset = buildDataset({
  indicators: [
    indicator({ column: 'a', title: 'Plans issued within 20 weeks', definition: 'On time.' }),
    indicator({ column: 'b', title: 'Pupils with SEMH needs', definition: 'Social, emotional.' }),
    indicator({ column: 'c', title: 'Funding (£)', definition: 'For naïve and high needs.' }),
  ],
  rows: [[2025, liverpool, 1, 1, 1]],
});
const catalogue = catalogueOf(withDescriptor(dataset, { title: 'EHC process' }));
const found = (typed: string) =>
  searchIndicators(catalogue, typed).flatMap(({ indicators }) =>
    indicators.map(({ column }) => column),
  );

describe('searchIndicators', () => {
  it('finds everything for nothing, grouped by theme', () => {
    expect(searchIndicators(catalogue, ' ').map(({ theme }) => theme)).toEqual(['Plans and needs']);
    expect(found('')).toEqual(['a', 'b', 'c']);
  });

  it('finds words typed in part, in any order and case', () => {
    expect(found('semh')).toEqual(['b']);
    expect(found('WEEK iss')).toEqual(['a']);
    expect(found('20-week')).toEqual(['a']);
  });

  it('looks at title, definition, dataset and theme', () => {
    expect(found('emotional')).toEqual(['b']);
    expect(found('process')).toEqual(['a', 'b', 'c']);
    expect(found('plans needs process')).toEqual(['a', 'b', 'c']);
  });

  it('needs every word', () => {
    expect(found('semh weeks')).toEqual([]);
    expect(found('unicorn')).toEqual([]);
  });

  it('takes letters with accents for those without', () => {
    expect(found('naive')).toEqual(['c']);
    expect(found('pupíls')).toEqual(['b']);
  });

  it('takes what looks like a pattern for what it is', () => {
    for (const typed of ['.*', '(', '[a-z', '\\', '(a+)+$', '^', '$&']) {
      expect(() => found(typed)).not.toThrow();
    }
    expect(found('.*')).toEqual(['a', 'b', 'c']);
    expect(found('£')).toEqual(['c']);
    expect(found('fund.*')).toEqual(['c']);
  });

  it('is quick with a very long text', () => {
    expect(found('a'.repeat(1_000_000))).toEqual([]);
  });
});
