import type { Filter, Indicator } from '../../domain/indicator.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';

export type Row = readonly string[];

/** What a `.meta.csv` says about one column of its data file. */
export interface MetaColumn {
  /** The column's name in the data file. */
  readonly name: string;
  readonly isFilter: boolean;
  readonly label: string;
  /** `%`, `pp`, `£`, `£m`, `numberstring` or blank. */
  readonly unit: string;
  /** Null when it is not given. */
  readonly decimalPlaces: number | null;
  readonly hint: string;
  /** Name of the column that groups a filter's items; empty for none. */
  readonly groupedBy: string;
  readonly defaultItem: string;
}

/** The beginning of a file: enough to say what it is. */
export interface Preview {
  /** The file's own name. */
  readonly name: string;
  readonly header: Row;
  /** As a spreadsheet counts. */
  readonly headerRow: number;
  /** The first rows below the header. */
  readonly sample: readonly Row[];
  /** Rows above the header, where there are any. */
  readonly above?: readonly Row[];
  /** The rows of the file's `.meta.csv`, its header first. */
  readonly meta?: readonly Row[];
}

/** Columns that say when and where. `area` holds codes or names of any level, in a file that is not in DfE's layout. */
export const placeColumns = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'old_la_code',
  'new_la_code',
  'la_name',
  'area',
] as const;
export type PlaceColumn = (typeof placeColumns)[number];

/** Where each of these columns stands in the header, from 0. */
export type Places = ReadonlyMap<PlaceColumn, number>;

/** What a period is read as instead of as it is written: `202425` Academic year as `2025` January. */
export interface PeriodSwap {
  readonly identifier: string;
  /** Added to the year in which the written period ends. */
  readonly shift: number;
}

export interface PeriodRule {
  /** By time identifier as written, in its usual spelling. */
  readonly swaps: Readonly<Record<string, PeriodSwap>>;
  /** For files without `time_identifier`, when the period's own text does not say it; empty to infer it. */
  readonly identifier: string;
  /** The period of every row, for a file without such a column; empty otherwise. */
  readonly fixed: string;
}

/** A column that splits the rows. */
export interface FilterPlan {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly position: number;
  /** Position of the column that groups the items ("Ethnicity", "Sex"); -1 for none. */
  readonly topic: number;
  /** Items that the published dataset writes differently, by the file's own text. */
  readonly renames: ReadonlyMap<string, string>;
  readonly published: Filter | null;
}

/** A column of values. */
export interface IndicatorPlan {
  readonly id: string;
  readonly position: number;
  /** The column's name in the file. */
  readonly name: string;
  readonly meta: MetaColumn | null;
  readonly published: Indicator | null;
}

/** What becomes of every column of a file. */
export interface ColumnPlan {
  readonly filters: readonly FilterPlan[];
  readonly indicators: readonly IndicatorPlan[];
  /** Position of `source_id`; -1 when the file has none. */
  readonly source: number;
  readonly leftOut: readonly { readonly position: number; readonly why: string }[];
}

/** A file known by its columns, of one year's shape or another's. */
export interface Vintage {
  readonly kind: 'dfe' | 'sen2-old' | 'neet-scorecard';
  readonly title: string;
  /** Name of the published dataset whose figures it holds; empty when there is none. */
  readonly dataset: string;
  /** Columns that tell it, each list being one alternative; names as `plainName` writes them. */
  readonly needs: readonly (readonly string[])[];
  /** The published dataset's column, by the file's (plain). */
  readonly columns: Readonly<Record<string, string>>;
  /** The published dataset's items by the file's, by column of the published dataset. */
  readonly items?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly swaps: Readonly<Record<string, PeriodSwap>>;
  /** Plain names of the other columns to keep; every one when it is left out. */
  readonly others?: readonly string[];
}

/** What a person chose in the guided mapping, as positions in the header. */
export interface Mapping {
  /** The column that says which area a row is about: codes or names. */
  readonly area: number;
  /** The column that says which period; null when `onePeriod` holds for every row. */
  readonly period: number | null;
  /** Such as "2025" or "2024/25". */
  readonly onePeriod: string;
  /** A time identifier such as "Academic year"; empty to go by how the period is written. */
  readonly identifier: string;
  readonly values: readonly number[];
  readonly filters: readonly number[];
  /** The column that says National, Regional or Local authority; null to go by the area. */
  readonly level: number | null;
}

/** How a file is read. Plain data, so that a worker can be given it. */
export interface Layout {
  readonly kind: 'dfe' | 'sen2-old' | 'neet-scorecard' | 'ofsted-schools' | 'mapped';
  /** What the file was recognised as, in a few words; empty for a file of a kind that has no name. */
  readonly title: string;
  readonly file: string;
  readonly header: Row;
  readonly places: Places;
  readonly periods: PeriodRule;
  readonly vintage: Vintage | null;
  readonly meta: readonly MetaColumn[];
  /** The columns a person chose; null when they are inferred. */
  readonly mapping: Mapping | null;
  /** Spellings of `geographic_level` seen in the sample. */
  readonly levels: readonly string[];
  /** True when areas are written as codes, which have one spelling. */
  readonly hasCodes: boolean;
  /** Name of the published dataset it can stand in for; empty for none. */
  readonly published: string;
  /** Which of the counts is made, for a list of schools; empty for any other file. */
  readonly count: string;
  /** What the dataset will be, as far as the sample tells. */
  readonly descriptor: DatasetDescriptor;
  /** Other datasets that the same rows hold. */
  readonly others: readonly Layout[];
}

/** The parts of a layout that say which column is what. */
export type PlanBasis = Pick<Layout, 'header' | 'places' | 'vintage' | 'meta' | 'mapping'>;

/** A file that cannot be charted as it is. */
export interface Refusal {
  readonly kind: 'refused';
  readonly file: string;
  /** Why, in plain words. */
  readonly reason: string;
  /** What would work. */
  readonly fix: string;
  /** True when telling which column is what may help. */
  readonly canMap: boolean;
}

export type Recognised = Layout | Refusal;
