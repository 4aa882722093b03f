import { quoted } from '../../domain/words/format.ts';
import type { Notice } from '../../domain/notice.ts';
import type { View } from '../../domain/view.ts';
import { timelineKinds, type Timeline, type TimelineItem } from './item.ts';
import { kindsInWords } from './words.ts';

/** The filters of the timeline, by their name in a link and on the page. */
export const timelineLabels = { council: 'Council', kind: 'Kind' } as const;
export type TimelineColumn = keyof typeof timelineLabels;

/** What is chosen in each filter; '' for everything. `council` is a GSS code. */
export type TimelineChoice = Readonly<Record<TimelineColumn, string>>;

export interface TimelineOption {
  readonly value: string;
  readonly label: string;
}

/** What each filter offers, everything first. */
export function timelineOptions({
  councils,
}: Timeline): Readonly<Record<TimelineColumn, readonly TimelineOption[]>> {
  return {
    council: [
      { value: '', label: councils.length === 2 ? 'Both councils' : 'All councils' },
      ...councils.map(({ code, name }) => ({ value: code, label: name })),
    ],
    kind: [
      { value: '', label: 'Everything' },
      ...timelineKinds.map((kind) => ({ value: kind, label: kindsInWords(kind) })),
    ],
  };
}

/** Reads the filters of a link. What cannot be used is left out, with a notice. */
export function readTimelineChoice(
  filters: View['filters'],
  timeline: Timeline,
): { readonly choice: TimelineChoice; readonly notices: readonly Notice[] } {
  const options = timelineOptions(timeline);
  const notices: Notice[] = [];
  const choice = { council: '', kind: '' };
  for (const [column, items] of Object.entries(filters)) {
    if (!isColumn(column)) {
      notices.push({
        key: `timeline.${column}`,
        message: `The timeline has no filter ${quoted(column)}; it was left out.`,
      });
      continue;
    }
    const [first = '', ...rest] = items;
    if (options[column].some(({ value }) => value === first)) choice[column] = first;
    if (choice[column] !== first || rest.length > 0) {
      const label = timelineLabels[column];
      notices.push({
        key: `timeline.${column}`,
        message:
          choice[column] === first
            ? `The filter “${label}” takes one choice at a time; only the first is used.`
            : `The filter “${label}” has no choice ${quoted(first)}; it was left out.`,
      });
    }
  }
  return { choice, notices };
}

/** The filters of the link that shows a choice. */
export function filtersOfTimeline(choice: TimelineChoice): View['filters'] {
  return Object.fromEntries(
    Object.entries(choice).flatMap(([column, item]) => (item === '' ? [] : [[column, [item]]])),
  );
}

/** The items that a choice lets through. */
export function chosenItems(
  { items }: Timeline,
  { council, kind }: TimelineChoice,
): readonly TimelineItem[] {
  return items.filter(
    (item) => (council === '' || item.area === council) && (kind === '' || item.kind === kind),
  );
}

function isColumn(column: string): column is TimelineColumn {
  return Object.hasOwn(timelineLabels, column);
}
