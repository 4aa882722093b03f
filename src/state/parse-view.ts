import { areasInWords, isGssCode, type Site } from '../domain/area.ts';
import { quoted } from '../domain/words/format.ts';
import type { Notice } from '../domain/notice.ts';
import {
  axes,
  chartKinds,
  eventChoices,
  measures,
  pages,
  usualView,
  type View,
} from '../domain/view.ts';
import { allCouncilsId, cityRegionId, neighboursId } from '../domain/well-known-areas.ts';
import {
  isColumnName,
  isFileName,
  isIndicatorId,
  isPackId,
  isStrategyId,
  linkLimits,
  noComparators,
} from './link-grammar.ts';
import { collectParts, type Report, type Values } from './link-parts.ts';

/** What a link says, and what of it could not be used. */
export interface ParsedView {
  readonly view: View;
  readonly notices: readonly Notice[];
}

/**
 * Reads the query of a link on a site. Never throws: whatever cannot be used is left out and reported, and what is
 * not named is as usual for the site.
 */
export function parseView(search: string, site: Site): ParsedView {
  const usual = usualView(site);
  const found = new Map<string, string>();
  const report: Report = (key, message) => {
    if (!found.has(key)) found.set(key, message);
  };
  const { values, filters } = collectParts(search, report);
  const view: View = {
    page: readOption(values, 'page', pages, report) ?? usual.page,
    indicator: readText(values, 'indicator', isIndicatorId, report),
    areas: readAreas(values, report, site) ?? usual.areas,
    comparators: readComparators(values, report, site) ?? usual.comparators,
    ...readYears(values, report),
    breakdown: readText(values, 'breakdown', isColumnName, report),
    filters,
    chart: readOption(values, 'chart', chartKinds, report) ?? usual.chart,
    axis: readOption(values, 'axis', axes, report) ?? usual.axis,
    measure: readOption(values, 'measure', measures, report) ?? usual.measure,
    events: readOption(values, 'events', eventChoices, report) ?? usual.events,
    strategy: readText(values, 'strategy', isStrategyId, report),
    priority: readText(values, 'priority', isStrategyId, report),
    target: readText(values, 'target', isStrategyId, report),
    file: readText(values, 'file', isFileName, report),
    pack: readList('pack', values.get('pack') ?? '', isPackId, report),
  };
  return { view, notices: capped(found) };
}

const badOption = {
  page: (value: string) =>
    `The link asked for the page ${value}, which this site does not have; the overview is shown.`,
  chart: (value: string) =>
    `The link asked for chart ${value}, which this site does not draw; the usual chart is shown.`,
  axis: (value: string) =>
    `The link asked for the axis ${value}, which this site does not draw; the axis starts at zero.`,
  measure: (value: string) =>
    `The link asked for the measure ${value}, which is neither number nor rate; the usual one is shown.`,
  events: (value: string) =>
    `The link asked to mark ${value} on the chart, which this site cannot; nothing is marked.`,
} as const;

function readOption<T extends string>(
  values: Values,
  key: keyof typeof badOption,
  options: readonly T[],
  report: Report,
): T | undefined {
  const value = values.get(key);
  const option = options.find((one) => one === value);
  if (value !== undefined && option === undefined) {
    report(`link.${key}`, badOption[key](quoted(value)));
  }
  return option;
}

const badText = {
  indicator: (value: string) =>
    `The link asked for the indicator ${value}, which is not the name of one; the first indicator is shown.`,
  breakdown: (value: string) =>
    `The link asked to break down by ${value}, which is not the name of a filter; no breakdown is shown.`,
  strategy: (value: string) =>
    `The link asked for the strategy ${value}, which is not the name of one; it was left out.`,
  priority: (value: string) =>
    `The link asked for the priority ${value}, which is not the name of one; it was left out.`,
  target: (value: string) =>
    `The link asked for the target ${value}, which is not the name of one; it was left out.`,
  file: (value: string) =>
    `The link asked for the file ${value}, which cannot be the name of one; published figures are shown.`,
} as const;

function readText(
  values: Values,
  key: keyof typeof badText,
  isGood: (text: string) => boolean,
  report: Report,
): string {
  const value = values.get(key);
  if (value === undefined || isGood(value)) return value ?? '';
  report(`link.${key}`, badText[key](quoted(value)));
  return '';
}

function readAreas(values: Values, report: Report, { pair }: Site): readonly string[] | undefined {
  const value = values.get('areas');
  if (value === undefined) return undefined;
  const areas = readList('areas', value, isGssCode, report);
  if (areas.length > 0) return areas;
  report(
    'link.areas',
    `The link named no area this site can read; ${areasInWords(pair)} are shown.`,
  );
  return undefined;
}

function readComparators(
  values: Values,
  report: Report,
  site: Site,
): readonly string[] | undefined {
  const value = values.get('comparators');
  if (value === undefined) return undefined;
  if (value.trim() === noComparators) return [];
  const comparators = readList('comparators', value, isComparator, report);
  if (comparators.length > 0) return comparators;
  report(
    'link.comparators',
    `The link named nothing to compare with that this site can read; ${areasInWords(site.comparators)} are shown.`,
  );
  return undefined;
}

const groupIds: readonly string[] = [neighboursId, cityRegionId, allCouncilsId];

function isComparator(text: string): boolean {
  return isGssCode(text) || groupIds.includes(text);
}

/** A code, an id or the name of a group in the case it has here: whoever types it in another means the same. */
function asWritten(key: keyof typeof lists, part: string): string {
  if (key === 'pack') return part.toLowerCase();
  const [upper, lower] = [part.toUpperCase(), part.toLowerCase()];
  if (isGssCode(upper)) return upper;
  return groupIds.includes(lower) ? lower : part;
}

/** What a link may list: what one is called, and several, and how many are used. */
const lists = {
  areas: { noun: 'area', plural: 'areas', most: linkLimits.areas },
  comparators: { noun: 'comparison', plural: 'comparisons', most: linkLimits.areas },
  pack: { noun: 'part of a pack', plural: 'parts of a pack', most: linkLimits.pack },
} as const;

function readList(
  key: keyof typeof lists,
  value: string,
  isGood: (text: string) => boolean,
  report: Report,
): readonly string[] {
  const { noun, plural, most } = lists[key];
  const good = new Set<string>();
  for (const part of value.split(',').map((one) => asWritten(key, one.trim()))) {
    if (isGood(part)) {
      good.add(part);
    } else if (part !== '') {
      report(
        `link.${key}.${part.slice(0, 40)}`,
        `The link asked for the ${noun} ${quoted(part)}, which is not one this site can read; it was left out.`,
      );
    }
  }
  if (good.size > most) {
    report(
      `link.${key}.many`,
      `The link asked for ${good.size} ${plural}; only the first ${most} are used.`,
    );
  }
  return [...good].slice(0, most);
}

function readYears(values: Values, report: Report): Pick<View, 'from' | 'to'> {
  const from = readYear(values, 'from', report);
  const to = readYear(values, 'to', report);
  if (from === null || to === null || from <= to) return { from, to };
  report(
    'link.from',
    `The link asked for the years from ${from} to ${to}, which run backwards; the whole series is shown.`,
  );
  return { from: null, to: null };
}

function readYear(values: Values, key: 'from' | 'to', report: Report): number | null {
  const value = values.get(key);
  if (value === undefined) return null;
  const year = /^\d{4}$/.test(value) ? Number(value) : 0;
  if (year >= 1990 && year <= 2100) return year;
  const end = key === 'from' ? 'starts with the first year' : 'ends with the latest year';
  report(
    `link.${key}`,
    `The link asked for the year ${quoted(value)}, which is not a year from 1990 to 2100; the series ${end}.`,
  );
  return null;
}

function capped(found: ReadonlyMap<string, string>): readonly Notice[] {
  const notices = [...found].map(([key, message]) => ({ key, message }));
  const more = notices.length - linkLimits.notices;
  if (more <= 0) return notices;
  const rest = more === 1 ? '1 more part' : `${more} more parts`;
  return [
    ...notices.slice(0, linkLimits.notices),
    { key: 'link.more', message: `The link has ${rest} that could not be used.` },
  ];
}
