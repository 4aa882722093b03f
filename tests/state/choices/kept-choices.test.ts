import { describe, expect, it } from 'vitest';
import {
  changedChoices,
  unusedChoices,
  usualMeasure,
  withChoices,
} from '../../../src/state/choices/kept-choices.ts';
import {
  changesInWords,
  choiceLine,
  unusedInWords,
} from '../../../src/state/choices/choices-in-words.ts';
import { aboutPair } from '../../../src/state/choices/pair-names.ts';
import { startOffered } from '../../../src/state/choices/offered.ts';
import { defaultView, pair, site } from '../../site.ts';

const knowsley = 'E08000011';
startOffered({
  areas: [{ code: knowsley, name: 'Knowsley', level: 'Local authority' }],
  years: [2010, 2026],
  groups: [],
});
const now = {
  ...defaultView,
  areas: [knowsley, 'E08000014'],
  comparators: ['E92000001'],
  from: 2019,
  measure: 'number' as const,
};

describe('choices that follow the reader', () => {
  it('go with a link that leaves them as usual', () => {
    expect(withChoices({ page: 'priorities', target: 'a1' }, now, site)).toEqual({
      page: 'priorities',
      target: 'a1',
      areas: [knowsley, 'E08000014'],
      comparators: ['E92000001'],
      from: 2019,
      to: null,
      measure: 'number',
      pack: [],
    });
    expect(withChoices({ ...defaultView, page: 'indicator' }, now, site).areas).toEqual(now.areas);
  });

  it('give way to what a link names, years as a whole', () => {
    const link = { areas: [knowsley], from: null, to: 2015, measure: 'rate' as const };
    expect(withChoices(link, now, site)).toMatchObject(link);
  });

  it('take the pack along, unless the link names one', () => {
    const holding = { ...now, pack: ['a-1', 'plans.count'] };
    expect(withChoices({ page: 'about' }, holding, site).pack).toEqual(['a-1', 'plans.count']);
    expect(withChoices({ page: 'about', pack: ['b-1'] }, holding, site).pack).toEqual(['b-1']);
  });

  it('are known by what differs from the usual view', () => {
    expect(changedChoices(defaultView, site)).toEqual([]);
    expect(changedChoices(now, site)).toEqual(['areas', 'comparators', 'from', 'measure']);
  });

  it('are said to be unused where a page cannot use them', () => {
    const timeline = { ...defaultView, page: 'timeline' as const, from: 2019 };
    expect(unusedInWords(unusedChoices(timeline, site))).toBe(
      'The years chosen are not used on this page.',
    );
    expect(unusedInWords(unusedChoices({ ...timeline, page: 'overview' }, site))).toBe('');
  });

  it('show the number of an indicator, and elsewhere what suits each figure', () => {
    const page = { ...defaultView, page: 'indicator' as const };
    expect(usualMeasure({ ...page, indicator: 'ehcp-caseload.ehc_plan_count' })).toBe('number');
    expect(usualMeasure(page)).toBeNull();
    expect(usualMeasure(defaultView)).toBeNull();
  });
});

describe('choices in words', () => {
  it('stand in one line', () => {
    expect(choiceLine(defaultView)).toBe('Liverpool v Sefton · North West, England · All years');
    expect(choiceLine(now)).toBe('Knowsley v Sefton · England · 2019 to latest · number');
    expect(choiceLine({ ...now, areas: [...pair, knowsley], comparators: [] })).toBe(
      'Liverpool v Sefton and 1 more · no comparison · 2019 to latest · number',
    );
  });

  it('say what has changed, and nothing else', () => {
    expect(changesInWords(defaultView, { ...defaultView, chart: 'bar' })).toEqual([]);
    expect(changesInWords(defaultView, { ...defaultView, comparators: ['E12000002'] })).toEqual([
      'Compare with: England off',
    ]);
    expect(changesInWords(defaultView, { ...defaultView, from: 2019 })).toEqual([
      'Years: 2019 to latest',
    ]);
    expect(changesInWords(defaultView, { ...defaultView, areas: pair.toReversed() })).toEqual([
      'Areas: Sefton, Liverpool',
    ]);
  });

  it('put the chosen pair in the place of the site’s in its own texts', () => {
    expect(aboutPair(site.heading, now.areas)).toBe(
      'SEND and education in Knowsley and Sefton, side by side',
    );
    expect(aboutPair(site.heading, [knowsley])).toBe(
      'SEND and education in Knowsley, side by side',
    );
    expect(aboutPair(site.heading, pair)).toBe(site.heading);
  });
});
