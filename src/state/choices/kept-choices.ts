import type { Site } from '../../domain/area.ts';
import {
  usualView,
  type LinkedView,
  type Measure,
  type Page,
  type View,
} from '../../domain/view.ts';

/** The choices of the context bar, which follow the reader from page to page. */
export const choiceKeys = ['areas', 'comparators', 'from', 'to', 'measure'] as const;
export type ChoiceKey = (typeof choiceKeys)[number];
export type Choices = Pick<View, ChoiceKey>;

/** The choices of a view alone. */
export function choicesOf({ areas, comparators, from, to, measure }: View): Choices {
  return { areas, comparators, from, to, measure };
}

/** Which of the choices differ from what the site shows when nothing is chosen. */
export function changedChoices(view: View, site: Site): readonly ChoiceKey[] {
  const usual = usualView(site);
  return choiceKeys.filter((key) => !isSame(view[key], usual[key]));
}

/** True when links lead from both views to the same: they make the same choices and hold the same pack. */
export function haveSameChoices(a: View, b: View): boolean {
  return [...choiceKeys, 'pack' as const].every((key) => isSame(a[key], b[key]));
}

/**
 * What a link within the site leads to: the view it names, with the reader's present choices for all it leaves as
 * usual. Years go together: a link that names one of them names its whole span. The pack goes along unless the link
 * names one.
 */
export function withChoices(link: LinkedView, now: View, site: Site): LinkedView {
  const usual = usualView(site);
  const names = (key: ChoiceKey): boolean =>
    link[key] !== undefined && !isSame(link[key], usual[key]);
  const hasYears = names('from') || names('to');
  return {
    ...link,
    areas: names('areas') ? link.areas : now.areas,
    comparators: names('comparators') ? link.comparators : now.comparators,
    from: (hasYears ? link.from : now.from) ?? null,
    to: (hasYears ? link.to : now.to) ?? null,
    measure: names('measure') ? link.measure : now.measure,
    pack: withPack(link.pack, now.pack),
  } as LinkedView;
}

/** The pack that a link leads on with: the one it names, else the reader's. */
function withPack(named: View['pack'] = [], now: View['pack']): View['pack'] {
  return named.length > 0 ? named : now;
}

const nothing: readonly ChoiceKey[] = [];

/** The choices that say nothing about what a page shows. Links from there go on keeping them. */
const unused: Readonly<Record<Page, readonly ChoiceKey[]>> = {
  overview: nothing,
  indicator: nothing,
  priorities: ['from', 'to', 'measure'],
  timeline: choiceKeys,
  data: choiceKeys,
  about: choiceKeys,
};

/** The choices that differ from the usual ones and that the present page cannot use. */
export function unusedChoices(view: View, site: Site): readonly ChoiceKey[] {
  const changed = changedChoices(view, site);
  // The charts of one priority begin and end in the years chosen.
  const isOne = view.page === 'priorities' && view.priority + view.target !== '';
  const left = isOne ? (['measure'] as const) : unused[view.page];
  return changed.filter((key) => left.some((one) => one === key));
}

function isSame(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b) ? a.join() === b.join() : a === b;
}

/**
 * What is shown where a view does not say: the number, on the page of an indicator; null on pages where each figure shows
 * what suits it.
 */
export function usualMeasure({
  page,
  indicator,
}: Pick<View, 'page' | 'indicator'>): Measure | null {
  return page === 'indicator' && indicator !== '' ? 'number' : null;
}
