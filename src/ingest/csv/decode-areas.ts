import { geographicLevels, isGssCode, type Area, type GeographicLevel } from '../../domain/area.ts';
import type { ColumnIndexes } from './bind-columns.ts';
import { cleanText, quoted } from '../clean-text.ts';
import type { CodedColumn } from './coded-column.ts';
import type { IssueList } from '../issue-list.ts';
import type { CsvTable } from './read-csv.ts';
import { broken, outOfScope, type RowMarks } from './row-marks.ts';
import { TextIds } from './text-ids.ts';

const codeColumns: Record<GeographicLevel, readonly [code: string, name: string]> = {
  National: ['country_code', 'country_name'],
  Regional: ['region_code', 'region_name'],
  'Local authority': ['new_la_code', 'la_name'],
};

/** A geographic level, and where a file has its code and its name. */
interface Level {
  readonly name: GeographicLevel;
  readonly codeColumn: string;
  readonly codeIndex: number;
  readonly nameColumn: string;
  readonly nameIndex: number;
}

function levelColumns(name: GeographicLevel, columnIndexes: ColumnIndexes): Level {
  const [codeColumn, nameColumn] = codeColumns[name];
  const codeIndex = columnIndexes.get(codeColumn) ?? -1;
  return {
    name,
    codeColumn,
    codeIndex,
    nameColumn,
    nameIndex: columnIndexes.get(nameColumn) ?? -1,
  };
}

const notAnArea = -1;

/**
 * Reads each row's area from the columns of its geographic level. A row of another level is out of scope, with
 * a warning; a row whose code is not a GSS code, or stands at two levels, is broken.
 */
export function decodeAreas(
  { rows, rowNumbers }: CsvTable,
  columnIndexes: ColumnIndexes,
  marks: RowMarks,
  issues: IssueList,
): CodedColumn<Area> {
  const levelIndex = columnIndexes.get('geographic_level') ?? -1;
  const laCodeIndex = columnIndexes.get('old_la_code') ?? -1;
  const levels = geographicLevels.map((name) => levelColumns(name, columnIndexes));
  const entries: Area[] = [];
  const rawNames: string[] = [];
  const ids = new Uint32Array(rows.length);
  const levelIds = new TextIds();
  const levelOf: (Level | undefined)[] = [];
  const codeIds = new TextIds();
  const entryOf: number[] = [];

  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as readonly string[];
    const levelText = row[levelIndex] as string;
    const levelId = levelIds.idOf(levelText);
    if (levelId === levelOf.length) levelOf.push(levels.find(({ name }) => name === levelText));
    const level = levelOf[levelId];
    if (!level) {
      marks[index] = outOfScope;
      reportLevel(rowNumbers[index] ?? 0, levelText, issues);
      continue;
    }
    const code = row[level.codeIndex] ?? '';
    const name = row[level.nameIndex] ?? '';
    const codeId = codeIds.idOf(code);
    if (codeId === entryOf.length) {
      entryOf.push(isGssCode(code) ? entries.length : notAnArea);
      if (isGssCode(code)) {
        const laCode = level.name === 'Local authority' ? (row[laCodeIndex] ?? '') : '';
        entries.push({ code, name: cleanText(name) || code, level: level.name, laCode });
        rawNames.push(name);
        if (name === '') reportName(rowNumbers[index] ?? 0, level.nameColumn, code, '', issues);
      }
    }
    const id = entryOf[codeId] as number;
    if (id === notAnArea) {
      marks[index] = broken;
      issues.error(
        rowNumbers[index] ?? 0,
        level.codeColumn,
        `${quoted(code)} is not a GSS code, which every row of level ${level.name} needs`,
        'Write a letter and eight digits, such as E08000012 for Liverpool.',
      );
    } else if (entries[id]?.level !== level.name) {
      marks[index] = broken;
      issues.error(
        rowNumbers[index] ?? 0,
        level.codeColumn,
        `${quoted(code)} is a ${level.name} here and a ${entries[id]?.level} in an earlier row`,
        'Give the area one geographic level throughout the file.',
      );
    } else {
      ids[index] = id;
      if (rawNames[id] !== name) {
        rawNames[id] = name;
        reportName(rowNumbers[index] ?? 0, level.nameColumn, code, name, issues);
      }
    }
  }
  return { entries, ids };
}

function reportLevel(row: number, level: string, issues: IssueList): void {
  issues.warning(
    row,
    'geographic_level',
    `${quoted(level)} is not a geographic level this site compares`,
    `The row is left out. To be shown, its level must be ${geographicLevels.join(', ')}.`,
  );
}

function reportName(
  row: number,
  column: string,
  code: string,
  name: string,
  issues: IssueList,
): void {
  issues.warning(
    row,
    column,
    name === '' ? `${code} has no name` : `${code} has another name, ${quoted(name)}, from here on`,
    'Give the area the same name in every row.',
  );
}

/** England first, then regions, then local authorities; areas of one level stay as they are. */
export function compareByLevel(a: Area, b: Area): number {
  return geographicLevels.indexOf(a.level) - geographicLevels.indexOf(b.level);
}
