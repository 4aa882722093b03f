import { formatWhole } from '../../domain/words/format.ts';
import { cleanText } from '../../ingest/clean-text.ts';

/** `fail` only where something cannot be charted; what can be charted and should be looked at is a warning. */
export type CheckResult = 'pass' | 'warning' | 'fail';

/** One finding about a file. */
export interface Check {
  /** The kind of check, such as `duplicate-keys`; several findings may have the same. */
  readonly id: string;
  readonly title: string;
  readonly result: CheckResult;
  /** What was found, in a sentence or two. */
  readonly message: string;
  /** Where: `row` as a spreadsheet counts, 0 for the whole file; `column` as the file names it. */
  readonly at?: CheckLocation;
  /** How to fix it; empty when there is nothing to fix. */
  readonly fix: string;
}

export interface CheckLocation {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

/** What reading a file's bytes told about it. */
export interface FileFacts {
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly encoding: string;
  /** Rows below the header that are not blank. */
  readonly read: number;
  /** Those of them that are about the areas asked for, and sound. */
  readonly kept: number;
  /** Rows with more or fewer cells than the header: the first of them, and how many in all. */
  readonly ragged?: readonly { readonly row: number; readonly fields: number }[];
  readonly raggedTotal?: number;
  /** Rows whose quotes do not match. */
  readonly badQuotes?: readonly number[];
  readonly badQuotesTotal?: number;
  /** Rows that are not in the encoding the rest is in. */
  readonly notUtf8?: { readonly count: number; readonly firstRow: number };
}

/** At most so many findings of one kind are listed. */
export const mostOfOneKind = 200;

/** Gathers findings in bounded memory: 200 of a kind at most, and one that says how many there are in all. */
export class CheckList {
  readonly #file: string;
  readonly #checks: Check[] = [];
  readonly #counts = new Map<string, { readonly last: Check; count: number }>();

  constructor(file: string) {
    this.#file = file;
  }

  /** Adds a finding about the file as a whole. */
  note(id: string, title: string, result: CheckResult, message: string, fix = ''): void {
    this.#add({ id, title, result, message: cleanText(message), fix: cleanText(fix) });
  }

  /** Adds a finding about one place of the file; row 0 is the whole column or file. */
  at(
    location: { readonly row: number; readonly column?: string; readonly value?: string },
    found: Pick<Check, 'id' | 'title' | 'result' | 'message'> & { readonly fix?: string },
  ): void {
    const { row, column = '', value = '' } = location;
    this.#add({
      id: found.id,
      title: found.title,
      result: found.result,
      message: cleanText(found.message),
      at: {
        file: this.#file,
        row,
        column: cleanText(column),
        value: cleanText(value.slice(0, 200)),
      },
      fix: cleanText(found.fix ?? ''),
    });
  }

  /** Takes over findings made elsewhere. */
  addAll(checks: readonly Check[]): void {
    for (const check of checks) this.#add(check);
  }

  /** Says that there are so many findings of a kind in all, when only the first of them were handed over. */
  countAll(id: string, count: number): void {
    const known = this.#counts.get(id);
    if (known && count > known.count) known.count = count;
  }

  /** True when nothing of this kind was found to be wrong. */
  isClean(id: string): boolean {
    return !this.#checks.some((one) => one.id === id && one.result !== 'pass');
  }

  /** The findings in the order they were made; each kind that has more than 200 ends with their number. */
  list(): readonly Check[] {
    const more = [...this.#counts.values()].flatMap(({ last, count }) =>
      count > Math.min(mostOfOneKind, this.#checks.filter(({ id }) => id === last.id).length)
        ? [
            {
              id: last.id,
              title: last.title,
              result: last.result,
              message: `${formatWhole(count)} findings of this kind in all; the first of them are listed.`,
              fix: 'Mend those listed and choose the file again to see the rest.',
            },
          ]
        : [],
    );
    return [...this.#checks, ...more];
  }

  #add(check: Check): void {
    const known = this.#counts.get(check.id);
    if (known) known.count += 1;
    else this.#counts.set(check.id, { last: check, count: 1 });
    if ((known?.count ?? 1) <= mostOfOneKind) this.#checks.push(check);
  }
}
