import type { Area } from '../domain/area.ts';
import type { DataSymbol, MaybeCell } from '../domain/cell.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { LocalFile } from '../domain/descriptor.ts';
import type { Observation } from '../domain/observation.ts';
import type { Axis, ChartKind, View } from '../domain/view.ts';
import type { Source } from '../domain/source.ts';
import type { noFigure } from '../domain/words/format.ts';
import type { TimePeriod } from '../domain/time/time-period.ts';
import type { FigureBreak } from '../query/measure/breaks.ts';
import type { Category } from '../query/select/selection.ts';
import type { SeriesStyle } from './style.ts';
import type { Overlays } from './overlay.ts';
import type { Phrase } from '../claims/phrase.ts';
import type { Sentence } from './words/sentence.ts';

/**
 * All a reader needs to trust one chart, as a plain value. Screen, table, file and print are renderers
 * of it, so they cannot disagree. Numbers are in the indicator's unit, unrounded.
 */
export interface Figure {
  readonly indicator: Indicator;
  readonly kind: ChartKind;
  /**
   * At most twelve words, as words and claims. It makes a claim only where a tested rule says it is true. Its text is
   * `headlineText`.
   */
  readonly headlinePhrase: Phrase;
  /**
   * What it is of, without when: measure, filter items, places. It stays true where newer figures take the place
   * of those shown, as a headline or a period does not.
   */
  readonly name: string;
  /** Its name and period. */
  readonly subtitle: string;
  /** The areas chosen, in their order, comparators left out; the first columns of the table. */
  readonly areas: readonly Area[];
  /** One paragraph: what, when, the areas, gap, change, comparators, caveats. */
  readonly sentences: readonly Sentence[];
  readonly altText: string;
  readonly axis: Axis;
  readonly axisTitle: string;
  /** What the periods of the time axis are: "January each year". */
  readonly timeTitle: string;
  /** The periods on a line chart's axis, skipped years included; the one period of a bar or dot plot. */
  readonly periods: readonly TimePeriod[];
  readonly facets: readonly Facet[];
  readonly breaks: readonly FigureBreak[];
  readonly gaps: readonly FigureGap[];
  readonly symbols: readonly SymbolNote[];
  readonly notes: readonly string[];
  /** Why no finding is given: a file it is drawn from was not read whole. Left out where all of it was. */
  readonly fault?: string;
  /** That a newer release was due, by the publisher's calendar. Left out where none is known to be. */
  readonly newerDue?: string;
  readonly sources: readonly Source[];
  /** Set where the figures are from a person's own file. */
  readonly local: LocalFile | null;
  readonly table: FigureTable;
  /** Set when there is nothing to draw: what to change to see figures. */
  readonly empty: EmptyFigure | null;
  /** What councils said, laid over the drawing. */
  readonly overlays: Overlays;
}

/** A figure before anything is laid over it and put into words for those who do not see it. */
export type PlainFigure = Omit<Figure, 'overlays' | 'altText'>;

export interface EmptyFigure {
  readonly message: string;
  /** A change of the view that would show figures, with what to call it; null when none is known. */
  readonly fix: { readonly label: string; readonly change: Partial<View> } | null;
}

/** One drawing with one scale. The first is the chart; others stand beside it as small multiples. */
export interface Facet {
  readonly id: string;
  readonly title: string;
  /** True when it keeps a scale of its own, so that its heights do not compare with the others'. */
  readonly ownScale: boolean;
  /** What stands along the category axis; for a line chart the periods do, and this is empty. */
  readonly rows: readonly Row[];
  readonly series: readonly Series[];
  readonly bands: readonly Band[];
  /** The areas of a group, each as a thin grey line behind its median; null where none are drawn. */
  readonly members: Members | null;
}

/** A place on the category axis: a breakdown's item, or an area. */
export interface Row {
  readonly key: string;
  readonly label: string;
  /** Set where rows are areas: the row's marks are drawn in it. Null where the series' own style counts. */
  readonly style: SeriesStyle | null;
}

/** `member` is an area of a group, drawn only behind the group's median. */
export type Role = 'pair' | 'further' | 'comparator' | 'group' | 'member';

export interface Series {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  /** The area it shows; null for a group such as the neighbours' median. */
  readonly area: Area | null;
  readonly style: SeriesStyle;
  /** One for each period (line) or row (bar, dot), in the same order. */
  readonly marks: readonly Mark[];
}

/** One value, drawn or not. `observation` is null for a number computed here, such as a median. */
export interface Mark {
  readonly key: string;
  /** The period or row it stands at, in words. */
  readonly label: string;
  /** The area or group it is of, by name. */
  readonly place: string;
  readonly cell: MaybeCell;
  readonly observation: Observation | null;
  /** Set for a number computed here: what it is the median of. */
  readonly medianOf: MedianOf | null;
  /** What a symbol or an absence means here; empty for a number. */
  readonly why: string;
  /** Set where the file has a row and leaves the cell blank: the figure is published, and not held here. */
  readonly isBlank?: true;
  /** The releases it was taken from; none for an absence or a number computed here. */
  readonly sources: readonly Source[];
}

/** Areas that stand in a figure as one: the neighbours of a council, or all councils. */
export type GroupKind = 'neighbours' | 'councils';

/** What a number computed here is the median of. */
export interface MedianOf {
  readonly group: GroupKind;
  /** "Liverpool’s statistical neighbours", "the 152 councils with a figure". */
  readonly words: string;
  /** What was published for each of them, in no order. */
  readonly members: readonly Observation[];
}

/** The areas of one group, drawn so that their median is seen among them. */
export interface Members {
  /** The id of their median's series. */
  readonly series: string;
  /** How many and whose: "Liverpool’s 10 statistical neighbours", "8 of Sefton’s 10 statistical neighbours". */
  readonly words: string;
  /** Those that have a number in a period shown and are not drawn otherwise. */
  readonly lines: readonly Series[];
}

/** The middle half of the values of a group of areas. */
export interface Band {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly style: SeriesStyle;
  /** Whose values they are, in words. */
  readonly of: string;
  /** What the low and the high end are called. */
  readonly ends: readonly [string, string];
  /** One for each period (line) or row (bar, dot), in the same order; null where it cannot be said. */
  readonly ranges: readonly ({ readonly low: number; readonly high: number } | null)[];
}

/** Periods without figures for any series, as indices into `periods`, both inclusive. */
export interface FigureGap {
  readonly from: number;
  readonly to: number;
  readonly note: string;
}

export interface SymbolNote {
  /** The symbol, or the dash that stands where a figure is not held here. */
  readonly symbol: DataSymbol | typeof noFigure;
  readonly meaning: string;
}

/** The same observations as a table. Cells line up with `columns` after the row's own label. */
export interface FigureTable {
  readonly caption: string;
  readonly rowHeading: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
}

export interface TableRow {
  readonly key: string;
  readonly label: string;
  readonly period: TimePeriod;
  readonly category: Category;
  /** Sorts rows by their heading: a period's order, or the item's place. */
  readonly order: number;
  /** True when a break in series lies just before this row's period. */
  readonly afterBreak: boolean;
  readonly cells: readonly Mark[];
}
