import type { MissingReplacement } from '../../catalogue/missing-replacements.ts';
import type { Placement } from '../../catalogue/override-catalogue.ts';
import { asSentence, capitalise } from '../../domain/words/format.ts';
import {
  savedFormat,
  type SavedEntry,
  type SavedPlacement,
  type UnreadableEntry,
} from '../saved/saved-entry.ts';
import type { FileHandle } from './file-handle.ts';
import { datasetAt, newUserFile, type Finished, type UserFile } from './user-file.ts';

/** What is to be remembered of a table: the person's choices. */
export function entryOf(item: UserFile, handle: FileHandle): Omit<SavedEntry, 'pieces'> {
  const { id, name, savedOn, extra, layout, preview, placements } = item;
  const shown = placements.flatMap((placement, at): readonly SavedPlacement[] => {
    const dataset = datasetAt(item, at);
    if (!dataset) return [];
    const { name: called, title } = dataset.descriptor;
    return [{ dataset: called, title, placement }];
  });
  return {
    format: savedFormat,
    id,
    name,
    fileName: handle.fileName,
    at: handle.at,
    size: handle.blob.size,
    savedOn,
    scope: item.finished?.scope ?? 'site',
    extra,
    mapping: layout?.mapping ?? null,
    meta: preview?.meta ?? [],
    placements: shown,
  };
}

/** A remembered table before it is read again. */
export function fileOfEntry(entry: SavedEntry): UserFile {
  const { id, name, size, savedOn, extra, fileName, placements } = entry;
  const container = fileName === name ? '' : fileName;
  return { ...newUserFile(name, size, container), id, savedOn, extra, remembered: placements };
}

/** A remembered file that cannot be read: it is listed, says why, and can be removed. */
export function fileOfUnreadable({ id, name, size, savedOn, reason }: UnreadableEntry): UserFile {
  return {
    ...newUserFile(name, size),
    id,
    savedOn: savedOn || 'a day that is not known',
    stage: {
      kind: 'stopped',
      message: `${name} cannot be read: ${reason}.`,
      fix: 'Remove it, and choose the file again if you still have it.',
    },
  };
}

/** What a remembered file stood in for at the last visit and does not, or not yet, at this one. */
export function missingReplacements(file: UserFile): readonly MissingReplacement[] {
  const { remembered, savedOn, name } = file;
  if (!remembered || savedOn === '') return [];
  const replaced = remembered.filter(({ placement }) => placement === 'replace');
  return replaced.map(({ title }) => ({ file: name, title, reason: whyMissing(file) }));
}

/** Why a remembered file is not shown, as a sentence; empty while it is being read. */
function whyMissing({ stage, finished }: UserFile): string {
  switch (stage.kind) {
    case 'opening':
    case 'reading':
      return '';
    case 'stopped':
      return stage.message;
    case 'refused':
      return stage.refusal.reason;
    case 'mapping':
      return 'Its columns are to be named again.';
    case 'cancelled':
      return 'Reading it was cancelled.';
    case 'finished': {
      const why = finished?.results.find(({ notReplacing }) => notReplacing !== '')?.notReplacing;
      return asSentence(capitalise(why ?? 'its figures cannot be charted any more'));
    }
  }
}

/** What still is to be said of a remembered file once it is read: what it stood in for and cannot any more. */
export function stillMissing(
  remembered: UserFile['remembered'],
  results: Finished['results'],
): UserFile['remembered'] {
  const names = results.map(({ dataset }) => dataset?.descriptor.name);
  const lost = remembered?.filter(
    ({ dataset, placement }) => placement === 'replace' && !names.includes(dataset),
  );
  return lost && lost.length > 0 ? lost : null;
}

/** Where a dataset of a remembered file was shown; undefined where it was not there. */
export function rememberedPlacement(
  { remembered }: Pick<UserFile, 'remembered'>,
  dataset: string,
): Placement | null | undefined {
  return remembered?.find((one) => one.dataset === dataset)?.placement;
}
