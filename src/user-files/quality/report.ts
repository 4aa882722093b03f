import { formatWhole } from '../../domain/words/format.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { ReadResult } from '../dataset/read-result.ts';
import { CheckList, type Check, type FileFacts } from './check.ts';
import { checkColumns } from './columns.ts';
import { checkChanges } from './changes.ts';
import { checkAreas, checkPeriods } from './areas-and-periods.ts';
import { checkSchools } from './schools.ts';
import { checkSymbols } from './symbols.ts';
import { checkValues } from './values.ts';

export interface ReportInput {
  readonly file: FileFacts;
  readonly result: ReadResult;
  /** GSS codes of the areas asked for; empty for every area of a level. */
  readonly wanted: readonly string[];
  /** The published dataset that the file can stand in for, read; null when there is none or it is not at hand. */
  readonly published: Dataset | null;
}

/**
 * Everything worth knowing about a file before its figures are used, in the order a reader needs it. What cannot
 * be charted fails; what can be and should be looked at is a warning. Values are checked in the rows that were
 * kept. Never throws.
 */
export function qualityReport(input: ReportInput): readonly Check[] {
  const { file, result, wanted, published } = input;
  const checks = new CheckList(result.layout.file);
  checkUse(file, result, checks);
  checkRows(file, checks);
  checkEncoding(file, checks);
  checkShape(file, checks);
  checkColumns(file, result, checks);
  checkPeriods(result, checks);
  checkAreas(result, wanted, checks);
  checkSchools(result, checks);
  checkSymbols(result, checks);
  checkValues(result, checks);
  if (result.dataset && published) checkChanges(result.dataset, published, checks);
  return checks.list();
}

function checkUse(
  { read, kept }: FileFacts,
  { dataset, error, layout, notReplacing }: ReadResult,
  checks: CheckList,
): void {
  const title = 'Can be charted';
  if (!dataset && read > 0 && kept === 0) {
    const message = 'The file cannot be charted: none of its rows was kept.';
    const fix =
      'If it is about other areas, read it again for every council and region in England; if its rows were set aside, see the findings below.';
    checks.note('usable', title, 'fail', message, fix);
    return;
  }
  if (!dataset) {
    const message = `The file cannot be charted: ${error}.`;
    const fix =
      'See the findings below; or say yourself which columns are the area, the period, the values and the filters.';
    checks.note('usable', title, 'fail', message, fix);
    return;
  }
  const what = layout.title === '' ? nameOfKind(layout.kind) : layout.title;
  const replaces = layout.published !== '' && notReplacing === '';
  const end = replaces
    ? ` Its figures can stand in for those published here as ${layout.published}.`
    : '';
  checks.note('usable', title, 'pass', `Recognised as: ${what}.${end}`);
  if (notReplacing === '') return;
  checks.note(
    'stand-in',
    'Published figures of the same name',
    'warning',
    `The file looks like ${layout.published}, which is published here, but does not stand in for it: ${notReplacing}.`,
    'Its figures are shown as a dataset of their own.',
  );
}

function nameOfKind(kind: ReadResult['layout']['kind']): string {
  return kind === 'mapped' ? 'a table whose columns you chose' : 'a file in DfE’s open data layout';
}

function checkRows({ read, kept }: FileFacts, checks: CheckList): void {
  const rows = (count: number) => `${formatWhole(count)} ${count === 1 ? 'row' : 'rows'}`;
  const other = read - kept;
  const rest =
    other > 0
      ? ` ${rows(other)} ${other === 1 ? 'was' : 'were'} not kept: about other areas, or set aside as said below.`
      : '';
  checks.note(
    'rows',
    'Rows',
    'pass',
    `${rows(read)} below the header were read and ${rows(kept)} kept.${rest} What is said below about cells is about the rows kept.`,
  );
}

function checkEncoding({ encoding, notUtf8 }: FileFacts, checks: CheckList): void {
  const title = 'Characters';
  if (notUtf8 && notUtf8.count > 0) {
    checks.at(
      { row: notUtf8.firstRow },
      {
        id: 'encoding',
        title,
        result: 'warning',
        message: `${formatWhole(notUtf8.count)} rows are not written in UTF-8 like the rest; they were read as Windows-1252.`,
        fix: 'Check names with accents or apostrophes; save the file as “CSV UTF-8”.',
      },
    );
    return;
  }
  checks.note('encoding', title, 'pass', `The file is written in ${nameOfEncoding(encoding)}.`);
}

function nameOfEncoding(encoding: string): string {
  const names: Readonly<Record<string, string>> = {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    'windows-1252': 'Windows-1252',
  };
  return (Object.hasOwn(names, encoding) ? names[encoding] : undefined) ?? encoding;
}

function checkShape(file: FileFacts, checks: CheckList): void {
  const { header, ragged = [], raggedTotal = 0, badQuotes = [], badQuotesTotal = 0 } = file;
  for (const { row, fields } of ragged) {
    checks.at(
      { row, value: String(fields) },
      {
        id: 'ragged-rows',
        title: 'Cells in a row',
        result: 'warning',
        message: `The row has ${fields} ${fields === 1 ? 'cell' : 'cells'} where the header has ${header.length}; it was set aside.`,
        fix: 'Give it one cell for every column; put quotes around a cell that holds a comma.',
      },
    );
  }
  checks.countAll('ragged-rows', raggedTotal);
  for (const row of badQuotes) {
    checks.at(
      { row },
      {
        id: 'quotes',
        title: 'Quotes',
        result: 'warning',
        message:
          'A quoted cell goes on after its closing quote, or is never closed. The row was set aside, and with it any rows below that an open quote takes in.',
        fix: 'Put quotes around the whole cell, and write a quote inside it twice.',
      },
    );
  }
  checks.countAll('quotes', badQuotesTotal);
}
