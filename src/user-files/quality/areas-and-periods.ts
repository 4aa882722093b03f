import { formatWhole } from '../../domain/words/format.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { months } from '../../domain/time/time-period.ts';
import { quoted } from '../../ingest/clean-text.ts';
import { areaReader } from '../layout/dfe-areas.ts';
import { identifierOf } from '../layout/dfe-periods.ts';
import type { Layout, Row } from '../layout/layout.ts';
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

/** No more names than these are listed; a reader is told how many there are besides. */
const mostListed = 12;

function listed(names: readonly string[]): string {
  const more = names.length - mostListed;
  const shown = names.slice(0, mostListed).join(', ');
  return more > 0 ? `${shown} and ${formatWhole(more)} more` : shown;
}

function nameOfArea(code: string): string {
  return areaByCode(code)?.name ?? code;
}

/** GSS codes of the areas that rows are about or lie in, whether or not they can be shown. */
function codesIn(rows: readonly Row[], { places }: Layout): ReadonlySet<string> {
  // Of a row about a school, the council it lies in.
  const areaOf = areaReader(
    new Map([...places].filter(([column]) => column !== 'geographic_level')),
  );
  return new Set(
    rows.flatMap((row) => {
      const area = areaOf(row);
      return 'why' in area ? [] : [currentCode(area.code)];
    }),
  );
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
  const names = listed(areas.map(({ name }) => name));
  if (areas.length > 0) checks.note('areas', title, 'pass', `${areas.length} found: ${names}.`);
  const found = new Set(areas.map(({ code }) => code));
  const lacking = [...new Set(wanted.map(currentCode))].filter((code) => !found.has(code));
  const isCounted = layout.kind === 'ofsted-schools';
  const present =
    lacking.length > 0 && !isCounted ? codesIn(scanned.rows, layout) : new Set<string>();
  // Rows about it are there, whatever keeps them from being shown: that is said elsewhere.
  const missing = lacking.filter((code) => !present.has(code));
  const unshown = lacking.filter((code) => present.has(code)).map(nameOfArea);
  if (unshown.length > 0) {
    const message = `${listed(unshown)} ${unshown.length === 1 ? 'is' : 'are'} in the file, but no row about ${unshown.length === 1 ? 'it' : 'them'} can be shown.`;
    checks.note(
      'areas-unshown',
      title,
      'warning',
      message,
      'See the other findings for the reason.',
    );
  }
  if (missing.length > mostMissing && layout.kind !== 'ofsted-schools') {
    const asked = listed(missing.map(nameOfArea));
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
    const name = nameOfArea(code);
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
