import type { Dataset } from '../../domain/dataset.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { Check } from '../quality/check.ts';
import { keysFor, type AllOf } from '../layout/row-keys.ts';
import type { Layout } from '../layout/layout.ts';
import type { KeyTest } from '../scan/key-test.ts';

/** What is to be made of a table's rows. */
export interface DatasetRequest {
  /** The layouts to read the rows with: the recognised one and those of its `others` that are wanted. */
  readonly layouts: readonly Layout[];
  /** GSS codes to keep; anything else is passed over. */
  readonly areas: readonly string[];
  /** Every area of these levels as well. */
  readonly allOf: AllOf;
  /** The published datasets that the layouts name, read; those not at hand are left out. */
  readonly published: readonly Dataset[];
  /** The day the file is read, in words: "21 November 2026". */
  readonly readOn: string;
  /** Names of published datasets, which a file of another kind must not take. */
  readonly taken: readonly string[];
  /** Descriptors of published datasets the layouts name: a stand-in works even if its figures are not at hand. */
  readonly descriptors: readonly DatasetDescriptor[];
}

/** What one layout makes of a table's rows. */
export interface DatasetResult {
  readonly layout: Layout;
  /** Null when nothing in the file can be charted; `error` then says why. */
  readonly dataset: Dataset | null;
  readonly error: string;
  /** Why the file does not stand in for the published dataset it resembles; empty when it does or there is none. */
  readonly notReplacing: string;
  readonly report: readonly Check[];
}

/** How far the work on the rows has come once they are read. */
export interface DatasetStep {
  readonly done: number;
  readonly total: number;
}

/** Which rows to keep so that every layout has those it needs: all layouts are read from one scan. */
export function keysOfRequest({ layouts, areas, allOf }: DatasetRequest): KeyTest | null {
  const tests = layouts.map((layout) => keysFor(layout, areas, [], allOf));
  if (tests.some((test) => test === null)) return null;
  const alternatives = tests.flatMap((test) => test ?? []);
  // Layouts of one file find their areas in the same columns, as a rule.
  return [...new Map(alternatives.map((one) => [JSON.stringify(one), one])).values()];
}

/** The descriptor that a layout's published dataset has; null when it names none, or it is not known. */
export function descriptorOf(
  { published }: Layout,
  { descriptors, published: read }: Pick<DatasetRequest, 'descriptors' | 'published'>,
): DatasetDescriptor | null {
  const known = [...descriptors, ...read.map(({ descriptor }) => descriptor)];
  return known.find(({ name }) => name === published) ?? null;
}
