import { isGssCode, type Area } from '../../domain/area.ts';
import { councilLists, formerCouncilLists, regionNames, renewedCodes } from './councils.ts';

/** A place this site knows, with the region a council lies in; `isFormer` for one that a reorganisation ended. */
export interface KnownArea extends Area {
  /** GSS code of the region; empty for England and for a region. */
  readonly region: string;
  readonly isFormer: boolean;
}

const england: KnownArea = {
  code: 'E92000001',
  name: 'England',
  level: 'National',
  laCode: '',
  region: '',
  isFormer: false,
};

const byCode = new Map<string, KnownArea>([[england.code, england]]);
const byLaCode = new Map<string, KnownArea>();
const byName = new Map<string, KnownArea>();

/** Spellings that no rule below leads to. */
const otherNames: Readonly<Record<string, string>> = {
  hull: 'E06000010',
  'kingston upon hull': 'E06000010',
  bristol: 'E06000023',
  herefordshire: 'E06000019',
  durham: 'E06000047',
  southend: 'E06000033',
  'medway towns': 'E06000035',
  'telford and the wrekin': 'E06000020',
  yorkshire: 'E12000003',
  'yorkshire and humber': 'E12000003',
  'east of england': 'E12000006',
  'eastern england': 'E12000006',
};

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

function addCouncils(lists: Readonly<Record<string, string>>, isFormer: boolean): void {
  for (const [region, list] of Object.entries(lists)) {
    for (const line of list.trim().split('\n')) {
      const [code = '', laCode = '', ...words] = line.split(' ');
      const name = words.join(' ');
      const area: KnownArea = { code, name, level: 'Local authority', laCode, region, isFormer };
      byCode.set(code, area);
      if (!byLaCode.has(laCode)) byLaCode.set(laCode, area);
      const plain = plainName(name);
      for (const spelling of shorterNames(plain)) {
        if (!byName.has(spelling)) byName.set(spelling, area);
      }
    }
  }
}

byName.set('england', england);
for (const [code, name] of regionNames) {
  const region: KnownArea = {
    code,
    name,
    level: 'Regional',
    laCode: '',
    region: '',
    isFormer: false,
  };
  byCode.set(code, region);
  byName.set(plainName(name), region);
}
addCouncils(councilLists, false);
addCouncils(formerCouncilLists, true);
for (const [name, code] of Object.entries(otherNames)) {
  const area = byCode.get(code);
  if (area) byName.set(name, area);
}

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
export function councilsOf(code = england.code): readonly KnownArea[] {
  return [...byCode.values()].filter(
    ({ level, region, isFormer }) =>
      level === 'Local authority' && !isFormer && (code === england.code || region === code),
  );
}
