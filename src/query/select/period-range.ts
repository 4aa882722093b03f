import type { Dataset } from '../../domain/dataset.ts';
import type { Notice } from '../../domain/notice.ts';
import type { View } from '../../domain/view.ts';
import { shiftYears, type TimePeriod } from '../../domain/time/time-period.ts';

/** A longer series is taken for a mistyped year, and its skipped years are not named. */
const longestSeries = 150;

/**
 * The periods of a dataset in order of time. When it has one period a year, always of the same kind, the
 * years it skips are named too, so that a missing year takes its place on the axis.
 */
export function periodsOf(dataset: Dataset): readonly TimePeriod[] {
  const present = [...dataset.periods].sort((a, b) => a.order - b.order);
  const [first] = present;
  const last = present.at(-1);
  if (!first || !last || !isYearly(present) || last.year - first.year >= longestSeries) {
    return present;
  }
  const byYear = new Map(present.map((period) => [period.year, period]));
  return Array.from(
    { length: last.year - first.year + 1 },
    (_, years) => byYear.get(first.year + years) ?? shiftYears(first, years),
  );
}

function isYearly(periods: readonly TimePeriod[]): boolean {
  const kinds = new Set(periods.map(({ identifier }) => identifier));
  const years = new Set(periods.map(({ year }) => year));
  return kinds.size === 1 && years.size === periods.length;
}

/**
 * The periods that end within the chosen years. A year outside the series is ignored, and so are two years
 * that run backwards; each time a notice says so.
 */
export function resolvePeriods(
  view: Pick<View, 'from' | 'to'>,
  dataset: Dataset,
): { readonly periods: readonly TimePeriod[]; readonly notices: readonly Notice[] } {
  const all = periodsOf(dataset);
  const first = all[0]?.year;
  const last = all.at(-1)?.year;
  if (first === undefined || last === undefined) return { periods: all, notices: [] };
  if (view.from !== null && view.to !== null && view.from > view.to) {
    const message = `The years run backwards (from ${view.from} to ${view.to}), so the whole series is shown.`;
    return { periods: all, notices: [{ key: 'from', message }] };
  }
  const notices: Notice[] = [];
  const bound = (key: 'from' | 'to', fallback: number): number => {
    const year = view[key];
    if (year === null) return fallback;
    if (year >= first && year <= last) return year;
    const covered = first === last ? `${first} only` : `${first} to ${last}`;
    notices.push({
      key,
      message: `The year ${year} is outside this series (${covered}), so it is ignored.`,
    });
    return fallback;
  };
  const from = bound('from', first);
  const to = bound('to', last);
  return { periods: all.filter(({ year }) => year >= from && year <= to), notices };
}
