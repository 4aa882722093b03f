// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { packGroups } from '../../../src/pages/pack/items.ts';
import type { View } from '../../../src/domain/view.ts';
import { noStrategy } from '../../../src/domain/strategy.ts';
import { knowsley, liverpool } from '../../query/build-dataset.ts';
import { plans } from '../../figure/figure-of.ts';
import { caseload, ground, layer, neet } from './packing.ts';
import { defaultView } from '../../site.ts';

const onPage = (parts: Partial<View>): View => ({ ...defaultView, ...parts });
const indicatorPage = onPage({ page: 'indicator', indicator: plans.id });
const groupsFor = (view: View, parts: Parameters<typeof ground>[0] = {}) =>
  packGroups(ground(parts), view, [caseload, neet]);

/** What each group offers first, with its number of figures. */
function offered(view: View, parts: Parameters<typeof ground>[0] = {}): readonly string[] {
  return groupsFor(view, parts).map(({ first, choices }) => {
    const choice = choices.find(({ id }) => id === first);
    return `${choice?.title}: ${choice?.items.length}`;
  });
}

/** The figures of one choice, as loaded, in order. */
async function figuresOf(view: View, group: string, choice: string) {
  const found = groupsFor(view).find(({ id }) => id === group);
  const items = found?.choices.find(({ id }) => id === choice)?.items ?? [];
  return Promise.all(items.map(({ load }) => load()));
}
const searchOf = (link: string): string => new URL(link).search;

describe('what can be packed', () => {
  it('from an indicator: its figure, its theme, the promises, everything', () => {
    expect(offered(indicatorPage)).toEqual([
      'This figure: 1',
      'All of the theme “Plans and needs”: 2',
      'All figures behind the current promises of both councils: 2',
      'Everything: 3',
    ]);
  });

  it('offers the theme that the indicator belongs to', () => {
    expect(offered({ ...indicatorPage, indicator: 'neet.percent' })[1]).toBe(
      'All of the theme “Empty”: 1',
    );
  });

  it('from the overview: no figure of its own', () => {
    expect(offered(onPage({}))[0]).toBe('All of the theme “Plans and needs”: 2');
  });

  it('from the priorities: the one chosen first, by itself or through one of its promises', () => {
    const first = 'All figures behind the priority “1. Title new-1” (Liverpool): 1';
    expect(offered(onPage({ page: 'priorities', priority: 'new-1' }))[0]).toBe(first);
    expect(offered(onPage({ page: 'priorities', target: 'more' }))[0]).toBe(first);
    expect(offered(onPage({ page: 'priorities' }))[0]).toBe(
      'All figures behind the current promises of both councils: 2',
    );
  });

  it('leaves superseded promises to those who choose their priority', () => {
    const promises = groupsFor(onPage({ page: 'priorities' }))[0];
    expect(promises?.choices.map(({ name, items }) => `${name}: ${items.length}`)).toEqual([
      'All current priorities of both councils: 2',
      'Liverpool: 1. Title old-1: 1',
      'Liverpool: 1. Title new-1: 1',
      'Sefton: 1. Title other-1: 1',
    ]);
  });

  it('offers a chosen priority even where no figures bear on it, and says that there are none', () => {
    expect(offered(onPage({ page: 'priorities', priority: 'new-2' }))[0]).toBe(
      'All figures behind the priority “2. Title new-2” (Liverpool): 0',
    );
  });

  it('speaks of no promises on a site without strategies', () => {
    expect(offered(indicatorPage, { layer: noStrategy })).toEqual([
      'This figure: 1',
      'All of the theme “Plans and needs”: 2',
      'Everything: 3',
    ]);
  });

  it('names each figure by indicator and areas, and by its promise', () => {
    const labels = groupsFor(indicatorPage).flatMap(({ id, choices }) =>
      id === 'promises' ? choices.slice(0, 1) : [],
    );
    expect(labels[0]?.items.map(({ label }) => label)).toEqual([
      'EHC plans maintained by the council, Liverpool and Sefton, for the promise “More plans for under-fives”',
      'NEET, Liverpool and Sefton, for the promise “Fewer young people NEET”',
    ]);
    const [own] = packGroups(ground(), indicatorPage, []);
    expect(own?.choices[0]?.items[0]?.label).toBe('EHC plans maintained by the council');
  });
});

describe('this figure', () => {
  it('is exactly the view: breakdown, filters, chart, years, places and link', async () => {
    const view: View = {
      ...indicatorPage,
      areas: [knowsley.code, liverpool.code],
      comparators: [],
      filters: { age: ['Over 5'] },
      chart: 'table',
      from: 2025,
      priority: 'new-1',
    };
    const [one] = await figuresOf(view, 'current', 'current');
    expect(one?.figure.subtitle).toBe(
      'EHC plans maintained by the council, Age: Over 5, Knowsley and Liverpool, January 2025 to January 2026',
    );
    expect(one?.figure.kind).toBe('table');
    expect(searchOf(one?.context.link ?? '')).toBe(
      '?page=indicator&indicator=test.ehc_plan_count&areas=E08000011,E08000012&comparators=none&from=2025&filter.age=Over+5&chart=table&priority=new-1',
    );
    expect(one?.context.dataVersion).toBe('1');
    expect(one?.dataFiles).toEqual(['test.csv']);
  });

  it('stays empty where the view is', async () => {
    const [one] = await figuresOf(
      { ...indicatorPage, indicator: 'test.share', filters: { age: ['Total'] } },
      'current',
      'current',
    );
    expect(one?.figure.empty).not.toBeNull();
  });
});

describe('the figures of a theme', () => {
  const view: View = {
    ...indicatorPage,
    areas: [knowsley.code],
    comparators: [],
    chart: 'table',
    from: 2026,
  };

  it('keep areas and comparators, and are otherwise as a link opens them', async () => {
    const [count] = await figuresOf(view, 'theme', 'send');
    expect(count?.figure.kind).not.toBe('table');
    expect(searchOf(count?.context.link ?? '')).toBe(
      '?page=indicator&indicator=test.ehc_plan_count&areas=E08000011&comparators=none&breakdown=age',
    );
    expect(count?.figure.subtitle).toContain('by age, Knowsley');
  });

  it('are broken down where the whole shows nothing', async () => {
    const [, share] = await figuresOf(view, 'theme', 'send');
    expect(share?.figure.empty).toBeNull();
    expect(share?.figure.subtitle).toContain('by age');
  });
});

describe('the figures behind promises', () => {
  const figures = () =>
    figuresOf(
      onPage({ page: 'priorities', comparators: [], filters: { council: ['E08000012'] } }),
      'promises',
      'all',
    );

  it('open as their links do: filters set, the promise drawn', async () => {
    const [more] = await figures();
    expect(searchOf(more?.context.link ?? '')).toBe(
      '?page=indicator&indicator=test.ehc_plan_count&comparators=none&filter.age=Under+5&target=more',
    );
    expect(more?.figure.overlays.targets.map(({ id }) => id)).toEqual(['more']);
    expect(more?.figure.altText).toContain('Liverpool’s aim: up, by 2025');
  });

  it('say whose promise it is, and where a figure is only related', async () => {
    const notes = (await figures()).map((one) => one.notes);
    expect(notes).toEqual([
      ['Behind Liverpool’s promise: More plans for under-fives.'],
      ['Behind Sefton’s promise (a related figure, not its measure): Fewer young people NEET.'],
    ]);
  });

  it('count the strategies’ files among those behind them', async () => {
    const [more] = await figures();
    expect(more?.dataFiles).toEqual(['test.csv', 'strategy/targets.csv']);
    expect(layer.targets).toHaveLength(4);
  });
});
