import { formatList, capitalise } from '../../domain/words/format.ts';
import { partialDateInWords, type PartialDate } from '../../domain/time/partial-date.ts';
import { timelineKinds, type Timeline, type TimelineItem, type TimelineKind } from './item.ts';

const kindNames: Record<TimelineKind, readonly [singular: string, plural: string]> = {
  strategy: ['strategy', 'strategies'],
  inspection: ['inspection', 'inspections'],
  consultation: ['consultation', 'consultations'],
  document: ['document', 'documents'],
  milestone: ['milestone date', 'milestone dates'],
};

/** "Strategy", "Milestone": what one item is called. */
export function kindInWords(kind: TimelineKind): string {
  const [singular] = kindNames[kind];
  return kind === 'milestone' ? 'Milestone' : capitalise(singular);
}

/** "Strategies", "Milestones": what a lane or a choice is called. */
export function kindsInWords(kind: TimelineKind): string {
  return kind === 'milestone' ? 'Milestones' : capitalise(kindNames[kind][1]);
}

/** "14 to 18 January 2019", "23 June to 4 July 2025", "2021 (month not known)". */
export function spanInWords(start: PartialDate, end: PartialDate | null): string {
  if (end === null || end.text === start.text) return dateInWords(start);
  const last = partialDateInWords(end);
  if (start.day === null || end.day === null || start.year !== end.year) {
    return `${partialDateInWords(start)} to ${last}`;
  }
  const first = start.month === end.month ? String(start.day) : withoutYear(start);
  return `${first} to ${last}`;
}

/** A date that says which part of it is not known. */
export function dateInWords(date: PartialDate): string {
  const words = partialDateInWords(date);
  if (date.month === null) return `${words} (month not known)`;
  return date.day === null ? `${words} (day not known)` : words;
}

function withoutYear(date: PartialDate): string {
  return partialDateInWords(date).replace(/ \d{4}$/, '');
}

/**
 * The chart in words: what it holds for each council. Says so when a council has promised no dated steps, as
 * that is a finding.
 */
export function timelineInWords(
  { councils, years }: Timeline,
  shown: readonly TimelineItem[],
): readonly string[] {
  if (shown.length === 0) return ['Nothing on the timeline fits these choices.'];
  const sentences = councils.flatMap(({ code, name }) => {
    const own = shown.filter(({ area }) => area === code);
    return own.length > 0 ? [`${name}: ${countsInWords(own)}.`] : [];
  });
  return [`One time axis from ${years[0]} to ${years[1] - 1}.`, ...sentences];
}

/** "2 strategies, 6 inspections and 12 documents". */
function countsInWords(items: readonly TimelineItem[]): string {
  return formatList(
    timelineKinds.flatMap((kind) => {
      const count = items.filter((item) => item.kind === kind).length;
      const [singular, plural] = kindNames[kind];
      return count === 0 ? [] : [`${count} ${count === 1 ? singular : plural}`];
    }),
  );
}

/** Names the councils whose documents give no milestone a date; empty when every one has some. */
export function withoutMilestones({ councils, items }: Timeline): string {
  const none = councils.filter(
    ({ code }) => !items.some(({ area, kind }) => area === code && kind === 'milestone'),
  );
  if (none.length === 0 || none.length === councils.length) return '';
  return `No milestone in the documents of ${formatList(none.map(({ name }) => name))} has a due date of its own.`;
}

/** How much of the timeline a choice leaves: "Showing all 32 entries." */
export function shownOf(shown: number, all: number): string {
  if (shown === all) return `Showing all ${all} entries.`;
  if (shown === 0) return 'Nothing on the timeline fits these choices.';
  return `Showing ${shown} of ${all} entries.`;
}

/** An item that is still ahead, and when. */
export interface Ahead {
  readonly item: TimelineItem;
  /** "23 June 2027", "2023 to 2026: its last year ends in 2026". */
  readonly when: string;
}

/** What comes next among the items shown, the soonest first: dates ahead, and the ends of strategies that run. */
export function aheadOf({ today }: Timeline, shown: readonly TimelineItem[]): readonly Ahead[] {
  return shown
    .filter(({ kind, start, end }) => (kind === 'strategy' ? end > today : start > today))
    .map((item) => ({
      item,
      moment: item.start > today ? item.start : item.end,
      when: item.start > today ? item.dates : `ends with ${Math.ceil(item.end) - 1}`,
    }))
    .sort((a, b) => a.moment - b.moment);
}

/** Items with the newest first: by when they began, then by when they ended. */
export function newestFirst(items: readonly TimelineItem[]): readonly TimelineItem[] {
  return [...items].reverse().sort((a, b) => b.start - a.start || b.end - a.end);
}
