import { findIndicator, type Catalogue } from '../../domain/catalogue.ts';
import type { PartialDate } from '../../domain/strategy.ts';
import type { Lead } from './item.ts';

interface Subject {
  readonly words: RegExp;
  readonly indicator: string;
  /** The first year of the series; what ended before it has no figures there. */
  readonly since: number;
}

/** Which figures belong to what something is about, by words of its title; the first that fits is used. */
const subjects: readonly Subject[] = [
  {
    words: /children.s services/i,
    indicator: 'sen-social-care.ehc_plan_percent',
    since: 2017,
  },
  {
    words: /\bSEND\b|special|local area|written statement/i,
    indicator: 'ehcp-caseload.ehc_plan_count',
    since: 2010,
  },
  {
    words: /home education|missing education|reduced education/i,
    indicator: 'absence-by-sen.absence_percent',
    since: 2019,
  },
  {
    words: /education|early years|living well/i,
    indicator: 'early-years-development.good_level_of_development_percent',
    since: 2016,
  },
];

/** For what is about none of these, or older than its own series. */
const fallback: Subject = {
  words: /^/,
  indicator: 'ehcp-caseload.ehc_plan_count',
  since: 2010,
};

/** Years shown before and after. */
const around = 2;

/**
 * The figures of a time: those of what a title is about, from two years before to two years after, with
 * inspections marked. An end that the series cannot have yet, or did not have then, is left open.
 */
export function leadTo(
  title: string,
  firstYear: number,
  lastYear: number,
  catalogue: Catalogue,
  today: PartialDate,
): Lead | null {
  const from = firstYear - around;
  const to = lastYear + around;
  const own = subjects.find(({ words }) => words.test(title));
  const subject = [own, fallback].find(
    (one) => one && one.since < to && findIndicator(catalogue, one.indicator),
  );
  const indicator = subject && findIndicator(catalogue, subject.indicator);
  if (!subject || !indicator) return null;
  const years = {
    from: from > subject.since ? from : null,
    to: to < today.year ? to : null,
  };
  return {
    words: `${indicator.title}${yearsInWords(years)}`,
    view: {
      page: 'indicator',
      indicator: indicator.id,
      ...years,
      events: 'inspections',
    },
  };
}

function yearsInWords(years: { readonly from: number | null; readonly to: number | null }): string {
  const { from, to } = years;
  if (from !== null && to !== null) return `, ${from} to ${to}`;
  if (from !== null) return `, from ${from}`;
  return to === null ? '' : `, to ${to}`;
}
