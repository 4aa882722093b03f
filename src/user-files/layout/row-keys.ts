import { geographicLevels, type GeographicLevel } from '../../domain/area.ts';
import { levelOf, spellingsOfLevel } from './dfe-columns.ts';
import { areaByCode, codesOf, spellingsOf, type KnownArea } from '../areas/find-area.ts';
import type { KeyColumn, KeyTest } from '../scan/key-test.ts';
import type { Layout, PlaceColumn } from './layout.ts';

/** Every area of these levels instead of chosen ones: for ranks and distributions. */
export type AllOf = readonly GeographicLevel[];

const codeColumns: Readonly<Record<GeographicLevel, PlaceColumn>> = {
  National: 'country_code',
  Regional: 'region_code',
  'Local authority': 'new_la_code',
};
const nameColumns: Readonly<Record<GeographicLevel, PlaceColumn>> = {
  National: 'country_name',
  Regional: 'region_name',
  'Local authority': 'la_name',
};

/** What files write in a code column for a row that has none. */
const noCode: readonly string[] = ['', 'z', 'x', ':'];

/**
 * Which rows of a file to keep for these areas and comparators (GSS codes; anything else is passed over), and for
 * all areas of the levels in `allOf`. Level and code are matched together, as a council's row has the code of its
 * region, too. `null` keeps every row: where the file cannot tell the areas apart before it is read.
 */
export function keysFor(
  layout: Layout,
  areas: readonly string[],
  comparators: readonly string[],
  allOf: AllOf = [],
): KeyTest | null {
  const wanted = [...new Set([...areas, ...comparators])].flatMap((code) => areaByCode(code) ?? []);
  if (layout.kind === 'ofsted-schools') return keysForSchools(layout, wanted, allOf);
  if (layout.places.has('area')) return keysForAnyArea(layout, wanted, allOf);
  const unknown = [...areas, ...comparators].filter(
    (code) => /^[EKNSW]\d{8}$/.test(code) && !areaByCode(code),
  );
  const levels = geographicLevels.filter(
    (level) => allOf.includes(level) || wanted.some((one) => one.level === level),
  );
  const alternatives = geographicLevels.flatMap((level) => {
    const guard = levelGuard(layout, level);
    if (!guard) return [null];
    if (allOf.includes(level)) return [guard];
    const ofLevel = wanted.filter((one) => one.level === level);
    const codes = [...ofLevel.flatMap(({ code }) => codesOf(code)), ...unknown];
    return codes.length === 0 ? [] : keysOfLevel(layout, level, ofLevel, codes, guard);
  });
  if (levels.length === 0 && unknown.length === 0) return null;
  return alternatives.some((one) => one === null)
    ? null
    : alternatives.filter((one) => one !== null);
}

/** The condition that a row is of a level; null when the file has no column that says so. */
function levelGuard({ places, levels }: Layout, level: GeographicLevel): KeyColumn[] | null {
  const column = places.get('geographic_level');
  if (column !== undefined) {
    const seen = levels.filter((text) => levelOf(text) === level);
    return [{ column, any: [...new Set([...spellingsOfLevel(level), ...seen])] }];
  }
  const council = places.get('new_la_code') ?? places.get('old_la_code') ?? places.get('la_name');
  const region = places.get('region_code') ?? places.get('region_name');
  if (level === 'Local authority') return [];
  if (council === undefined) return level === 'Regional' ? [] : null;
  const noCouncil = { column: council, any: noCode };
  if (level === 'Regional') return [noCouncil];
  return region === undefined ? [noCouncil] : [noCouncil, { column: region, any: noCode }];
}

function keysOfLevel(
  { places }: Layout,
  level: GeographicLevel,
  ofLevel: readonly KnownArea[],
  codes: readonly string[],
  guard: KeyColumn[],
): (KeyColumn[] | null)[] {
  const code = places.get(codeColumns[level]);
  const name = places.get(nameColumns[level]);
  const laCode = level === 'Local authority' ? places.get('old_la_code') : undefined;
  const laCodes = ofLevel.flatMap((one) => [one.laCode, `${one.laCode}.0`]);
  const byName = name === undefined ? [] : [[...guard, { column: name, any: spell(ofLevel) }]];
  if (code === undefined && laCode === undefined) {
    // England's rows need no name: there is one country.
    return byName.length > 0 ? byName : [level === 'National' && guard.length > 0 ? guard : null];
  }
  return [
    ...(code === undefined ? [] : [[...guard, { column: code, any: codes }]]),
    ...(laCode === undefined ? [] : [[...guard, { column: laCode, any: laCodes }]]),
    // A row of an older file may have the name alone.
    ...(code === undefined || name === undefined
      ? []
      : [[...guard, { column: code, any: noCode }, { column: name, any: spell(ofLevel) }]]),
  ];
}

function spell(areas: readonly KnownArea[]): readonly string[] {
  return [...new Set(areas.flatMap(spellingsOf))];
}

/** Codes are written in one way, names in many: a file with names is kept whole rather than lose a row. */
function keysForAnyArea(
  { places, hasCodes }: Layout,
  wanted: readonly KnownArea[],
  allOf: AllOf,
): KeyTest | null {
  const column = places.get('area');
  if (column === undefined || allOf.length > 0 || wanted.length === 0) return null;
  if (!hasCodes) return null;
  const any = wanted.flatMap(({ code, laCode }) => [...codesOf(code), laCode, `${laCode}.0`]);
  return [[{ column, any: any.filter((one) => one !== '' && one !== '.0') }]];
}

/** Regions and England are counted from every school of theirs. */
function keysForSchools(
  { places }: Layout,
  wanted: readonly KnownArea[],
  allOf: AllOf,
): KeyTest | null {
  const column = places.get('la_name');
  const isWide = wanted.some(({ level }) => level !== 'Local authority');
  if (column === undefined || allOf.length > 0 || isWide || wanted.length === 0) return null;
  return [[{ column, any: spell(wanted) }]];
}
