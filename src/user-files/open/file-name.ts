import { cleanText } from '../../ingest/clean-text.ts';

const longest = 120;

/**
 * A file's name fit to be shown: without folders, control characters and marks that turn the reading direction,
 * and not endlessly long. Names out of a ZIP are only ever shown, never used as paths.
 */
export function shownName(path: string): string {
  const name = cleanText(path.slice(path.search(/[^/\\]*[/\\]*$/)).replace(/[/\\]+$/, '')).trim();
  if (name.length > longest) return `${name.slice(0, longest)}…`;
  return name === '' || /^\.+$/.test(name) ? 'a file without a name' : name;
}

/** True for names of files that hold comma-separated values, packed or not. */
export function isCsvName(path: string): boolean {
  // macOS puts a second file of the same name beside each one, which holds no text.
  return /\.csv$/i.test(path) && !/(^|[/\\])(\._|__MACOSX[/\\])/.test(path);
}

/** True for the name of a file that describes the columns of another one. */
export function isMetaName(path: string): boolean {
  return /\.meta\.csv$/i.test(path);
}

/** The name of the data file that a `.meta.csv` describes, folders included, in lower case. */
export function describedBy(metaPath: string): string {
  return metaPath.toLowerCase().replace(/\.meta\.csv$/, '.csv');
}
