import { isGssCode } from '../../domain/area.ts';
import type { PlaceColumn, Places, Row } from './layout.ts';

/** A column's name without case, spaces and punctuation: `geographic_level` and "Geographic Level" are one. */
export function plainColumn(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Names each column goes by, in one vintage or another; `*` marks those whose cells decide what they are. */
const namesOf: Readonly<Record<Exclude<PlaceColumn, 'area'>, readonly string[]>> = {
  time_period: ['timeperiod'],
  time_identifier: ['timeidentifier'],
  geographic_level: ['geographiclevel', 'geographicallevel', 'geoglevel'],
  country_code: ['countrycode'],
  country_name: ['countryname', 'country'],
  region_code: ['regioncode', 'gorcode'],
  region_name: ['regionname', 'region', 'gorname'],
  old_la_code: ['oldlacode'],
  new_la_code: ['newlacode'],
  la_name: ['laname', 'localauthorityname', 'localauthority'],
};

/** Names under which files have either of the two LA codes, and names of a period. */
const anyLaCode = ['lacode', 'localauthoritycode', 'lagsscode', 'gsscode', 'lea', 'laestablacode'];
const anyPeriod = ['year', 'academicyear', 'period'];

/** Columns that only DfE's layout has. */
const tellTale: readonly PlaceColumn[] = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'old_la_code',
  'new_la_code',
  'la_name',
];

/** Finds the columns of DfE's open data layout in a header, in whatever order and however they are spelt. */
export function findPlaces(header: Row, sample: readonly Row[]): Places {
  const places = new Map<PlaceColumn, number>();
  const plain = header.map(plainColumn);
  for (const [column, names] of Object.entries(namesOf)) {
    const at = plain.findIndex((name) => names.includes(name));
    if (at >= 0) places.set(column as PlaceColumn, at);
  }
  plain.forEach((name, at) => {
    if (!anyLaCode.includes(name)) return;
    const column = holdsGssCodes(sample, at) ? 'new_la_code' : 'old_la_code';
    if (!places.has(column)) places.set(column, at);
  });
  if (!places.has('time_period')) {
    const at = plain.findIndex((name) => anyPeriod.includes(name));
    if (at >= 0) places.set('time_period', at);
  }
  if (!places.has('geographic_level')) {
    const at = plain.findIndex((name, place) => name === 'level' && holdsLevels(sample, place));
    if (at >= 0) places.set('geographic_level', at);
  }
  return places;
}

/** A column named just "level" may be about qualifications. */
function holdsLevels(sample: readonly Row[], at: number): boolean {
  const known = Object.values(levelNames);
  return sample.length > 0 && sample.every((row) => known.includes(levelOf(row[at] ?? '')));
}

function holdsGssCodes(sample: readonly Row[], at: number): boolean {
  return sample.some((row) => isGssCode((row[at] ?? '').trim()));
}

/** True when a header is DfE's open data layout, of this year or an older one: a period, and areas as DfE writes them. */
export function isDfeLayout(header: Row, places: Places): boolean {
  const strict = new Set(header.map(plainColumn));
  const found = tellTale.filter((column) => strict.has(plainColumn(column)));
  const hasArea = (['new_la_code', 'old_la_code', 'la_name', 'region_code'] as const).some((one) =>
    places.has(one),
  );
  return places.has('time_period') && hasArea && found.length >= 3;
}

const levelNames: Readonly<Record<string, string>> = {
  national: 'National',
  nat: 'National',
  country: 'National',
  england: 'National',
  regional: 'Regional',
  region: 'Regional',
  reg: 'Regional',
  localauthority: 'Local authority',
  localauthorities: 'Local authority',
  la: 'Local authority',
};

/** A geographic level in its usual spelling; the text itself for a level that is not compared here. */
export function levelOf(text: string): string {
  const plain = plainColumn(text);
  return (Object.hasOwn(levelNames, plain) ? levelNames[plain] : undefined) ?? text.trim();
}

/** The usual spellings of a level, for finding its rows before they are read. */
export function spellingsOfLevel(level: string): readonly string[] {
  const short = { National: 'NAT', Regional: 'REG', 'Local authority': 'LA' }[level];
  const title = level.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return [
    ...new Set([level, title, level.toLowerCase(), level.toUpperCase(), ...(short ? [short] : [])]),
  ];
}

/** Columns about places smaller or other than those compared here, and ids: never filters. */
export function isOtherPlace(name: string): boolean {
  return /^(lad|pcon|ward|lep|lsip|eda|pfa|rsc|opportunityarea|englishdevolvedarea|school|provider|institution|trust|sponsor|mat|localauthoritydistrict|parliamentaryconstituency|localenterprisepartnership|planningarea)(code|name|id|urn|laestab|ukprn)?$|^(urn|laestab|ukprn|upn|estab|id|rowid|objectid|url|link)$/.test(
    plainColumn(name),
  );
}
