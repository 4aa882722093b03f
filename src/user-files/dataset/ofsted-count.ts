import { areaByCode, areaByLaCode, areaByName, councilsOf } from '../areas/find-area.ts';
import type { SchoolColumns, SchoolCount } from '../layout/ofsted-list.ts';
import { readNumber } from '../../ingest/csv/read-number.ts';
import type { Row } from '../layout/layout.ts';

/** Schools of one area with the same items, counted. */
export interface SchoolTally {
  readonly area: string;
  /** By filter column, in the order of `filters`. */
  readonly items: readonly string[];
  readonly schools: number;
  /** Null when a school's number of pupils is not given. */
  readonly pupils: number | null;
  /** Where the first schools stand, as a spreadsheet counts. */
  readonly rows: readonly number[];
}

/** The counts of a list, and what could not be counted. */
export interface SchoolTallies {
  readonly filters: readonly string[];
  readonly hasPupils: boolean;
  readonly tallies: readonly SchoolTally[];
  /** Rows without a URN: blank ones. */
  readonly blank: number;
  /** Names of councils that are not known, and how many schools they have. */
  readonly unknown: ReadonlyMap<string, { readonly row: number; readonly count: number }>;
  /** Regions and England, when schools of some of their councils are not in the rows. */
  readonly incomplete: readonly string[];
}

export const phases: readonly string[] = ['Nursery', 'Primary', 'Secondary', 'Special', 'PRU'];
const total = 'Total';

const gradeNames: Readonly<Record<string, string>> = {
  '1': 'Outstanding',
  '2': 'Good',
  '3': 'Requires improvement',
  '4': 'Inadequate',
  '9': '9 (not applicable / no grade)',
};
const overallGrades: readonly string[] = [
  'Outstanding',
  'Good',
  'Requires improvement',
  'Inadequate',
  'Not judged',
  'No graded inspection recorded',
];

function isMissing(text: string): boolean {
  return text === '' || text.toUpperCase() === 'NULL';
}

/** A grade in words; `none` when there is no grade. A number without a known meaning stays a number. */
function gradeOf(text: string, none: string): string {
  const trimmed = text.trim().replace(/\.0$/, '');
  if (isMissing(trimmed)) return none;
  return (Object.hasOwn(gradeNames, trimmed) ? gradeNames[trimmed] : undefined) ?? trimmed;
}

/** The items a school adds to, for one kind of count: one list for each row of the result it belongs to. */
function itemsOf(row: Row, columns: SchoolColumns, count: SchoolCount): readonly string[][] {
  const cell = (at: number) => (row[at] ?? '').trim();
  const phase = cell(columns.phase) || 'Phase not given';
  const both = (items: readonly string[]) => [
    [phase, ...items],
    [total, ...items],
  ];
  switch (count) {
    case 'judgements':
      return both([gradeOf(cell(columns.overall), 'No graded inspection recorded')]);
    case 'key-judgements':
      return [...columns.keyJudgements].flatMap(([name, at]) =>
        both([name, gradeOf(cell(at), 'No judgement recorded')]),
      );
    case 'report-cards':
      return [...columns.reportCard].flatMap(([name, at]) =>
        both([name, isMissing(cell(at)) ? 'No report card yet' : cell(at)]),
      );
    case 'schools':
      return [
        [phase, cell(columns.type) || 'Type not given'],
        [phase, total],
        [total, total],
      ];
  }
}

const filtersOf: Readonly<Record<SchoolCount, readonly string[]>> = {
  judgements: ['school_phase', 'overall_effectiveness'],
  'key-judgements': ['school_phase', 'key_judgement', 'grade'],
  'report-cards': ['school_phase', 'evaluation_area', 'report_card_grade'],
  schools: ['school_phase', 'type_of_education'],
};

interface Tally {
  readonly items: readonly string[];
  schools: number;
  pupils: number | null;
  readonly rows: number[];
}

/**
 * Counts schools by council, phase and grade; regions and England only where every council of theirs is in the
 * rows, so that a part is never taken for the whole.
 */
export function countSchools(
  rows: readonly Row[],
  rowNumbers: ArrayLike<number>,
  columns: SchoolColumns,
  count: SchoolCount,
): SchoolTallies {
  const byArea = new Map<string, Map<string, Tally>>();
  const unknown = new Map<string, { row: number; count: number }>();
  let blank = 0;
  const found = new Set<string>();
  const councils = rows.map((row, index) => {
    const name = (row[columns.council] ?? '').trim();
    if (isMissing((row[columns.urn] ?? '').trim())) {
      blank += 1;
      return undefined;
    }
    const area = isMissing(name)
      ? areaByLaCode((row[columns.laestab] ?? '').slice(0, 3))
      : areaByName(name);
    if (area?.level === 'Local authority') {
      found.add(area.code);
      return area;
    }
    const seen = unknown.get(name) ?? { row: rowNumbers[index] ?? 0, count: 0 };
    unknown.set(name, { ...seen, count: seen.count + 1 });
    return undefined;
  });
  const regions = new Set([...found].map((code) => areaByCode(code)?.region ?? ''));
  const wide = [...regions, england].filter((code) => code !== '');
  const complete = new Set(wide.filter((code) => isComplete(code, found)));

  rows.forEach((row, index) => {
    const council = councils[index];
    if (!council) return;
    const pupils = readNumber((row[columns.pupils] ?? '').trim());
    const areas = [council.code, council.region, england].filter(
      (code) => code === council.code || complete.has(code),
    );
    for (const items of itemsOf(row, columns, count)) {
      for (const area of areas) {
        const tallies = byArea.get(area) ?? new Map<string, Tally>();
        byArea.set(area, tallies);
        addSchool(tallies, items, pupils, rowNumbers[index] ?? 0);
      }
    }
  });
  for (const tallies of byArea.values()) addZeros(tallies, count);
  return {
    filters: filtersOf[count],
    hasPupils: count === 'judgements' || count === 'schools',
    tallies: [...byArea].flatMap(([area, tallies]) =>
      [...tallies.values()].map((tally) => ({ area, ...tally })),
    ),
    blank,
    unknown,
    incomplete: wide.filter((code) => !complete.has(code)),
  };
}

const england = 'E92000001';
/** Councils with a handful of schools or none, without which a region is still whole. */
const tiny: readonly string[] = ['E09000001', 'E06000053'];

function isComplete(code: string, found: ReadonlySet<string>): boolean {
  return councilsOf(code).every((one) => found.has(one.code) || tiny.includes(one.code));
}

function addSchool(
  tallies: Map<string, Tally>,
  items: readonly string[],
  pupils: number,
  row: number,
): void {
  const key = items.join('\u0001');
  const tally = tallies.get(key) ?? { items, schools: 0, pupils: 0, rows: [] };
  tallies.set(key, tally);
  tally.schools += 1;
  tally.pupils = tally.pupils === null || Number.isNaN(pupils) ? null : tally.pupils + pupils;
  if (tally.rows.length < 20) tally.rows.push(row);
}

/** No school of a phase, or with a grade, is a fact about an area whose every school was counted: a zero, not an absence. */
function addZeros(tallies: Map<string, Tally>, count: SchoolCount): void {
  const rest = { judgements: overallGrades, schools: [total] };
  if (count !== 'judgements' && count !== 'schools') return;
  for (const phase of [total, ...phases]) {
    for (const item of rest[count]) {
      const items = [phase, item];
      const key = items.join('\u0001');
      if (!tallies.has(key)) tallies.set(key, { items, schools: 0, pupils: 0, rows: [] });
    }
  }
}
