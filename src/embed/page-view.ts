import type { Notice } from '../domain/notice.ts';
import type { View } from '../domain/view.ts';
import { quoted } from '../domain/words/format.ts';
import { filterPrefix, linkKeys } from '../state/link-grammar.ts';
import type { Site } from '../domain/area.ts';
import { parseView } from '../state/parse-view.ts';
import { serialiseView } from '../state/serialise-view.ts';

/** The view that an address asks a page for, where the page has one of its own. */
export interface AskedView {
  readonly view: View;
  readonly notices: readonly Notice[];
  /** True when it is another view than the page's own. */
  readonly differs: boolean;
  /** What the address calls its indicator, where it cannot be one and the page has none of its own; else empty. */
  readonly unknown: string;
}

/**
 * Lays what an address says over a page's own view, both as the query of a link. What the address does not say,
 * or says in a way that cannot be used, stays as the page has it; the latter is reported.
 */
export function askedView(search: string, pageSearch: string, site: Site): AskedView {
  const asked = new URLSearchParams(search);
  // Looked through once: an address may have any number of keys.
  const valuesOf = new Map<string, string[]>();
  for (const [key, value] of asked) {
    const values = valuesOf.get(key);
    if (values) values.push(value);
    else valuesOf.set(key, [value]);
  }
  const usable = new Set(
    [...valuesOf].flatMap(([key, values]) => (isUsable(key, values, site) ? [key] : [])),
  );
  const pageView = parseView(pageSearch, site).view;
  const named = usable.has('indicator') ? (asked.get('indicator') ?? '') : '';
  const isOther = named !== '' && named !== pageView.indicator;
  const kept = [...new URLSearchParams(isOther ? '' : pageSearch)].filter(
    ([key]) => !usable.has(key),
  );
  const laid = [...asked].filter(([key]) => usable.has(key));
  const { view } = parseView(`?${new URLSearchParams([...kept, ...laid])}`, site);
  return {
    view: { ...view, page: 'indicator' },
    notices: noticesOf(search, asked.get('indicator') ?? '', pageView, site),
    unknown: pageView.indicator === '' && named === '' ? (asked.get('indicator') ?? '') : '',
    differs:
      serialiseView({ ...view, page: pageView.page }, site) !== serialiseView(pageView, site),
  };
}

/** Keys that say something of the dashboard and nothing of one figure. */
const ofDashboard: ReadonlySet<string> = new Set(['page', 'pack']);

/** The page of the dashboard means nothing here; another indicator than the first one stays. */
function noticesOf(search: string, named: string, pageView: View, site: Site): readonly Notice[] {
  const message = `The link asked for the indicator ${quoted(named)}, which is not the name of one; this figure is shown.`;
  return parseView(search, site).notices.flatMap((notice) => {
    if (/^link\.(page|pack)\b/.test(notice.key)) return [];
    if (notice.key !== 'link.indicator' || named === '') return [notice];
    return pageView.indicator === '' ? [] : [{ key: notice.key, message }];
  });
}

/** Whether a key, all by itself, says something that can be shown. */
function isUsable(key: string, values: readonly string[], site: Site): boolean {
  const isKnown = key.startsWith(filterPrefix) || (linkKeys as readonly string[]).includes(key);
  if (!isKnown || ofDashboard.has(key)) return false;
  const { view, notices } = parseView(
    `?${new URLSearchParams(values.map((one) => [key, one]))}`,
    site,
  );
  return notices.length === 0 || serialiseView(view, site) !== '';
}
