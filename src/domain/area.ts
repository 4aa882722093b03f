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
export function isLargerThanCouncil(area: Area): boolean {
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
