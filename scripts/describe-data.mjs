import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const packageName = 'datapackage.json';
const manifestName = 'manifest.json';

/**
 * @typedef {object} FileEntry what is published in one file of the data folder
 * @property {string} sha256 of its bytes
 * @property {number} rows without the header
 * @property {number} [areas] that have a row
 * @property {string[]} [periods] the first and the last, as the file writes them
 * @property {Record<string, number>} [items] how many items each filter has
 */

/**
 * Describes every file that the data package of a folder names, by what it holds.
 * @param {string} folder the data folder
 * @returns {Record<string, FileEntry>} by path, in the order of the package
 * @throws {Error} where the package or a file it names cannot be read
 */
export function describeData(folder) {
  const { resources } = JSON.parse(readFileSync(join(folder, packageName), 'utf8'));
  return Object.fromEntries(
    resources.map((/** @type {any} */ resource) => [resource.path, describeFile(folder, resource)]),
  );
}

/**
 * @param {string} folder
 * @param {any} resource
 * @returns {FileEntry}
 */
function describeFile(folder, { path, schema }) {
  const bytes = readFileSync(join(folder, path));
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  /** @type {Record<string, string>[]} */
  const rows = Papa.parse(text, { header: true, skipEmptyLines: true }).data;
  const entry = { sha256: createHash('sha256').update(bytes).digest('hex'), rows: rows.length };
  if (!rows.some((row) => row.time_period !== undefined)) return entry;
  const distinct = (/** @type {(row: Record<string, string>) => string} */ of) => [
    ...new Set(rows.map(of)),
  ];
  const areas = distinct((row) => row.new_la_code || row.region_code || row.country_code || '');
  const periods = distinct((row) => `${row.time_period} ${row.time_identifier}`);
  /** @type {{ name: string, 'x-role'?: string }[]} */
  const fields = schema.fields;
  const filters = fields.filter((field) => field['x-role'] === 'filter');
  return {
    ...entry,
    areas: areas.length,
    periods: [...new Set([periods[0] ?? '', periods.at(-1) ?? ''])],
    items: Object.fromEntries(
      filters.map(({ name }) => [name, distinct((row) => row[name] ?? '').length]),
    ),
  };
}

/**
 * What changed between two descriptions, one line for each file; none where they are the same.
 * @param {Record<string, FileEntry>} before
 * @param {Record<string, FileEntry>} now
 * @returns {string[]}
 */
export function differences(before, now) {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(now)])].toSorted();
  return paths.flatMap((path) => {
    const [old, next] = [before[path], now[path]];
    if (!old || !next) return [`${path}: ${old ? 'gone' : `new, ${next?.rows} rows`}`];
    const changed = /** @type {(keyof FileEntry)[]} */ (['rows', 'areas', 'periods', 'items'])
      .filter((key) => JSON.stringify(old[key]) !== JSON.stringify(next[key]))
      .map((key) => `${key} ${JSON.stringify(old[key])}, now ${JSON.stringify(next[key])}`);
    if (changed.length > 0) return [`${path}: ${changed.join('; ')}`];
    return old.sha256 === next.sha256 ? [] : [`${path}: other values in the same rows`];
  });
}

/**
 * The description that is kept of a folder's files; empty where there is none yet.
 * @param {string} folder
 * @returns {Record<string, FileEntry>}
 */
export function readManifest(folder) {
  const file = join(folder, manifestName);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'data');
  const now = describeData(folder);
  const changed = differences(readManifest(folder), now);
  writeFileSync(join(folder, manifestName), `${JSON.stringify(now, null, 1)}\n`);
  console.log(
    changed.length === 0
      ? 'The files are as they were described: nothing changed.'
      : [`data/${manifestName} is renewed. What changed:`, ...changed].join('\n'),
  );
}
