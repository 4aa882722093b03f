import { formatWhole } from '../../domain/words/format.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { months } from '../../domain/time/time-period.ts';
import { quoted } from '../../ingest/clean-text.ts';
import { identifierOf } from '../layout/dfe-periods.ts';
import { areaByCode, currentCode } from '../areas/find-area.ts';
import type { ReadResult } from '../dataset/read-result.ts';
import type { CellNote } from '../dataset/table.ts';
import type { CheckList } from './check.ts';

const rowsText = (count: number) => `${formatWhole(count)} ${count === 1 ? 'row' : 'rows'}`;

/** Checks which periods the rows have, how they were understood, and which could not be. */
export function checkPeriods(
  { dataset, layout, table, scanned, notReplacing }: ReadResult,
  checks: CheckList,
): void {
  const title = 'Periods';
  const periods = dataset?.periods ?? [];
  const [first] = periods;
  const last = periods.at(-1);
  if (first && last) {
    const range = first === last ? first.label : `${first.label} to ${last.label}`;
    checks.note('periods', title, 'pass', `${periods.length} found: ${range}.`);
  }
  for (const [identifier, swap] of Object.entries(layout.periods.swaps)) {
    if (!periods.some((one) => one.identifier === swap.identifier)) continue;
    const at = layout.places.get('time_identifier') ?? -1;
    const isWritten = scanned.rows.some((row) => identifierOf(row[at] ?? '') === identifier);
    if (!isWritten && at >= 0) continue;
    const when = swap.shift === 0 ? 'the year in which it ends' : 'the year before';
    const message = `The file labels its figures ${quoted(identifier)}; they are counts of ${swap.identifier}, and are shown as ${swap.identifier} of ${when}.`;
    checks.note('period-meaning', title, 'pass', message);
  }
  const academic = periods.find(({ identifier }) => identifier === 'Academic year');
  const isOwn = layout.published === '' || notReplacing !== '';
  if (academic && layout.vintage === null && isOwn) {
    checks.note(
      'period-meaning',
      title,
      'warning',
      `Figures are shown by academic year (${academic.label}), as the file has them. In some files such a year stands for a count on one day, such as January of its second half.`,
      'Check on the page it came from what the year means before comparing it with other years.',
    );
  }
  // A month says itself what kind of period it is.
  const years = periods.filter(({ identifier }) => !months.includes(identifier));
  const isSaid = layout.places.has('time_identifier') || layout.kind === 'ofsted-schools';
  if (!isSaid && years.length > 0) {
    const kinds = [...new Set(years.map(({ identifier }) => identifier.toLowerCase()))];
    checks.note(
      'period-kind',
      title,
      layout.periods.identifier === '' ? 'warning' : 'pass',
      `The file does not say what kind of period its years are; they were read as ${kinds.join(', ')}.`,
      'A column named time_identifier, with “Academic year”, “Financial year” or “Calendar year”, says it.',
    );
  }
  for (const { row, column, value, message, count } of table.badPeriods) {
    checks.at(
      { row, column, value },
      {
        id: 'unknown-periods',
        title,
        result: 'warning',
        message: `${rowsText(count)} set aside: ${message}.`,
        fix: 'Write 2025 with Calendar year, 202425 with Academic year, or a month with its year.',
      },
    );
  }
}

/** More areas than this that are not there are told together. */
const mostMissing = 3;

/** Checks which areas the rows are about, which were asked for and are not there, and which are not known. */
export function checkAreas(
  { dataset, table, layout, scanned }: ReadResult,
  wanted: readonly string[],
  checks: CheckList,
): void {
  const title = 'Areas';
  const areas = dataset?.areas ?? [];
  const names = areas.map(({ name }) => name);
  const listed =
    names.length > 12 ? `${names.slice(0, 12).join(', ')} and others` : names.join(', ');
  if (areas.length > 0) checks.note('areas', title, 'pass', `${areas.length} found: ${listed}.`);
  const found = new Set(areas.map(({ code }) => code));
  const missing = [...new Set(wanted.map(currentCode))].filter((code) => !found.has(code));
  if (missing.length > mostMissing && layout.kind !== 'ofsted-schools') {
    const asked = missing.map((code) => areaByCode(code)?.name ?? code).join(', ');
    checks.note(
      'areas-missing',
      title,
      'warning',
      `${missing.length} of the areas that were asked for are not in the file: ${asked}.`,
      'If the file should have them, check how it writes them.',
    );
    missing.length = 0;
  }
  for (const code of missing) {
    const name = areaByCode(code)?.name ?? code;
    const isList = layout.kind === 'ofsted-schools' && !areaByCode(code)?.laCode;
    checks.at(
      { row: 0, value: code },
      {
        id: 'areas-missing',
        title,
        result: 'warning',
        message: isList
          ? `${name} is not shown: the list does not have every council of it, so its schools cannot be counted.`
          : `${name} was asked for, and no row that can be shown is about it.`,
        fix: isList
          ? 'Use the list for all of England, as Ofsted publishes it.'
          : 'Check how the file writes it; or choose another area.',
      },
    );
  }
  for (const [level, count] of table.otherLevels) {
    checks.note(
      'other-levels',
      'Kinds of area',
      'pass',
      `${rowsText(count)} of the kind ${quoted(level)} set aside: only England, regions and local authorities are compared here.`,
    );
  }
  if (table.unnamedAreas > 0) {
    const message = `${rowsText(table.unnamedAreas)} set aside: they do not say which area they are about.`;
    checks.note('unnamed-areas', title, 'pass', message);
  }
  const listNotes = (notes: readonly CellNote[], id: string, end: string, fix: string) => {
    for (const { row, column, value, message, count } of notes) {
      checks.at(
        { row, column, value },
        { id, title, result: 'warning', message: `${message}; ${rowsText(count)} ${end}.`, fix },
      );
    }
  };
  listNotes(
    table.unknownAreas,
    'unknown-areas',
    'set aside',
    'Write a GSS code (E08000012), a three-digit LA code (341) or the council’s name (Liverpool).',
  );
  listNotes(
    table.doubtfulAreas,
    'doubtful-areas',
    'kept',
    'Check the code and the name against each other.',
  );
  if (dataset && wanted.length === 0 && scanned.rows.length > 0) checkCoverage(dataset, checks);
}

/** A year with clearly fewer councils than the one before may be incomplete. */
function checkCoverage(dataset: Dataset, checks: CheckList): void {
  const councils = dataset.periods.map(() => new Set<number>());
  for (let row = 0; row < dataset.length; row += 1) {
    const area = dataset.areaOf[row] as number;
    if (dataset.areas[area]?.level !== 'Local authority') continue;
    councils[dataset.periodOf[row] as number]?.add(area);
  }
  councils.forEach(({ size }, at) => {
    const before = councils[at - 1]?.size ?? 0;
    if (before < 100 || size >= before - 3) return;
    checks.note(
      'fewer-councils',
      'Areas',
      'warning',
      `${dataset.periods[at]?.label ?? ''} has ${size} councils, ${before - size} fewer than the period before.`,
      'Some may not have sent figures: ranks of that period leave them out.',
    );
  });
}
