import Papa from 'papaparse';
import type { Check } from './check.ts';

/** Marks that turn the direction of writing, and control characters that no table holds. */
const unwanted = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\t\n\r]/gu;
/** The first character that shows, after spaces, controls and invisible ones, begins a formula. */
const formulaStart = /^(?:[\t\r]|[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@|%＝＋－＠｜％])/u;
const plainNumber = /^-?\d+(\.\d+)?$/;

/** Text that a spreadsheet takes for text (OWASP, CSV injection); a plain number stays as it is. */
function guarded(text: string): string {
  const clean = text.replaceAll(unwanted, '').replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  return formulaStart.test(clean) && !plainNumber.test(clean) ? `'${clean}` : clean;
}

/** The report as a CSV file: UTF-8 with a byte order mark and CRLF, one finding to a row, safe in a spreadsheet. */
export function reportAsCsv(report: readonly Check[]): string {
  const header = [
    'check',
    'result',
    'title',
    'message',
    'file',
    'row',
    'column',
    'value',
    'remedy',
  ];
  const rows = report.map(({ id, result, title, message, at, fix }) => [
    guarded(id),
    result,
    guarded(title),
    guarded(message),
    guarded(at?.file ?? ''),
    at && at.row > 0 ? String(at.row) : '',
    guarded(at?.column ?? ''),
    guarded(at?.value ?? ''),
    guarded(fix),
  ]);
  return `\uFEFF${Papa.unparse([header, ...rows], { newline: '\r\n' })}\r\n`;
}
