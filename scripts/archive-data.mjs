import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageName = 'datapackage.json';
/** What links may ask for with `data=`, and what is safe as the name of a folder on every system. */
const versionShape = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,38}[A-Za-z0-9])?$/;
/** A path in the data folder: nothing above it, and no drive or host. */
const pathShape = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/**
 * Keeps the data package of a folder, and every file it names, under `archive/<version>/` of that folder, so that
 * links and embeds pinned to this version go on showing its figures. Nothing is written where anything is amiss.
 * @param {string} folder the data folder
 * @returns {{ version: string, to: string, files: readonly string[] }} what was kept, and where
 * @throws {Error} in plain words, saying what to do
 */
export function archiveData(folder) {
  const { version, paths } = readPackage(join(folder, packageName));
  const to = join(folder, 'archive', version);
  if (existsSync(to)) {
    throw new Error(
      `Version ${version} is in ${to} already, and what is archived is never changed. ` +
        'If you are about to replace files, go on. If files have changed since it was archived, ' +
        `give "version" in ${packageName} a new value, then run this again.`,
    );
  }
  const files = [packageName, ...paths].map((path) => ({ path, bytes: readData(folder, path) }));
  for (const { path, bytes } of files) {
    const file = join(to, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return { version, to, files: files.map(({ path }) => path) };
}

/**
 * @param {string} file
 * @returns {{ version: string, paths: readonly string[] }}
 */
function readPackage(file) {
  if (!existsSync(file)) throw new Error(`There is no ${file}, so nothing can be archived.`);
  /** @type {{ version?: unknown, resources?: readonly { path?: unknown }[] }} */
  let content;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} is not valid JSON. Mend it, then run this again.`, { cause });
  }
  const { version, resources = [] } = content;
  if (typeof version !== 'string' || !versionShape.test(version)) {
    throw new Error(
      `The "version" in ${file} is ${JSON.stringify(version)}, which cannot be the name of a folder. ` +
        'Write a date such as 2026.11.21, or letters, digits, dots and dashes, 40 at most.',
    );
  }
  const paths = resources.map(({ path }) => path);
  if (paths.length === 0)
    throw new Error(`${file} names no files, so there is nothing to archive.`);
  const [bad] = paths
    .filter((path) => typeof path !== 'string' || !pathShape.test(path))
    .map((path) => JSON.stringify(path) ?? 'without a path');
  if (bad !== undefined) {
    throw new Error(
      `${file} names the file ${bad}, which is not in the data folder. Put it there, then run this again.`,
    );
  }
  return { version, paths: /** @type {readonly string[]} */ (paths) };
}

/**
 * @param {string} folder
 * @param {string} path
 */
function readData(folder, path) {
  try {
    return readFileSync(join(folder, path));
  } catch (cause) {
    throw new Error(
      `${packageName} names ${path}, but that file cannot be read. Put it back, then run this again.`,
      { cause },
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  try {
    const { version, files } = archiveData(join(root, 'data'));
    console.log(
      [
        `Version ${version} is kept in data/archive/${version}/ (${files.length} files).`,
        'Links and embeds pinned to it will go on showing these figures, and say that newer ones are available.',
        '',
        'What to do next:',
        '1. Replace the files in data/ that have new figures.',
        '2. In data/datapackage.json give "version" a new value: the date of the change, as year.month.day.',
        '3. Run `npm test`, then `npm run build`.',
      ].join('\n'),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
