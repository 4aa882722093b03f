import type { LinkedView } from '../../domain/view.ts';

/** What can stand on the timeline, in the order of its lanes. */
export const timelineKinds = [
  'strategy',
  'inspection',
  'consultation',
  'document',
  'milestone',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One thing that happened or was due, or a strategy's lifetime. Moments are years with a fraction. */
export interface TimelineItem {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly area: string;
  readonly areaName: string;
  readonly title: string;
  /** Its date as a reader meets it, saying what part of it is not known. */
  readonly dates: string;
  /** The first and the last moment its date can mean. */
  readonly start: number;
  readonly end: number;
  /** True when only the year of it is known, so that it has no place within the year. */
  readonly isLoose: boolean;
  readonly outcome: string;
  readonly note: string;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  /** True when it was taken from someone else's reading of the inspectors' report. */
  readonly thirdParty: boolean;
  /** The figures of its time; null when the site has none. */
  readonly lead: Lead | null;
  /** The page of a strategy; null for all else. */
  readonly page: Lead | null;
  /** The dated promises that make up a milestone, each with its place among the priorities. */
  readonly targets: readonly Lead[];
}

/** A link in words. */
export interface Lead {
  readonly words: string;
  readonly view: LinkedView;
}

export interface Timeline {
  /** In order of time. */
  readonly items: readonly TimelineItem[];
  /** The councils named, the pair first. */
  readonly councils: readonly { readonly code: string; readonly name: string }[];
  /** The codes of the site's pair, whose colours are its own. */
  readonly sitePair: readonly string[];
  /** The whole years that all of it lies in, today included; the second is exclusive. */
  readonly years: readonly [number, number];
  readonly today: number;
  /** How many promises are in force in each year, where any is. */
  readonly promised: readonly { readonly year: number; readonly count: number }[];
  /** Documents of which no date is known. */
  readonly undated: readonly Undated[];
}

/** A document without a place on the timeline. */
export interface Undated {
  readonly id: string;
  readonly area: string;
  readonly areaName: string;
  readonly title: string;
  readonly note: string;
}
