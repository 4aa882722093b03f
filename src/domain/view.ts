import type { Site } from './area.ts';
/** What a person chose, as ids only: the one state of the dashboard, mirrored in the address. */
export interface View {
  readonly page: Page;
  /** `<dataset>.<column>`; empty for the first indicator of the catalogue. */
  readonly indicator: string;
  /** GSS codes; the first two are the pair. */
  readonly areas: readonly string[];
  /** GSS codes, `neighbours`, `city-region`, `councils`; empty for none. */
  readonly comparators: readonly string[];
  /** Years in which a period ends; null for the whole series. */
  readonly from: number | null;
  readonly to: number | null;
  /** A filter column; empty for none. */
  readonly breakdown: string;
  /** Chosen items by filter column; a filter not named here shows its default item. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Null for the best one for the data. */
  readonly chart: ChartKind | null;
  readonly axis: Axis;
  /** The number as published, or the rate it gives with its denominator; null for what suits the page. */
  readonly measure: Measure | null;
  /** Whether a trend chart shows when inspections were. */
  readonly events: Events;
  /** Ids of the strategy layer; empty for none. A priority is shown rather than a strategy, a promise's rather than either. */
  readonly strategy: string;
  readonly priority: string;
  readonly target: string;
  /** Name of the file of the reader's own that the indicator is in; empty for published figures. */
  readonly file: string;
  /** Ids of indicators and promises put together for a pack, in its order. */
  readonly pack: readonly string[];
}

export const pages = ['overview', 'indicator', 'priorities', 'timeline', 'data', 'about'] as const;
export type Page = (typeof pages)[number];

export const chartKinds = ['line', 'bar', 'dot', 'table'] as const;
export type ChartKind = (typeof chartKinds)[number];

export const axes = ['zero', 'fit'] as const;
export type Axis = (typeof axes)[number];

export const measures = ['number', 'rate'] as const;
export type Measure = (typeof measures)[number];

export const eventChoices = ['none', 'inspections'] as const;
export type Events = (typeof eventChoices)[number];

/**
 * What a link leads to: the choices it names. Whatever it does not name is as usual for the site it is followed on,
 * so that what makes a link need not know whose site it is.
 */
export type LinkedView = Partial<View>;

/** The view of a link that names nothing. */
export function usualView({ pair, comparators }: Pick<Site, 'pair' | 'comparators'>): View {
  return {
    ...nothingChosen,
    areas: pair.map(({ code }) => code),
    comparators: comparators.map(({ code }) => code),
  };
}

const nothingChosen: View = {
  page: 'overview',
  indicator: '',
  areas: [],
  comparators: [],
  from: null,
  to: null,
  breakdown: '',
  filters: {},
  chart: null,
  axis: 'zero',
  measure: null,
  events: 'none',
  strategy: '',
  priority: '',
  target: '',
  file: '',
  pack: [],
};
