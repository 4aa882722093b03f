import { describe, expect, it } from 'vitest';
import type { View } from '../../src/domain/view.ts';
import { parseView } from '../../src/state/parse-view.ts';
import { defaultView, site } from '../site.ts';

function messages(search: string): readonly string[] {
  return parseView(search, site).notices.map(({ message }) => message);
}

function viewOf(search: string): View {
  const { view, notices } = parseView(search, site);
  expect(notices).toEqual([]);
  return view;
}

describe('a link that can be read', () => {
  it('is the default view when it says nothing', () => {
    expect(parseView('', site)).toEqual({ view: defaultView, notices: [] });
    expect(parseView('?', site)).toEqual({ view: defaultView, notices: [] });
  });

  it('sets every choice of the grammar', () => {
    const search =
      '?page=indicator&indicator=ehcp-caseload.ehc_plan_count&areas=E08000014,E08000012' +
      '&comparators=E92000001,neighbours,city-region,councils&from=2019&to=2025&breakdown=sex' +
      '&filter.age=5+to+10&filter.age=11%2B&filter.need=a,b&chart=bar&axis=fit&measure=rate' +
      '&events=inspections&strategy=sefton&priority=sefton-1&target=s20-t1&file=plans+2026.csv' +
      '&pack=s20-t1,ehcp-caseload.ehc_plan_count';
    expect(parseView(search, site)).toEqual({
      notices: [],
      view: {
        page: 'indicator',
        indicator: 'ehcp-caseload.ehc_plan_count',
        areas: ['E08000014', 'E08000012'],
        comparators: ['E92000001', 'neighbours', 'city-region', 'councils'],
        from: 2019,
        to: 2025,
        breakdown: 'sex',
        filters: { age: ['5 to 10', '11+'], need: ['a,b'] },
        chart: 'bar',
        axis: 'fit',
        measure: 'rate',
        events: 'inspections',
        strategy: 'sefton',
        priority: 'sefton-1',
        target: 's20-t1',
        file: 'plans 2026.csv',
        pack: ['s20-t1', 'ehcp-caseload.ehc_plan_count'],
      },
    });
  });

  it('keeps the order of a pack, each part once, and tells what cannot be in one', () => {
    const { view, notices } = parseView('?pack=b-1,SEN-support.percent,b-1,%3Cb%3E,a-1', site);
    expect(view.pack).toEqual(['b-1', 'sen-support.percent', 'a-1']);
    expect(notices.map(({ message }) => message)).toEqual([
      'The link asked for the part of a pack "<b>", which is not one this site can read; it was left out.',
    ]);
  });

  it('compares with nothing for none', () => {
    expect(parseView('?comparators=none', site).view.comparators).toEqual([]);
  });

  it('takes a repeated area once, without a word', () => {
    expect(viewOf('?areas=E08000014,E08000012,E08000014').areas).toEqual([
      'E08000014',
      'E08000012',
    ]);
  });

  it('forgives spaces and a trailing comma in a list', () => {
    expect(viewOf('?areas=E08000014,+E08000012,').areas).toEqual(['E08000014', 'E08000012']);
  });

  it.each(['utm_source=x', 'fbclid=1', 'gclid=1', 'mc_cid=1', 'mc_eid=1', '_ga=2.3', 'msclkid=1'])(
    'does not mention %s',
    (part) => {
      expect(viewOf(`?${part}`)).toEqual(defaultView);
    },
  );
});

describe('a part that cannot be used', () => {
  it.each([
    [
      'page=map',
      'The link asked for the page "map", which this site does not have; the overview is shown.',
    ],
    [
      'file=a/b.csv',
      'The link asked for the file "a/b.csv", which cannot be the name of one; published figures are shown.',
    ],
    [
      'indicator=plans',
      'The link asked for the indicator "plans", which is not the name of one; the first indicator is shown.',
    ],
    [
      'areas=liverpool',
      'The link asked for the area "liverpool", which is not one this site can read; it was left out.',
    ],
    [
      'from=19',
      'The link asked for the year "19", which is not a year from 1990 to 2100; the series starts with the first year.',
    ],
    [
      'to=2101',
      'The link asked for the year "2101", which is not a year from 1990 to 2100; the series ends with the latest year.',
    ],
    [
      'from=2025&to=2020',
      'The link asked for the years from 2025 to 2020, which run backwards; the whole series is shown.',
    ],
    [
      'breakdown=Sex',
      'The link asked to break down by "Sex", which is not the name of a filter; no breakdown is shown.',
    ],
    [
      'chart=pie',
      'The link asked for chart "pie", which this site does not draw; the usual chart is shown.',
    ],
    [
      'measure=share',
      'The link asked for the measure "share", which is neither number nor rate; the usual one is shown.',
    ],
    [
      'axis=log',
      'The link asked for the axis "log", which this site does not draw; the axis starts at zero.',
    ],
    ['chart=', 'The link gave no value for "chart"; the usual one is used.'],
    ['colour=red', 'The link has a part this site does not know, "colour"; it was left out.'],
    [
      'areas[]=E08000014',
      'The link has a part this site does not know, "areas[]"; it was left out.',
    ],
    ['__proto__=1', 'The link has a part this site does not know, "__proto__"; it was left out.'],
    [
      'filter.__proto__=1',
      'The link has a part this site does not know, "filter.__proto__"; it was left out.',
    ],
    [
      'filter.constructor=1',
      'The link has a part this site does not know, "filter.constructor"; it was left out.',
    ],
    [
      'target=T%201',
      'The link asked for the target "T 1", which is not the name of one; it was left out.',
    ],
    [
      'filter.sex=',
      'The link asked for "" in the filter "sex", which cannot be a choice of it; it was left out.',
    ],
  ])('%s is named and left out', (part, message) => {
    const { view } = parseView(`?${part}`, site);
    expect(messages(`?${part}`)[0]).toBe(message);
    expect(view).toEqual(defaultView);
  });

  it('does not take the rest with it', () => {
    const { view, notices } = parseView('?chart=pie&areas=x,E08000014&filter.sex=Girls', site);
    expect(view).toEqual({ ...defaultView, areas: ['E08000014'], filters: { sex: ['Girls'] } });
    expect(notices.map(({ key }) => key)).toEqual(['link.areas.x', 'link.chart']);
  });

  it('loses to the first when a key is repeated', () => {
    expect(parseView('?page=about&page=indicator', site).view.page).toBe('about');
    expect(messages('?page=about&page=indicator')).toEqual([
      'The link gave "page" more than once; only the first is used.',
    ]);
  });

  it('is quoted in 40 characters at most, without control or direction marks', () => {
    const [message] = messages(`?chart=%00%E2%80%AE${'x'.repeat(100)}`);
    expect(message).toContain(`"${'x'.repeat(39)}…"`);
  });

  it('is reported at most eight times, and the rest counted', () => {
    const search = `?${Array.from({ length: 20 }, (_, index) => `k${index}=1`).join('&')}`;
    expect(messages(search)).toHaveLength(9);
    expect(messages(search).at(-1)).toBe('The link has 12 more parts that could not be used.');
  });

  it('says none beside other comparisons is not one of them', () => {
    const { view, notices } = parseView('?comparators=none,E92000001', site);
    expect(view.comparators).toEqual(['E92000001']);
    expect(notices).toHaveLength(1);
  });
});

describe('a hostile link', () => {
  it('holds at most 12 areas and 60 items', () => {
    const areas = Array.from({ length: 40 }, (_, index) => `E080000${10 + index}`);
    const items = Array.from({ length: 99 }, (_, index) => `filter.sex=${index}`);
    const { view, notices } = parseView(`?areas=${areas.join(',')}&${items.join('&')}`, site);
    expect(view.areas).toEqual(areas.slice(0, 12));
    expect(view.filters['sex']).toHaveLength(60);
    expect(notices).toHaveLength(2);
  });

  it('loses items that are too long, and control characters within items', () => {
    const { view } = parseView(`?filter.sex=${'x'.repeat(201)}&filter.sex=G%00irls%E2%80%AE`, site);
    expect(view.filters).toEqual({ sex: ['Girls'] });
  });

  it('never reaches the prototype of an object', () => {
    const { view } = parseView(
      '?filter.__proto__=polluted&__proto__.polluted=1&breakdown=__proto__',
      site,
    );
    expect(Object.getPrototypeOf(view.filters)).toBe(Object.prototype);
    expect(view).toEqual(defaultView);
    expect('polluted' in {}).toBe(false);
  });

  it.each([
    ['bad percent-encoding', '?page=%E0%A4%A&indicator=%&%=%'],
    ['NULs', '\0\0?page=\0about'],
    ['a megabyte of one value', `?page=${'a'.repeat(1e6)}`],
    ['a megabyte of ampersands', '?'.padEnd(1e6, '&')],
    ['a megabyte of keys', `?${'a=&b=&'.repeat(170_000)}`],
    ['a megabyte of areas', `?areas=${'E08000012,'.repeat(100_000)}`],
    ['half of a surrogate pair', '?filter.sex=\ud800'],
  ])('of %s is read like any other', (_name, search) => {
    const { view, notices } = parseView(search, site);
    expect(view.page).toBe('overview');
    expect(notices.length).toBeLessThanOrEqual(9);
  });
});
