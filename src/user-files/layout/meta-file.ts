import { cleanText } from '../../ingest/clean-text.ts';
import { plainColumn } from './dfe-columns.ts';
import type { MetaColumn, Preview, Row } from './layout.ts';

/**
 * Reads the rows of a `.meta.csv` (its header first, in any order and any case). Rows without a column name are
 * passed over; empty when the rows are not those of such a file.
 */
export function readMeta(rows: readonly Row[]): readonly MetaColumn[] {
  const [header = [], ...below] = rows;
  const places = new Map(header.map((name, index) => [plainColumn(name), index]));
  if (!places.has('colname') || !places.has('coltype')) return [];
  return below.flatMap((row) => {
    const text = (column: string) => cleanText(row[places.get(column) ?? -1] ?? '').trim();
    const name = text('colname');
    const decimals = text('indicatordp');
    return name === ''
      ? []
      : [
          {
            name,
            isFilter: text('coltype').toLowerCase() === 'filter',
            label: text('label'),
            unit: text('indicatorunit'),
            decimalPlaces: /^\d$/.test(decimals) ? Number(decimals) : null,
            hint: text('filterhint'),
            groupedBy: text('filtergroupingcolumn'),
            defaultItem: text('filterdefault'),
          },
        ];
  });
}

/** True when a header is that of a `.meta.csv` rather than of data. */
export function isMetaHeader(header: Row): boolean {
  const names = header.map(plainColumn);
  return names.includes('colname') && names.includes('coltype');
}

/**
 * Joins data files with the `.meta.csv` that describes them: the one of the same name, or the only one beside an
 * only data file. A `.meta.csv` without its data file stays as it is.
 */
export function withMeta<Table extends Preview>(tables: readonly Table[]): readonly Table[] {
  const metas = tables.filter(({ header }) => isMetaHeader(header));
  const data = tables.filter((one) => !metas.includes(one));
  const used = new Set<Table>();
  const joined = data.map((table) => {
    const [only] = metas;
    const meta =
      metas.find(({ name }) => stemOf(name) === stemOf(table.name)) ??
      (metas.length === 1 && data.length === 1 ? only : undefined);
    if (!meta) return table;
    used.add(meta);
    return { ...table, meta: [meta.header, ...meta.sample] };
  });
  return [...joined, ...metas.filter((one) => !used.has(one))];
}

function stemOf(name: string): string {
  return name
    .replace(/^.*[/\\]/, '')
    .toLowerCase()
    .replace(/(\.meta)?(\.csv|\.txt)?$/, '');
}

const empty = new Set(['of', 'the', 'for', 'and', 'a', 'an', 'in', 'to', 'with', 'by', 'number']);

function wordsOf(text: string): ReadonlySet<string> {
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !empty.has(word));
  return new Set(words.map((word) => word.slice(0, 6)));
}

/** How much of a column's name its label says, from 0 to 1. */
function likeness(name: ReadonlySet<string>, label: ReadonlySet<string>): number {
  if (name.size === 0) return 0;
  return [...name].filter((word) => label.has(word)).length / name.size;
}

/**
 * The columns whose label belongs to another column of the same file: labels that slipped by some rows, which
 * would give numbers a wrong name. Those between two such columns close together are taken to have slipped, too.
 * Empty when the labels fit.
 */
export function slippedLabels(meta: readonly MetaColumn[]): readonly MetaColumn[] {
  const words = meta.map(({ name }) => wordsOf(name));
  const fits: number[] = [];
  const slipped = meta.flatMap(({ label }, at) => {
    const inLabel = wordsOf(label);
    const fit = likeness(words[at] as ReadonlySet<string>, inLabel);
    fits.push(fit);
    const best = Math.max(...words.map((name) => likeness(name, inLabel)));
    return label !== '' && fit < 0.7 && best >= fit + 0.15 ? [at] : [];
  });
  // One odd label is a matter of wording; several are a slip.
  if (slipped.length < 3) return [];
  const between = (at: number) =>
    (fits[at] ?? 1) < 1 &&
    slipped.some((one) => one < at && at - one <= 3) &&
    slipped.some((one) => one > at && one - at <= 3);
  return meta.filter((_, at) => slipped.includes(at) || between(at));
}
