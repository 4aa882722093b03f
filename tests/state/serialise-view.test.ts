import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseView } from '../../src/state/parse-view.ts';
import { serialiseView } from '../../src/state/serialise-view.ts';
import { arbitrarySearch, arbitraryView } from './arbitrary-view.ts';
import { defaultView, site } from '../site.ts';

describe('the link of a view', () => {
  it('is empty for the default view', () => {
    expect(serialiseView(defaultView, site)).toBe('');
  });

  it('has its keys in one order, filters sorted by column', () => {
    expect(
      serialiseView(
        {
          pack: ['b-1', 'plans.count', 'a-1'],
          file: 'ehcp 2026.csv',
          target: 's20-t1',
          priority: 'sefton-1',
          strategy: 'sefton',
          events: 'inspections',
          axis: 'fit',
          measure: 'rate',
          chart: 'dot',
          filters: { sex: ['Girls', 'Boys'], age: ['5 to 10'] },
          breakdown: 'need',
          to: 2025,
          from: 2019,
          comparators: ['neighbours'],
          areas: ['E08000014', 'E08000012'],
          indicator: 'a.b',
          page: 'indicator',
        },
        site,
      ),
    ).toBe(
      '?page=indicator&indicator=a.b&areas=E08000014,E08000012&comparators=neighbours' +
        '&from=2019&to=2025&breakdown=need&filter.age=5+to+10&filter.sex=Girls&filter.sex=Boys' +
        '&chart=dot&axis=fit&measure=rate&events=inspections&strategy=sefton&priority=sefton-1&target=s20-t1&file=ehcp+2026.csv&pack=b-1,plans.count,a-1',
    );
  });

  it('stays readable', () => {
    expect(serialiseView({ ...defaultView, filters: { type: ['Day: a, b/c & d+'] } }, site)).toBe(
      '?filter.type=Day:+a,+b/c+%26+d%2B',
    );
  });

  it('says so when nothing is compared with', () => {
    expect(serialiseView({ ...defaultView, comparators: [] }, site)).toBe('?comparators=none');
  });

  it('leaves out a filter without items, and areas when there are none', () => {
    expect(serialiseView({ ...defaultView, areas: [], filters: { sex: [] } }, site)).toBe('');
  });
});

describe('links and views', () => {
  it('lead to each other: reading a written view gives that view and no notice', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        expect(parseView(serialiseView(view, site), site)).toEqual({ view, notices: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('settle at once: whatever a link says, writing what was read reads the same', () => {
    fc.assert(
      fc.property(arbitrarySearch, (search) => {
        const once = serialiseView(parseView(search, site).view, site);
        const again = parseView(once, site);
        expect(again.notices).toEqual([]);
        expect(serialiseView(again.view, site)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});
