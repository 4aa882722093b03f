import type { DataSymbol } from './cell.ts';
import type { Filter, Indicator } from './indicator.ts';
import type { Source } from './source.ts';
import type { PartialDate } from './time/partial-date.ts';

/** What a dataset is, before any of its rows are read. */
export interface DatasetDescriptor {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly theme: string;
  readonly path: string;
  /** Changes when the file's bytes change; part of the address it is fetched from. */
  readonly version: string;
  /** What was published in it; left out where that is not known, and for a person's own file. */
  readonly published?: PublishedFile;
  readonly columns: readonly string[];
  readonly primaryKey: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly filters: readonly Filter[];
  /** Raw text of a missing value, and the symbol and wording it stands for in this dataset. */
  readonly missingValues: ReadonlyMap<string, MissingValue>;
  /** What a blank cell means in this dataset, where it may have some: why the figure is not held here. */
  readonly blank?: string;
  readonly sources: readonly Source[];
  readonly notes: readonly string[];
  /** What a period covers, with {year} and {previous}, when its plain name would mislead; else empty. */
  readonly periodMeaning: string;
  /** The year in which the file's first period ends, where the package says it. */
  readonly firstYear?: number;
  /** The month (1 to 12) in which a period really ends, where its identifier would mislead. */
  readonly periodEnd?: number;
  /** When its newest release was published, and when the next is due, by the publisher's calendar. */
  readonly released?: PartialDate;
  readonly nextRelease?: PartialDate;
  /** Set for a person's own file, whose figures are not among the published ones. */
  readonly local?: LocalFile;
}

/** A file that a person brought, as figures from it are marked. */
export interface LocalFile {
  readonly name: string;
  /** The day it was read, in words. */
  readonly readOn: string;
  /** True where it is shown in the place of published figures of the same name. */
  readonly replaces: boolean;
}

export interface MissingValue {
  readonly symbol: DataSymbol;
  readonly label: string;
}

/** A theme groups datasets on the indicator page, in the order the package lists them. */
export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Theme of datasets that came from a person's own file and stand in for no published one. */
export const ownTheme = 'your-files';

/**
 * What was published in a file when the site was made, so that what a server sends can be compared with it. A part that
 * is left out is not known.
 */
export interface PublishedFile {
  readonly bytes?: number;
  /** In small hexadecimal digits. */
  readonly sha256?: string;
  /** Without the header. */
  readonly rows?: number;
  /** How many areas have a row. */
  readonly areas?: number;
  /** The last period, as the file writes it: "202425 Academic year". */
  readonly latest?: string;
}
