import { isGssCode } from '../domain/area.ts';
import type { Figure } from '../figure/figure.ts';
import { sizeInFileName, type Preset } from './picture/preset.ts';

/** Longest name before the ending: every system takes it, and a folder still shows it. */
const longest = 120;
/** Most names written out in one part of a file's name. */
const mostNames = 4;

/** What of a view a file's name says besides indicator, areas and years. */
export interface NamedView {
  /** The full address of the view: what it names differs from the usual, and so stands in the file's name. */
  readonly link: string;
  /** Of a picture its size and what stands on it; null for any other file. */
  readonly picture: Preset | null;
}

/**
 * The name of a file made from a figure:
 * `<indicator>_<areas>_<from>-<to>[_<measure>][_<filters>][_by-<breakdown>][_<comparators>][_<chart>][_<size>].<ending>`,
 * names in lower case (of more than four the first four and how many more), the measure `rate` where one is shown, years those in which the periods
 * end, and a part only where the view's link chooses it; the size always for a picture. Only `a-z`, `0-9`, `.`,
 * `_` and `-` are used, and at most 120 characters before the ending: where more would stand, choices are told with
 * fewer names, then left out from the end, and only then are areas told with fewer names.
 */
export function fileNameOf(figure: Figure, ending: string, { link, picture }: NamedView): string {
  const indicator = tidy(figure.indicator.id);
  const years = yearsOf(figure);
  const names = figure.areas.map(({ name }) => slug(name)).filter(Boolean);
  const size = picture ? sizeInFileName(picture) : '';
  const choices = choicesOf(figure, link);
  const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('_');
  const counts = Array.from({ length: mostNames }, (_, at) => mostNames - at);
  const keeping = Array.from({ length: choices.length + 1 }, (_, at) => choices.length - at);
  for (const places of counts) {
    for (const kept of keeping) {
      for (const count of counts) {
        const told = choices.slice(0, kept).map((list) => fewNames(list, count));
        const name = join([indicator, fewNames(names, places), years, ...told, size]);
        if (name.length <= longest) return `${name}.${tidy(ending)}`;
      }
    }
  }
  const bare = join([indicator, years, size]);
  return `${bare.length <= longest ? bare : bare.slice(0, longest)}.${tidy(ending)}`;
}

/** The parts that a view's link chooses, each as a list of names. */
function choicesOf(figure: Figure, link: string): readonly (readonly string[])[] {
  const asked = new URLSearchParams(link.replace(/^[^?]*\??/, '').replace(/#.*$/, ''));
  const one = (key: string, before = ''): readonly string[] => {
    const chosen = slug(asked.get(key) ?? '');
    return chosen === '' ? [] : [`${before}${chosen}`];
  };
  const items = [...asked].filter(([key]) => key.startsWith('filter.'));
  return [
    figure.indicator.rateOf ? ['rate'] : [],
    items.map(([, item]) => slug(item)).filter(Boolean),
    one('breakdown', 'by-'),
    comparatorsIn(figure, asked.get('comparators') ?? ''),
    one('chart'),
  ].filter((names) => names.length > 0);
}

/** Comparators by name; `none` is "alone". */
function comparatorsIn({ table }: Figure, chosen: string): readonly string[] {
  if (chosen === 'none') return ['alone'];
  return chosen
    .split(',')
    .map((code) =>
      isGssCode(code) ? (table.columns.find(({ key }) => key === code)?.label ?? code) : code,
    )
    .map(slug)
    .filter(Boolean);
}

function fewNames(names: readonly string[], count: number): string {
  const shown = names.slice(0, count);
  const more = names.length - shown.length;
  return [...shown, ...(more > 0 ? [`and-${more}-more`] : [])].join('-');
}

function yearsOf({ periods }: Figure): string {
  const years = [...new Set([periods[0], periods.at(-1)].flatMap((one) => one?.year ?? []))];
  return years.map((year) => String(year).padStart(4, '0')).join('-');
}

/** "St. Helens" is "st-helens", "King’s Lynn" is "kings-lynn". */
function slug(name: string): string {
  return withoutAccents(name)
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** An id or an ending without what no file name should hold; a name that begins with a dot is hidden. */
function tidy(text: string): string {
  return withoutAccents(text)
    .replaceAll(/[^a-z0-9._-]+/g, '')
    .replaceAll(/\.{2,}/g, '.')
    .replace(/^[._-]+/, '');
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
