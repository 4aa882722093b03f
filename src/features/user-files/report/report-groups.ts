import {
  formatNumber,
  formatSigned,
  type NumberStyle,
  capitalise,
} from '../../../domain/words/format.ts';
import { decimalsOf } from '../../../user-files/quality/compare-published.ts';
import type { Check, CheckLocation } from '../../../user-files/quality/check.ts';

/** Findings of one kind, in the order they were made. */
export interface FindingKind {
  readonly id: string;
  /** Those about a place of the file, and those about the file as a whole. */
  readonly located: readonly Check[];
  readonly whole: readonly Check[];
}

/** What is to be looked at under one title. */
export interface FindingGroup {
  readonly title: string;
  readonly isFail: boolean;
  readonly kinds: readonly FindingKind[];
}

/** Findings that are not passes, by title, those with a failure first. */
export function findingGroups(report: readonly Check[]): readonly FindingGroup[] {
  const open = report.filter(({ result }) => result !== 'pass');
  const groups = [...new Set(open.map(({ title }) => title))].map((title) => {
    const found = failsFirst(open.filter((one) => one.title === title));
    const kinds = [...new Set(found.map(({ id }) => id))].map((id): FindingKind => {
      const same = found.filter((one) => one.id === id);
      return {
        id,
        located: same.filter(({ at }) => at !== undefined),
        whole: same.filter(({ at }) => at === undefined),
      };
    });
    return { title, isFail: found.some(({ result }) => result === 'fail'), kinds };
  });
  return groups.sort((a, b) => Number(b.isFail) - Number(a.isFail));
}

function failsFirst(checks: readonly Check[]): readonly Check[] {
  return [...checks].sort((a, b) => Number(b.result === 'fail') - Number(a.result === 'fail'));
}

/** "2 things to look at", "nothing to look at". */
export function lookInWords(report: readonly Check[]): string {
  const { length } = findingGroups(report);
  if (length === 0) return 'nothing to look at';
  return `${length} ${length === 1 ? 'thing' : 'things'} to look at`;
}

/** "Row 12, column Plans": where a finding is, without its value; empty for the whole of the file called `file`. */
export function locationInWords(at: CheckLocation, file: string): string {
  const words = [
    ...(at.file === file || at.file === '' ? [] : [at.file]),
    ...(at.row > 0 ? [`row ${at.row}`] : []),
    ...(at.column === '' ? [] : [`column ${at.column}`]),
  ].join(', ');
  return capitalise(words);
}

/** A figure that is another in the file than as published, as a row of a table. */
export interface RevisedFigure {
  readonly figure: string;
  readonly published: string;
  readonly fileValue: string;
  /** With its sign; empty where one of the two is a symbol. */
  readonly difference: string;
  readonly row: number;
}

/** The sentence that a revised figure is reported with. */
const revised = /^(.*): published (\S+), your file (\S+?)(?: \(([+-]?\S+)\))?\.$/;

/** The figures of a `revised` finding, taken from its sentence; null for any other finding. */
export function revisedFigure({ id, message, at }: Check): RevisedFigure | null {
  const [, figure, published, fileValue, difference] = revised.exec(message) ?? [];
  if (id !== 'revised' || !at || figure === undefined) return null;
  return {
    figure,
    published: numberInWords(published ?? ''),
    fileValue: numberInWords(fileValue ?? ''),
    difference: difference === undefined ? '' : signedInWords(difference),
    row: at.row,
  };
}

function numberInWords(text: string): string {
  const value = Number(text);
  return Number.isNaN(value) ? `[${text}]` : formatNumber(value, styleOf(value));
}

function signedInWords(text: string): string {
  const value = Number(text);
  return Number.isNaN(value) ? text : formatSigned(value, styleOf(value));
}

/** As many decimals as the number is written with: a revision is shown unrounded. */
function styleOf(value: number): NumberStyle {
  return { unit: 'count', decimalPlaces: Math.min(decimalsOf(value), 20) };
}
