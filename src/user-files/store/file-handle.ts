import { openFile, type OpenedTable } from '../worker/client.ts';

/** What is held of a table besides what is said of it. */
export interface FileHandle {
  readonly blob: Blob;
  readonly fileName: string;
  /** Which of the file's tables it is, from 0: two in different folders of a ZIP may have the same name. */
  readonly at: number;
  table: OpenedTable | null;
  stop: AbortController;
  /** Ends the worker that waits for the first reading. */
  close: () => void;
}

export function openHandle(blob: Blob, fileName: string, at = 0): FileHandle {
  return { blob, fileName, at, table: null, stop: new AbortController(), close: () => undefined };
}

/**
 * The opened table; a file remembered on the device is opened again. Throws FileError, or the signal's reason.
 */
export async function tableOf(handle: FileHandle, signal: AbortSignal): Promise<OpenedTable> {
  if (handle.table) return handle.table;
  const { tables, close } = await openFile(handle.blob, handle.fileName, { signal });
  handle.close = close;
  const table = tables[handle.at];
  if (!table) throw new Error(`${handle.fileName} has no table ${handle.at + 1} any more`);
  handle.table = table;
  return table;
}

/** Ends what is being done with a table, and the worker that waits for its first reading. */
export function release(handle: FileHandle | undefined): void {
  handle?.stop.abort();
  handle?.close();
}
