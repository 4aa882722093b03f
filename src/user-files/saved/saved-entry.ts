import {
  isObject,
  listOf,
  textOf,
  valueOf,
  type JsonObject,
} from '../../ingest/package/read-json.ts';
import type { Placement } from '../../catalogue/override-catalogue.ts';
import type { Mapping, Row } from '../layout/layout.ts';

/** Which rows of a file are kept: those of the areas this site compares, or of every area in England. */
export type Scope = 'site' | 'all';

/** The form in which this version keeps a file. A later one that keeps it otherwise counts on. */
export const savedFormat = 2;

/** Where a dataset of a file was shown, by the name the file gave it; `title` is for the reader. */
export interface SavedPlacement {
  readonly dataset: string;
  readonly title: string;
  readonly placement: Placement | null;
}

/**
 * What is kept of a table beside the bytes of its file: the person's own choices, from which all else is worked out
 * anew. No value that a later version of this program might write otherwise.
 */
export interface SavedEntry {
  readonly format: typeof savedFormat;
  readonly id: string;
  readonly name: string;
  /** The name of the file; `at` says which of its tables it is, from 0. */
  readonly fileName: string;
  readonly at: number;
  /** Of the file, in bytes, which are kept in so many pieces. */
  readonly size: number;
  readonly pieces: number;
  /** A day in words. */
  readonly savedOn: string;
  readonly scope: Scope;
  /** GSS codes of councils to keep besides those of the site. */
  readonly extra: readonly string[];
  /** The columns as the person named them; null where the file was recognised. */
  readonly mapping: Mapping | null;
  /** The rows of the `.meta.csv` that came with it; empty for none. */
  readonly meta: readonly Row[];
  readonly placements: readonly SavedPlacement[];
}

/** Something on the device that cannot be read: what it is called, and why. */
export interface UnreadableEntry {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly savedOn: string;
  readonly reason: string;
}

const newer = 'it was remembered by a newer version of this site';
const damaged = 'what is kept of it on this device is damaged';

/** What stands in the browser's storage under an id as an entry, each value checked; or why it is none. */
export function readEntry(id: string, kept: unknown): SavedEntry | UnreadableEntry {
  const root: JsonObject = isObject(kept) ? kept : {};
  const common = {
    id,
    name: textOf(root, 'name') || 'A file without a name',
    size: wholeOf(root, 'size') ?? 0,
    savedOn: textOf(root, 'savedOn'),
  };
  const format = wholeOf(root, 'format');
  if (format !== undefined && format > savedFormat) return { ...common, reason: newer };
  const at = wholeOf(root, 'at');
  const pieces = wholeOf(root, 'pieces');
  const fileName = textOf(root, 'fileName');
  const mapping = mappingOf(valueOf(root, 'mapping'));
  const isWhole = at !== undefined && pieces !== undefined && fileName !== '';
  if (format !== savedFormat || !isWhole || mapping === undefined) {
    return { ...common, reason: damaged };
  }
  return {
    ...common,
    format,
    fileName,
    at,
    pieces,
    mapping,
    scope: textOf(root, 'scope') === 'all' ? 'all' : 'site',
    extra: listOf(root, 'extra').filter(isText),
    meta: listOf(root, 'meta').flatMap((row) => (isTexts(row) ? [row] : [])),
    placements: listOf(root, 'placements').flatMap((one) => {
      if (!isObject(one)) return [];
      const placement = placementOf(valueOf(one, 'placement'));
      return [{ dataset: textOf(one, 'dataset'), title: textOf(one, 'title'), placement }];
    }),
  };
}

/** True for an entry that could be read. */
export function isReadable(entry: SavedEntry | UnreadableEntry): entry is SavedEntry {
  return !('reason' in entry);
}

/** A placement by its name, of version 0.1.0 as well; null for any other value. */
export function placementOf(value: unknown): Placement | null {
  if (value === 'replace' || value === 'instead') return 'replace';
  return value === 'beside' ? 'beside' : null;
}

/** The columns as a person named them; null where they named none, undefined where what is there is neither. */
export function mappingOf(value: unknown): Mapping | null | undefined {
  if (value === null || value === undefined) return null;
  if (!isObject(value)) return undefined;
  const area = wholeOf(value, 'area');
  const period = wholeOf(value, 'period') ?? null;
  const level = wholeOf(value, 'level') ?? null;
  const filters = listOf(value, 'filters').filter(isPosition);
  const values = listOf(value, 'values').filter(isPosition);
  if (area === undefined || values.length === 0) return undefined;
  const onePeriod = textOf(value, 'onePeriod');
  return {
    area,
    period,
    level,
    onePeriod,
    identifier: textOf(value, 'identifier'),
    filters,
    values,
  };
}

function wholeOf(object: JsonObject, key: string): number | undefined {
  const value = valueOf(object, key);
  return isPosition(value) ? value : undefined;
}

function isPosition(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}
