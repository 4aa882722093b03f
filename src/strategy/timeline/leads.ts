import { findDatasetOf, findIndicator, type Catalogue } from '../../domain/catalogue.ts';
import type { PartialDate } from '../../domain/time/partial-date.ts';
import type { Lead } from './item.ts';

/** Years shown before and after. */
const around = 2;

/**
 * The figures of a time: those of an indicator (by id) from two years before to two years after, with inspections
 * marked. An end that the series cannot have yet, or did not have then, is left open. Null without an indicator, or
 * where its series begins later than all of that.
 */
export function leadTo(
  indicatorId: string,
  firstYear: number,
  lastYear: number,
  catalogue: Catalogue,
  today: PartialDate,
): Lead | null {
  const indicator = findIndicator(catalogue, indicatorId);
  if (!indicator) return null;
  const since = findDatasetOf(catalogue, indicatorId)?.firstYear ?? 0;
  const from = firstYear - around;
  const to = lastYear + around;
  if (since >= to) return null;
  const years = { from: from > since ? from : null, to: to < today.year ? to : null };
  return {
    words: `${indicator.title}${yearsInWords(years)}`,
    view: { page: 'indicator', indicator: indicator.id, ...years, events: 'inspections' },
  };
}

function yearsInWords(years: { readonly from: number | null; readonly to: number | null }): string {
  const { from, to } = years;
  if (from !== null && to !== null) return `, ${from} to ${to}`;
  if (from !== null) return `, from ${from}`;
  return to === null ? '' : `, to ${to}`;
}
