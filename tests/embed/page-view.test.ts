import { describe, expect, it, vi } from 'vitest';
import { askedView } from '../../src/embed/page-view.ts';
import { site } from '../site.ts';

const own = '?page=indicator&indicator=plans.plan_count';
const ofTarget = `${own}&filter.age=Under+5&target=liv-01`;

const differs = (search: string, page = own) => askedView(search, page, site).differs;

describe('an address', () => {
  it.each([
    ['says nothing', ''],
    ['was followed from a campaign', '?utm_source=news&utm_campaign=x&fbclid=1'],
    ['has keys nobody knows', '?ver=12&foo=bar'],
    ['names the view of the page', '?indicator=plans.plan_count&axis=zero'],
    ['names the usual areas', '?areas=E08000012,E08000014'],
    ['asks for another page of the dashboard', '?page=timeline'],
    ['holds what a reader of the dashboard has put together', '?pack=plans.plan_count,liv-01'],
    ['says things that cannot be used', '?chart=pie&from=soon&areas=here&breakdown=%3Cb%3E'],
  ])('that %s leaves the page as it is', (_name, search) => {
    expect(differs(search)).toBe(false);
  });

  it.each([
    '?from=2020',
    '?areas=E08000014,E08000012',
    '?comparators=none',
    '?breakdown=age',
    '?filter.age=Over+5',
    '?chart=bar',
    '?axis=fit',
    '?target=liv-01',
    '?indicator=plans.refused',
    '?utm_source=x&to=2024',
  ])('that says %s asks for another view', (search) => {
    expect(differs(search)).toBe(true);
  });

  it('of a pack is silent about it, whatever is in it', () => {
    expect(askedView('?pack=plans.plan_count,%3Cb%3E', own, site).notices).toEqual([]);
  });

  it('of any number of keys is gone through once, not once for each of them', () => {
    const address = Array.from({ length: 3000 }, (_, at) => `utm_${at}=x`).join('&');
    let lookedThrough = 0;
    const getAll = vi.spyOn(URLSearchParams.prototype, 'getAll').mockImplementation(function (
      this: URLSearchParams,
      name: string,
    ) {
      lookedThrough += [...this].length;
      return [...this].flatMap(([key, value]) => (key === name ? [value] : []));
    });
    expect(differs(`?${address}`)).toBe(false);
    getAll.mockRestore();
    expect(lookedThrough).toBeLessThan(10 * 3000);
  });

  it('changes only what it names of the page’s own view', () => {
    const { view } = askedView('?from=2020', ofTarget, site);
    expect(view).toMatchObject({
      page: 'indicator',
      indicator: 'plans.plan_count',
      target: 'liv-01',
      filters: { age: ['Under 5'] },
      from: 2020,
    });
  });

  it('puts its items in the place of the page’s own', () => {
    const { view } = askedView('?filter.age=Over+5&filter.age=Total', ofTarget, site);
    expect(view.filters).toEqual({ age: ['Over 5', 'Total'] });
  });

  it('that names another indicator starts afresh', () => {
    const { view } = askedView('?indicator=leavers.count', ofTarget, site);
    expect(view).toMatchObject({ indicator: 'leavers.count', target: '', filters: {} });
  });

  it('keeps the part of a list that can be used', () => {
    const { view, notices } = askedView('?areas=E08000014,nowhere', own, site);
    expect(view.areas).toEqual(['E08000014']);
    expect(notices.map(({ message }) => message).join()).toContain('nowhere');
  });

  it('with a value that cannot be used keeps the page’s own', () => {
    const { view, notices } = askedView('?filter.age=&target=%3Cb%3E', ofTarget, site);
    expect(view).toMatchObject({ filters: { age: ['Under 5'] }, target: 'liv-01' });
    expect(notices).toHaveLength(2);
  });
});

describe('what cannot be used', () => {
  it('is reported as on the dashboard', () => {
    const { notices } = askedView('?chart=pie&ver=1&utm_source=x', own, site);
    expect(notices.map(({ message }) => message)).toEqual([
      expect.stringContaining('"ver"'),
      expect.stringContaining('"pie"'),
    ]);
  });

  it('never says that another figure is shown than the page’s own', () => {
    const { notices, unknown } = askedView('?indicator=%3Cscript%3E', own, site);
    expect(notices.map(({ message }) => message)).toEqual([
      'The link asked for the indicator "<script>", which is not the name of one; this figure is shown.',
    ]);
    expect(unknown).toBe('');
  });

  it('is the figure itself, on a page that has none of its own', () => {
    const { unknown, notices } = askedView('?indicator=%3Cscript%3E', '', site);
    expect(unknown).toBe('<script>');
    expect(notices).toEqual([]);
    expect(askedView('?indicator=plans.plan_count', '', site).unknown).toBe('');
    expect(askedView('', '', site).unknown).toBe('');
  });
});

it('a page with no figure of its own takes the whole view from its address', () => {
  const { view } = askedView('?page=about&indicator=plans.plan_count&from=2020', '', site);
  expect(view).toMatchObject({ page: 'indicator', indicator: 'plans.plan_count', from: 2020 });
});
