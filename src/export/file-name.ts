import type { Figure } from '../figure/figure.ts';

/** Longest name before the ending: every system takes it, and a folder still shows it. */
const longest = 120;
const mostAreas = 4;

/**
 * The name of a file made from a figure: `<indicator>_<areas>_<from>-<to>.<ending>`, areas by lower-case
 * name (of more than four the first four and how many more), `_rate` after the indicator of a rate, years those in which the periods end. Only
 * `a-z`, `0-9`, `.`, `_` and `-` are used, and at most 120 characters before the ending.
 */
export function fileNameOf(figure: Figure, ending: string): string {
  const indicator = tidy(`${figure.indicator.id}${figure.indicator.rateOf ? '_rate' : ''}`);
  const years = yearsOf(figure);
  const names = figure.areas.map(({ name }) => slug(name)).filter(Boolean);
  const nameWith = (areas: string): string =>
    [indicator, areas, years].filter((part) => part !== '').join('_');
  const counts = Array.from({ length: mostAreas }, (_, at) => mostAreas - at);
  const fitting = counts
    .map((count) => nameWith(areasInName(names, count)))
    .find((name) => name.length <= longest);
  return `${fitting ?? nameWith('').slice(0, longest)}.${tidy(ending)}`;
}

function areasInName(names: readonly string[], count: number): string {
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
