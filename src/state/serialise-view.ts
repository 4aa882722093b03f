import { usualView, type LinkedView, type View } from '../domain/view.ts';
import type { Site } from '../domain/area.ts';
import { filterPrefix, noComparators, type LinkKey } from './link-grammar.ts';
import { protectEnding } from './repair-link.ts';

/**
 * Writes a view as the query of a link: '' for the site's usual view, else '?…'. Only what differs from the
 * usual one is written, in one fixed order, so that equal views have equal links.
 */
export function serialiseView(linked: LinkedView, site: Site): string {
  const usual = usualView(site);
  const view = { ...usual, ...linked };
  const parts: (readonly [LinkKey | `${typeof filterPrefix}${string}`, string])[] = [
    ['page', view.page === usual.page ? '' : view.page],
    ['indicator', view.indicator],
    ['areas', writeList(view.areas, usual.areas, '')],
    ['comparators', writeList(view.comparators, usual.comparators, noComparators)],
    ['from', view.from === null ? '' : String(view.from)],
    ['to', view.to === null ? '' : String(view.to)],
    ['breakdown', view.breakdown],
    ...writeFilters(view.filters),
    ['chart', view.chart ?? ''],
    ['axis', view.axis === usual.axis ? '' : view.axis],
    ['measure', view.measure ?? ''],
    ['events', view.events === usual.events ? '' : view.events],
    ['strategy', view.strategy],
    ['priority', view.priority],
    ['target', view.target],
    ['file', view.file],
    ['pack', view.pack.join(',')],
  ];
  const written = parts.filter(([, value]) => value !== '');
  return written.length === 0 ? '' : `?${protectEnding(readable(written))}`;
}

function writeList(codes: readonly string[], usual: readonly string[], whenEmpty: string): string {
  const text = codes.join(',');
  if (text === usual.join(',')) return '';
  return text === '' ? whenEmpty : text;
}

function writeFilters(
  filters: View['filters'],
): (readonly [`${typeof filterPrefix}${string}`, string])[] {
  return Object.keys(filters)
    .sort()
    .flatMap((column) =>
      (filters[column] ?? []).map((item) => [`${filterPrefix}${column}`, item] as const),
    );
}

const harmless: Readonly<Record<string, string>> = { '%2C': ',', '%3A': ':', '%2F': '/' };

/** Form encoding (a space is `+`), except that commas, colons and slashes stay as they are. */
function readable(parts: readonly (readonly [string, string])[]): string {
  const encoded = new URLSearchParams(parts.map(([key, value]) => [key, value])).toString();
  return encoded.replace(/%2C|%3A|%2F/g, (code) => harmless[code] ?? code);
}
