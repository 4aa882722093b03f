import { describe, expect, it } from 'vitest';
import { searchJson } from '../../../build/search/plugin.ts';
import type { SearchEntry } from '../../../src/features/search/entry.ts';
import { searchIn } from '../../../src/features/search/find.ts';

const warnings: string[] = [];
const entries = JSON.parse(
  searchJson('data', (message) => warnings.push(message)),
) as readonly SearchEntry[];
const find = searchIn(entries);

/** The titles found, by kind. */
function titles(typed: string, kind: SearchEntry['kind']): readonly string[] {
  return find(typed)
    .groups.filter((group) => group.kind === kind)
    .flatMap((group) => group.entries.map(({ title }) => title));
}

describe('the search of the published data', () => {
  it('reads every row of data/search.csv', () => {
    expect(warnings).toEqual([]);
  });

  it.each([
    ['waiting list', 'figure', /within 20 weeks/],
    ['money', 'figure', /^High needs funding$/],
    ['tribunl', 'figure', /Tribunal/],
    ['autism', 'item', /^Autistic spectrum disorder$/],
    ['ehcp', 'figure', /^EHC plans maintained by the council$/],
    ['unemployed', 'figure', /NEET/],
    ['attendance', 'promise', /attendance/i],
    ['neet', 'word', /^NEET$/],
    ['inspection', 'document', /inspection/i],
    ['school transport', 'absent', /not held here.*DfE publishes/],
    ['exclusions', 'figure', /exclusions/i],
    ['how many special school places are there', 'absent', /special schools.*not held here/],
  ] as const)('%s finds a %s', (typed, kind, title) => {
    expect(titles(typed, kind).some((one) => title.test(one))).toBe(true);
  });

  it.each([
    ['preparation for adulthood', { page: 'priorities', priority: 'liverpool-send-2023-3' }],
    ['start well', { page: 'priorities', priority: 'sefton-health-wellbeing-2020-start' }],
    ['education excellence', { page: 'priorities', strategy: 'sefton-education-2021' }],
    ['send strategy 2023', { page: 'priorities', strategy: 'liverpool-send-2023' }],
  ])('%s leads to the page of a priority or strategy', (typed, view) => {
    const found = find(typed).groups.find(({ kind }) => kind === 'strategy');
    expect(found?.entries.map((entry) => entry.view)).toContainEqual(view);
  });

  it('puts the rate that stands for the whole before its parts', () => {
    expect(titles('neet', 'figure')[0]).toMatch(/^16 and 17 year olds NEET/);
  });

  it('does not say that a subject is not held where a figure answers', () => {
    expect(titles('ehc plans', 'absent')).toEqual([]);
  });

  it('says the latest values of the pair as the file has them, and of which item', () => {
    const valuesOf = (indicator: string) =>
      entries.find(({ kind, view }) => kind === 'figure' && view?.indicator === indicator)?.values;
    // ehcp-caseload.csv, January 2026.
    expect(valuesOf('ehcp-caseload.ehc_plan_count')).toBe(
      'Liverpool 7,875, Sefton 4,197; January 2026',
    );
    // A figure that opens broken down has no one value.
    expect(valuesOf('neet-send.neet_or_not_known_percent')).toBe('');
  });

  it('leads an item to the indicator with its filter', () => {
    const [item] = find('autism').groups.find(({ kind }) => kind === 'item')?.entries ?? [];
    expect(item?.view).toEqual({
      page: 'indicator',
      indicator: 'need-types.ehc_plan_count',
      filters: { sen_primary_need: ['Autistic spectrum disorder'] },
    });
  });

  it('finds what has some of the words where nothing has all, and nothing for nonsense', () => {
    expect(find('ofsted grades since 2018').isLoose).toBe(true);
    expect(titles('ofsted grades since 2018', 'figure')[0]).toMatch(/Ofsted grade/);
    expect(find('xyzzy ((').groups).toEqual([]);
    expect(find('   ').groups).toEqual([]);
  });
});
