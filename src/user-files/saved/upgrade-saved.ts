import {
  isObject,
  listOf,
  textOf,
  valueOf,
  type JsonObject,
} from '../../ingest/package/read-json.ts';
import {
  mappingOf,
  placementOf,
  savedFormat,
  type SavedEntry,
  type SavedPlacement,
  type UnreadableEntry,
} from './saved-entry.ts';

/** A file as version 0.1.0 kept it: the file itself beside what the program held of it then. */
export interface SavedBefore {
  readonly entry: SavedEntry;
  readonly blob: Blob;
}

/**
 * The person's choices out of what version 0.1.0, or a version between it and this, kept under an id. What it held
 * of the file besides is not looked at: the file is read anew. Says why where there is no file in it.
 */
export function upgradeSaved(id: string, kept: unknown): SavedBefore | UnreadableEntry {
  const root: JsonObject = isObject(kept) ? kept : {};
  const item = objectOf(root, 'item');
  const finished = objectOf(item, 'finished');
  const blob = valueOf(root, 'blob');
  const at = valueOf(root, 'at');
  const name = textOf(root, 'name') || textOf(item, 'name') || 'A file without a name';
  const savedOn = textOf(item, 'savedOn') || textOf(item, 'keptOn');
  if (!(blob instanceof Blob)) {
    return { id, name, size: 0, savedOn, reason: 'what is kept of it on this device is damaged' };
  }
  const placements = listOf(item, 'placements');
  const results = listOf(finished, 'results');
  const read = results.length > 0 ? results : listOf(finished, 'readings');
  return {
    blob,
    entry: {
      format: savedFormat,
      id,
      name,
      fileName: textOf(root, 'fileName') || name,
      at: typeof at === 'number' ? at : 0,
      size: blob.size,
      pieces: 0,
      savedOn,
      scope: textOf(finished, 'scope') === 'all' ? 'all' : 'site',
      extra: listOf(item, 'extra').filter((one) => typeof one === 'string'),
      mapping: mappingOf(valueOf(objectOf(item, 'layout'), 'mapping')) ?? null,
      meta: metaOf(objectOf(item, 'preview'), objectOf(item, 'peek')),
      placements: read.map((result, index): SavedPlacement => {
        const dataset = objectOf(isObject(result) ? result : {}, 'dataset');
        const descriptor = objectOf(dataset, 'descriptor');
        return {
          dataset: textOf(descriptor, 'name'),
          title: textOf(descriptor, 'title'),
          placement: placementOf(placements[index]),
        };
      }),
    },
  };
}

function objectOf(object: JsonObject, key: string): JsonObject {
  const value = valueOf(object, key);
  return isObject(value) ? value : {};
}

function metaOf(...previews: readonly JsonObject[]): SavedEntry['meta'] {
  const rows = previews.flatMap((one) => listOf(one, 'meta'));
  return rows.flatMap((row) =>
    Array.isArray(row) ? [row.filter((cell) => typeof cell === 'string')] : [],
  );
}
