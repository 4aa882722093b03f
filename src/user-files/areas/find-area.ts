import Papa from 'papaparse';
import list from '../../../data/areas.csv?raw';
import { geographicLevels, isGssCode, type Area } from '../../domain/area.ts';

/** A place this site knows, with the region a council lies in; `isFormer` for one that a reorganisation ended. */
export interface KnownArea extends Area {
  /** GSS code of the region; empty for England and for a region. */
  readonly region: string;
  readonly isFormer: boolean;
}

interface ListedArea extends KnownArea {
  /** Codes it had before, for a place that is still there under a new one. */
  readonly earlierCodes: readonly string[];
  /** Spellings that no rule below leads to, in small letters. */
  readonly otherNames: readonly string[];
}

/** England, its regions and its councils, in the order of the file. */
const areas: readonly ListedArea[] = Papa.parse<Readonly<Record<string, string>>>(list, {
  header: true,
  skipEmptyLines: true,
}).data.map((row) => ({
  code: row['code'] ?? '',
  name: row['name'] ?? '',
  level: geographicLevels.find((level) => level === row['level']) ?? 'Local authority',
  laCode: row['la_code'] ?? '',
  region: row['region_code'] ?? '',
  isFormer: row['is_former'] === 'yes',
  earlierCodes: (row['earlier_codes'] ?? '').split(' ').filter(Boolean),
  otherNames: (row['other_names'] ?? '').split('|').filter(Boolean),
}));

const country = areas.find(({ level }) => level === 'National')?.code ?? '';
const byCode = new Map(areas.map((area) => [area.code, area]));
const byLaCode = new Map<string, KnownArea>();
const byName = new Map<string, KnownArea>();
const renewedCodes = new Map(
  areas.flatMap(({ code, earlierCodes }) => earlierCodes.map((earlier) => [earlier, code])),
);

/** Lower case, one way of writing "and" and "saint", no punctuation. */
function plainName(text: string): string {
  return text
    .slice(0, 100)
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bsaint\b/g, 'st')
    .trim();
}

/** What councils add after the name of their place, and before it. */
const ending =
  / (city|county|metropolitan|met|borough|district|unitary|authority|council|mbc|mdc|cc|ua|lb|lbc|la)$/;
const beginning =
  /^(the )?((london|royal|metropolitan) )*(borough|city|county) of |^(lb|lbc|county) /;

/** What files write around a name: a council's number, what kind of area it is, an article. */
const around = /^the | region( statistical)?$|^\d{3} (?=[a-z])| \d{3}$/;

/** A name with ever less of what councils add to it, the whole name first. */
function shorterNames(plain: string): readonly string[] {
  const names = [plain];
  for (const addition of [ending, beginning]) {
    for (let turn = 0; turn < 5; turn += 1) {
      const last = names.at(-1) ?? '';
      const shorter = last.replace(addition, '').trim();
      if (shorter === last || shorter === '') break;
      names.push(shorter);
    }
  }
  return names;
}

for (const area of areas) {
  const isCouncil = area.level === 'Local authority';
  if (isCouncil && !byLaCode.has(area.laCode)) byLaCode.set(area.laCode, area);
  const plain = plainName(area.name);
  for (const spelling of isCouncil ? shorterNames(plain) : [plain]) {
    if (!byName.has(spelling)) byName.set(spelling, area);
  }
}
for (const area of areas) for (const name of area.otherNames) byName.set(name, area);

/** Today's code of a place whose code changed; the code itself otherwise. */
export function currentCode(code: string): string {
  return renewedCodes.get(code) ?? code;
}

/** Every code a file may have for a place: today's and earlier ones. */
export function codesOf(code: string): readonly string[] {
  const today = currentCode(code);
  return [today, ...[...renewedCodes].flatMap(([old, now]) => (now === today ? [old] : []))];
}

/** The place with a GSS code of today or before; undefined when it is not known. */
export function areaByCode(code: string): KnownArea | undefined {
  return byCode.get(currentCode(code));
}

/** The council with a three-digit LA code; a spreadsheet's "341.0" is understood. */
export function areaByLaCode(text: string): KnownArea | undefined {
  return byLaCode.get(text.replace(/\.0$/, ''));
}

/** The place with a name, however its council writes it: "St. Helens", "Liverpool City", "Sefton MBC", "341 Liverpool". */
export function areaByName(text: string): KnownArea | undefined {
  const plain = plainName(text);
  for (const name of shorterNames(plain)) {
    const found = byName.get(name);
    if (found) return found;
  }
  const inner = plain.replace(around, '');
  const found = inner === plain || inner === '' ? undefined : areaByName(inner);
  // A number that is not the council's own makes the text doubtful.
  const number = /^(\d{3}) | (\d{3})$/.exec(plain);
  const isAnother = number !== null && found?.laCode !== (number[1] ?? number[2]);
  const isRegion = / region( statistical)?$/.test(plain);
  return isAnother || (isRegion && found?.level === 'Local authority') ? undefined : found;
}

/** The place a text means: a GSS code, a three-digit LA code or a name. Undefined when it means none known. */
export function areaOfText(text: string): KnownArea | undefined {
  const trimmed = text.trim();
  if (isGssCode(trimmed)) return areaByCode(trimmed);
  return areaByLaCode(trimmed) ?? areaByName(trimmed);
}

/** Usual spellings of a place's name, for finding its rows before they are read. */
export function spellingsOf(area: KnownArea): readonly string[] {
  const { name } = area;
  const dotted = name.replace(/^St /, 'St. ');
  const close = name.replace(/^St /, 'St.');
  const bare = name.replace(/^County /, '').replace(/, (City|County) of$/, '');
  const names = new Set([name, dotted, close, bare, name.replace(/ and /g, ' & ')]);
  if (area.level === 'Local authority') {
    for (const addition of ['City', 'City Council', 'Council', 'MBC', 'County Council']) {
      names.add(`${bare} ${addition}`);
    }
    names.add(`${bare} Metropolitan Borough Council`);
  }
  return [...new Set([...names].flatMap((one) => [one, one.toUpperCase()]))];
}

/** The councils as they are today of a region, by its code, or of all England. */
export function councilsOf(code = country): readonly KnownArea[] {
  return areas.filter(
    ({ level, region, isFormer }) =>
      level === 'Local authority' && !isFormer && (code === country || region === code),
  );
}
