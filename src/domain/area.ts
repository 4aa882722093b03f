import { formatList } from './words/format.ts';

/** Geographic levels this project compares; others in a file are set aside with an issue. */
export const geographicLevels = ['National', 'Regional', 'Local authority'] as const;
export type GeographicLevel = (typeof geographicLevels)[number];

/** A place with a nine-character GSS code. `laCode` is the three-digit DfE code, for local authorities only. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly level: GeographicLevel;
  readonly laCode: string;
}

const gssCode = /^[EKNSW]\d{8}$/;

/** True for the shape of a GSS code (a letter and eight digits); says nothing about whether it is in use. */
export function isGssCode(text: string): boolean {
  return gssCode.test(text);
}

/** True when an area is so much larger than a council that its counts cannot share a council's axis. */
export function isLargerThanCouncil(area: Pick<Area, 'level'>): boolean {
  return area.level !== 'Local authority';
}

/** A named set of areas, such as the Liverpool City Region, declared in the data package. */
export interface AreaGroup {
  readonly id: string;
  readonly title: string;
  readonly areas: readonly string[];
}

/** One council's statistical neighbours, as GSS codes in order of closeness; `laCode` is the council's own. */
export interface Neighbours {
  readonly laCode: string;
  readonly neighbours: readonly string[];
}

/** A place as the site's own texts and links name it. */
export interface SiteArea {
  readonly code: string;
  readonly name: string;
}

/** Whose site this is, as `x-site` of the data package says. */
export interface Site {
  /** Of the front page, for browsers and search engines. */
  readonly title: string;
  /** At the head of the front page. */
  readonly heading: string;
  /** What search engines say of the site. */
  readonly description: string;
  /** The two councils shown where a link names none, in the order of their colours. Empty when none are declared. */
  readonly pair: readonly SiteArea[];
  /** What they are compared with where a link does not say. */
  readonly comparators: readonly SiteArea[];
}

/** A site that says nothing of itself. */
export const noSite: Site = { title: '', heading: '', description: '', pair: [], comparators: [] };

/** An area's name inside a sentence: the regions named after a point of the compass take an article. */
export function nameInSentence(name: string): string {
  return /^(North|South|East|West) (East|West|Midlands|of England)$/.test(name)
    ? `the ${name}`
    : name;
}

/** The names of several areas inside a sentence: "the North West and England". */
export function areasInWords(areas: readonly SiteArea[]): string {
  return formatList(areas.map(({ name }) => nameInSentence(name)));
}
