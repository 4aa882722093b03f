import { describe, expect, it } from 'vitest';
import { searchIndicators } from '../../../src/features/filters/search-indicators.ts';
import { buildDataset, indicator, liverpool } from '../../query/build-dataset.ts';
import { catalogueOf, withDescriptor } from '../../figure/figure-of.ts';
import { catalogue as published } from '../../figure/real-data.ts';

const dataset = buildDataset({
  indicators: [
    indicator({ column: 'a', title: 'Plans issued within 20 weeks', definition: 'On time.' }),
    indicator({ column: 'b', title: 'Pupils with SEMH needs', definition: 'Social, emotional.' }),
    indicator({ column: 'c', title: 'Funding (£)', definition: 'For naïve and high needs.' }),
  ],
  rows: [[2025, liverpool, 1, 1, 1]],
});
const catalogue = {
  ...catalogueOf(withDescriptor(dataset, { title: 'EHC process' })),
  searchWords: published.searchWords,
};
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

describe('searching the published figures', () => {
  const foundIn = (typed: string) =>
    searchIndicators(published, typed).flatMap(({ indicators }) => indicators.map(({ id }) => id));

  it.each([
    ['EHCP', 'ehcp-caseload.ehc_plan_count'],
    ['ehcps', 'ehcp-caseload.ehc_plan_count'],
    ['NEET', 'neet-rates.neet_percent'],
    ['SEMH', 'need-types.ehc_plan_count'],
    ['autism', 'need-types.ehc_plan_percent'],
    ['GLD', 'early-years-development.good_level_of_development_percent'],
    ['KS2', 'attainment.ks2_rwm_expected_percent'],
    ['looked after', 'sen-social-care.ehc_plan_percent'],
    ['tribunal', 'send-appeals.appeal_percent'],
    ['attendance', 'absence-by-sen.absence_percent'],
    ['PRU', 'school-counts.school_count'],
    ['20 weeks', 'ehcp-process.plan_20_weeks_percent'],
  ])('finds by "%s", as people say it, %s', (typed, id) => {
    expect(foundIn(typed)).toContain(id);
  });

  it.each([
    ['ofstead', 'ofsted-judgements.school_count'],
    ['autisic', 'need-types.ehc_plan_count'],
    ['tribnual', 'send-appeals.appeal_count'],
  ])('finds by "%s", a slip, %s', (typed, id) => {
    expect(foundIn(typed)).toContain(id);
  });

  it('takes no part of a word but its beginning, and nothing for what is not held', () => {
    expect(foundIn('LAC')).not.toContain('school-places.place_count');
    expect(foundIn('nurseries in hospitals')).toEqual([]);
  });
});
