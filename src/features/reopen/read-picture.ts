import { CodeNotLoaded, loadCode } from '../../controls/load-code.ts';
import { withoutUnprintable } from '../../domain/words/format.ts';

/** The view that a file leads to as a query, with what to know about it; or why the file was not opened. */
export type PictureFound = { readonly name: string } & (
  { readonly search: string; readonly notice: string } | { readonly problem: string }
);

const largest = 50_000_000;
const whatCanBeOpened =
  'Files that can be opened here are PNG and SVG pictures downloaded from this site.';

/**
 * Looks into the one file of a list for the view it was made from. `address` is that of the page, so that
 * a picture of another site is told from one of this one. Never throws: a problem is put in words.
 */
export async function readPicture(files: readonly File[], address: string): Promise<PictureFound> {
  const [file] = files;
  if (!file) return { name: 'This', problem: `It is not a file. ${whatCanBeOpened}` };
  if (files.length > 1) {
    return { name: `${files.length} files`, problem: 'Open one picture at a time.' };
  }
  const name = nameOf(file);
  if (!mayBePicture(file)) return { name, problem: whatCanBeOpened };
  if (file.size > largest) {
    return { name, problem: 'It is larger than 50 MB. Pictures made here are far smaller.' };
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { searchInPicture } = await loadCode(import('../../export/metadata/read-back.ts'));
    const found = searchInPicture(bytes, address);
    return 'problem' in found
      ? { name, problem: found.problem }
      : { name, search: found.search, notice: found.notice ?? '' };
  } catch (error) {
    if (error instanceof CodeNotLoaded) return { name, problem: error.message };
    return {
      name,
      problem: 'It could not be read. Check that it is still where it was, then try again.',
    };
  }
}

/** True unless both its type and its name say that it is something else. */
function mayBePicture({ name, type }: File): boolean {
  return /^image\/(png|svg\+xml)$/.test(type) || /\.(png|svg)$/i.test(name);
}

function nameOf({ name }: File): string {
  const letters = Array.from(withoutUnprintable(name));
  return letters.length > 120 ? `${letters.slice(0, 119).join('')}…` : letters.join('');
}
