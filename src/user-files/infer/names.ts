import { capitalise } from '../../domain/words/format.ts';
import { cleanText, isReservedName } from '../../ingest/clean-text.ts';

const longestId = 60;

/** A column's name as links write it: lower-case letters, digits and underscores; never blank, at most 60 long. */
export function columnId(name: string, position: number): string {
  const id = name
    .slice(0, 400)
    .toLowerCase()
    .replace(/%/g, ' percent ')
    .replace(/£/g, ' pounds ')
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, longestId)
    .replace(/^_+|_+$/g, '');
  if (id === '') return `column_${position + 1}`;
  return isReservedName(id) || id in {} ? `column_${id}` : id;
}

/**
 * The same ids, each once: a second `pupils` becomes `pupils_2`. `tried` keeps how far the numbers of an id were looked
 * through, for thousands of columns of one name.
 */
export function uniqueId(
  id: string,
  taken: ReadonlySet<string>,
  tried: Map<string, number> = new Map(),
): string {
  if (!taken.has(id)) return id;
  for (let number = tried.get(id) ?? 2; ; number += 1) {
    const next = `${id.slice(0, longestId - 1 - String(number).length)}_${number}`;
    if (taken.has(next)) continue;
    tried.set(id, number + 1);
    return next;
  }
}

/** A dataset's name from a file's: "EHCP caseload (2).csv" gives `ehcp-caseload-2`. */
export function datasetName(file: string): string {
  const stem = file
    .replace(/^.*[/\\]/, '')
    .replace(/(\.(csv|txt|tsv|gz|zip))+$/i, '')
    .toLowerCase();
  const name = stem
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestId)
    .replace(/^-+|-+$/g, '');
  return name === '' || isReservedName(name) ? 'your-file' : name;
}

const capitals: readonly string[] = [
  'la',
  'ehc',
  'ehcp',
  'ehcps',
  'sen',
  'send',
  'neet',
  'fe',
  'ap',
  'pru',
  'fsm',
  'gcse',
  'uk',
  'csa',
  'rya',
  'asd',
  'semh',
  'slcn',
  'mld',
  'sld',
  'pmld',
  'spld',
  'msi',
  'ks1',
  'ks2',
  'ks4',
  'ks5',
  'cin',
  'cla',
  'cpp',
  'nk',
  'vg',
];
const percent = /\b(percent|percentage|pct|pc|pt)\b/i;

/** A title for people from a column's name: `special_total_pc` gives "Special total (%)". */
export function titleOf(name: string): string {
  const words = cleanText(name)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .slice(0, 200);
  const isShare = percent.test(words) && !/%/.test(words);
  const plain = (isShare ? words.replace(new RegExp(percent, 'gi'), ' ') : words)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (capitals.includes(word.toLowerCase()) ? word.toUpperCase() : word))
    .join(' ');
  const all = plain === '' ? words : plain;
  const title = capitalise(all);
  return isShare && plain !== '' ? `${title} (%)` : title || 'Column without a name';
}
