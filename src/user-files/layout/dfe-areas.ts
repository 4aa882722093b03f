import { geographicLevels, isGssCode, type GeographicLevel } from '../../domain/area.ts';
import { cleanText, quoted } from '../../ingest/clean-text.ts';
import { levelOf } from './dfe-columns.ts';
import {
  areaByCode,
  areaByLaCode,
  areaByName,
  areaOfText,
  currentCode,
  type KnownArea,
} from '../areas/find-area.ts';
import type { PlaceColumn, Places, Row } from './layout.ts';

/** A row's area as the published datasets write it; `doubt` is what does not fit, in words, or empty. */
export interface AreaText {
  readonly level: GeographicLevel;
  readonly code: string;
  readonly name: string;
  readonly laCode: string;
  readonly region: string;
  readonly doubt: string;
}

/** Why a row is about no area that can be shown. */
export interface NoArea {
  /** `level`: of a kind not compared here; `unknown`: no such place is known; `unnamed`: the file says it does not know. */
  readonly why: 'level' | 'unknown' | 'unnamed';
  readonly column: PlaceColumn;
  readonly value: string;
  readonly message: string;
}

/** Reads the areas of a file's rows; the same cells are looked up once. */
export function areaReader(places: Places): (row: Row) => AreaText | NoArea {
  const known = new Map<string, AreaText | NoArea>();
  const positions = [...places.entries()].flatMap(([column, at]) =>
    column.startsWith('time_') ? [] : [at],
  );
  return (row) => {
    let key = '';
    for (const at of positions) key += `${row[at] ?? ''}\u0001`;
    let area = known.get(key);
    if (!area) {
      area = readArea((column) => cellOf(row, places, column), places);
      known.set(key, area);
    }
    return area;
  };
}

type Cell = (column: PlaceColumn) => string;

function cellOf(row: Row, places: Places, column: PlaceColumn): string {
  return cleanText(row[places.get(column) ?? -1] ?? '').trim();
}

function readArea(cell: Cell, places: Places): AreaText | NoArea {
  if (places.has('area')) return readAnyArea(cell, places);
  const level = places.has('geographic_level')
    ? levelOf(cell('geographic_level'))
    : guessLevel(cell);
  switch (level) {
    case 'National':
      return readWide(cell, 'National', 'country_code', 'country_name');
    case 'Regional':
      return readWide(cell, 'Regional', 'region_code', 'region_name');
    case 'Local authority':
      return readCouncil(cell);
    default:
      return otherLevel(level);
  }
}

function otherLevel(level: string): NoArea {
  return {
    why: 'level',
    column: 'geographic_level',
    value: level,
    message: `${quoted(level)} is not one of the kinds of area compared here (${geographicLevels.join(', ')})`,
  };
}

/** Files without a level fill in the columns of the smallest place a row is about. */
function guessLevel(cell: Cell): string {
  const has = (...columns: readonly PlaceColumn[]) =>
    columns.some((column) => cell(column) !== '' && !isUnnamed(cell(column)));
  if (has('new_la_code', 'old_la_code', 'la_name')) return 'Local authority';
  return has('region_code', 'region_name') ? 'Regional' : 'National';
}

/** What files write for a place they do not know or do not have. */
function isUnnamed(text: string): boolean {
  return /^(x|z|:|~|\.\.?|-|n\/a|na|null|not available|not applicable|unknown)$/i.test(text);
}

function readAnyArea(cell: Cell, places: Places): AreaText | NoArea {
  const level = places.has('geographic_level') ? levelOf(cell('geographic_level')) : '';
  const isOther = level !== '' && !geographicLevels.some((one) => one === level);
  if (isOther) return otherLevel(level);
  const text = cell('area');
  const found = areaOfText(text);
  if (found) return areaText(found, '');
  return unknown('area', text);
}

function readWide(
  cell: Cell,
  level: 'National' | 'Regional',
  codeColumn: PlaceColumn,
  nameColumn: PlaceColumn,
): AreaText | NoArea {
  const code = cell(codeColumn);
  const name = cell(nameColumn);
  const found = isGssCode(code) ? areaByCode(code) : areaByName(name);
  if (found?.level === level) return areaText(found, '');
  if (isGssCode(code))
    return { level, code, name: name || code, laCode: '', region: '', doubt: '' };
  if (level === 'National' && code === '' && name === '') {
    const england = areaByName('England');
    if (england) return areaText(england, '');
  }
  if (isUnnamed(code || name)) return unnamed(codeColumn, code || name);
  return unknown(code === '' ? nameColumn : codeColumn, code || name);
}

function readCouncil(cell: Cell): AreaText | NoArea {
  const code = cell('new_la_code');
  const laCode = cell('old_la_code');
  const name = cell('la_name');
  const named = councilOnly(areaByName(name));
  if (isGssCode(code)) {
    const found = areaByCode(code);
    if (found?.level === 'Local authority')
      return areaText(found, disagreement(found, named, name));
    // A new council may be missing from the list here; a known name with a wrong code is a mistake.
    if (!found && !named && name !== '' && /^E(06|07|08|09|10)/.test(code)) {
      const region = cell('region_code');
      const doubt = `${code} (${name}) is not a council this site has in its list`;
      return { level: 'Local authority', code, name, laCode, region, doubt };
    }
    return unknown('new_la_code', code);
  }
  const found = areaByLaCode(laCode) ?? named;
  if (found) return areaText(found, laCode ? disagreement(found, named, name) : '');
  const text = code || laCode || name;
  const column = code ? 'new_la_code' : laCode ? 'old_la_code' : 'la_name';
  return text === '' || isUnnamed(text) || isUnnamed(name)
    ? unnamed(column, text)
    : unknown(column, text);
}

function councilOnly(area: KnownArea | undefined): KnownArea | undefined {
  return area?.level === 'Local authority' ? area : undefined;
}

function disagreement(found: KnownArea, named: KnownArea | undefined, name: string): string {
  // A council's earlier self may have had the same name.
  if (!named || currentCode(named.code) === found.code || named.name === found.name) return '';
  return `the code is that of ${found.name}, the name ${quoted(name)}; the code decides`;
}

function areaText(area: KnownArea, doubt: string): AreaText {
  const { level, code, name, laCode, region } = area;
  return { level, code, name, laCode, region, doubt };
}

function unknown(column: PlaceColumn, value: string): NoArea {
  const message = `${quoted(value)} is not a code or a name of an area this site knows`;
  return { why: 'unknown', column, value, message };
}

function unnamed(column: PlaceColumn, value: string): NoArea {
  return { why: 'unnamed', column, value, message: 'the row does not say which area it is about' };
}
