import { FileError } from '../../ingest/file-error.ts';
import { describedBy, isCsvName, isMetaName, shownName } from './file-name.ts';
import { nothingInside, whyNotTable } from './refusals.ts';
import type { FoundFile, FoundTable } from './table.ts';
import { previewTable } from './preview-table.ts';
import { officeDocument } from './sniff.ts';
import { readDirectory, type ZipEntry } from '../zip/zip-directory.ts';

const mostTables = 100;

/**
 * The tables in a ZIP, in whatever folders, each with what its `.meta.csv` says. Files that cannot be read are
 * named among the skipped ones. Throws FileError when there is no table, or the ZIP is a document.
 */
export async function findInZip(blob: Blob, name: string): Promise<FoundFile> {
  const entries = await readDirectory(blob, name);
  const names = entries.map((entry) => entry.name);
  const office = officeDocument(names);
  const notZip = office && whyNotTable({ encoding: 'utf-8', bom: false, ...office }, name);
  if (notZip) throw notZip;
  const wanted = entries.filter((entry) => isCsvName(entry.name));
  const metas = metaFiles(wanted);
  const tables: FoundTable[] = [];
  const skipped = entries
    .filter((entry) => !wanted.includes(entry))
    .map((entry) => ({ name: shownName(entry.name), reason: 'It is not a CSV file.' }));
  let refusal: FileError | undefined;
  const skip = (file: string, error: unknown): void => {
    if (!(error instanceof FileError)) throw error;
    refusal ??= error;
    skipped.push({ name: file, reason: `${error.message} ${error.fix}` });
  };
  for (const entry of wanted) {
    const file = shownName(entry.name);
    if (metas.used.has(entry)) continue;
    if (tables.length >= mostTables) {
      skipped.push({ name: file, reason: `Only ${mostTables} tables of a ZIP are read.` });
      continue;
    }
    try {
      const table = await previewTable(blob, file, { kind: 'zip', entry }, name);
      const meta = await metaRows(blob, metas.of(entry), name, skip);
      tables.push(meta ? { ...table, preview: { ...table.preview, meta } } : table);
    } catch (error) {
      skip(file, error);
    }
  }
  if (tables.length === 0) throw refusal ?? nothingInside(name, names.map(shownName));
  return { name, size: blob.size, kind: 'zip', tables, skipped };
}

/** Which `.meta.csv` files describe another file in the ZIP, and which file each describes. */
function metaFiles(entries: readonly ZipEntry[]): {
  readonly used: ReadonlySet<ZipEntry>;
  readonly of: (entry: ZipEntry) => ZipEntry | undefined;
} {
  const data = new Set(entries.map((entry) => entry.name.toLowerCase()));
  const metas = new Map(
    entries
      .filter((entry) => isMetaName(entry.name) && data.has(describedBy(entry.name)))
      .map((entry) => [describedBy(entry.name), entry]),
  );
  return {
    used: new Set(metas.values()),
    of: (entry) => metas.get(entry.name.toLowerCase()),
  };
}

/** The rows of a `.meta.csv`, its header first. Without it the data can still be read. */
async function metaRows(
  blob: Blob,
  entry: ZipEntry | undefined,
  container: string,
  skip: (file: string, error: unknown) => void,
): Promise<readonly (readonly string[])[] | undefined> {
  if (!entry) return undefined;
  const file = shownName(entry.name);
  try {
    const { preview } = await previewTable(blob, file, { kind: 'zip', entry }, container);
    return [preview.header, ...preview.sample];
  } catch (error) {
    skip(file, error);
    return undefined;
  }
}
