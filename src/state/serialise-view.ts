import { defaultView, type View } from '../domain/view.ts';
import { filterPrefix, noComparators, type LinkKey } from './link-grammar.ts';

/**
 * Writes a view as the query of a link: '' for the default view, else '?…'. Only what differs from the
 * default is written, in one fixed order, so that equal views have equal links.
 */
export function serialiseView(view: View): string {
  const parts: (readonly [LinkKey | `${typeof filterPrefix}${string}`, string])[] = [
    ['page', view.page === defaultView.page ? '' : view.page],
    ['indicator', view.indicator],
    ['areas', writeList(view.areas, defaultView.areas, '')],
    ['comparators', writeList(view.comparators, defaultView.comparators, noComparators)],
    ['from', view.from === null ? '' : String(view.from)],
    ['to', view.to === null ? '' : String(view.to)],
    ['breakdown', view.breakdown],
    ...writeFilters(view.filters),
    ['chart', view.chart ?? ''],
    ['axis', view.axis === defaultView.axis ? '' : view.axis],
    ['events', view.events === defaultView.events ? '' : view.events],
    ['priority', view.priority],
    ['target', view.target],
    ['file', view.file],
  ];
  const written = parts.filter(([, value]) => value !== '');
  return written.length === 0 ? '' : `?${readable(written)}`;
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
