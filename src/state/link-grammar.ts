import { withoutUnprintable } from '../domain/words/format.ts';

/** The keys a link may give once; `filter.<column>` may be repeated. */
export const linkKeys = [
  'page',
  'indicator',
  'areas',
  'comparators',
  'from',
  'to',
  'breakdown',
  'chart',
  'axis',
  'measure',
  'events',
  'strategy',
  'priority',
  'target',
  'file',
  'pack',
] as const;
export type LinkKey = (typeof linkKeys)[number];

export const filterPrefix = 'filter.';
/** Written for `comparators` when nothing is compared with. */
export const noComparators = 'none';

/** What one link may hold. A longer link is cut; the rest is reported, never an error. */
export const linkLimits = {
  areas: 12,
  pack: 60,
  items: 60,
  itemLength: 200,
  notices: 8,
  length: 200_000,
} as const;

const strategyIdShape = /^[a-z0-9-]{1,80}$/;
const columnShape = /^[a-z0-9_]{1,60}$/;
const indicatorShape = /^[a-z0-9_-]{1,60}\.([a-z0-9_]{1,60})$/;
const trackingKey =
  /^(utm_.*|(mtm|pk|hsa|sc|oly|vero|trk|elq)_?.*|(fb|g|d|y|tw|tt|li_fat_|wicked)(clid|id)|msclkid|[gw]braid|mc_[ce]id|_g[al].*|_hs(enc|mi)|igshid?|mkt_tok|dm_i|s_kwcid|ck_subscriber_id|_ke|_kx|cmpid|ref_src|nocache|cache_?bust)$/i;

/** True for the name of a data column. Names that every JavaScript object already has are refused. */
export function isColumnName(text: string): boolean {
  return columnShape.test(text) && !(text in {}) && text !== 'prototype';
}

/** True for the shape `<dataset>.<column>`. */
export function isIndicatorId(text: string): boolean {
  const column = indicatorShape.exec(text)?.[1];
  return column !== undefined && isColumnName(column);
}

/** True for the shape of an id of the strategy layer. */
export function isStrategyId(text: string): boolean {
  return strategyIdShape.test(text);
}

/** True for the shape of what a pack may hold: an indicator or a promise. */
export function isPackId(text: string): boolean {
  return isIndicatorId(text) || isStrategyId(text);
}

/** True for a key that campaigns and mail programs add to links, which nobody needs to hear about. */
export function isTrackingKey(key: string): boolean {
  return trackingKey.test(key);
}

/** True for what may be the name of a file, without folders. */
export function isFileName(text: string): boolean {
  return text.length <= 120 && !/[/\\]/.test(text) && text === withoutUnprintable(text);
}
