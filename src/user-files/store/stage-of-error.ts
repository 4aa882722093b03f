import { FileError } from '../../ingest/file-error.ts';
import type { Stage } from './user-file.ts';

/** What to say when reading did not come to its end. */
export function stageOfError(error: unknown, name: string): Stage {
  if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' };
  if (error instanceof FileError) {
    const { message, fix } = error;
    return { kind: 'stopped', message, fix };
  }
  return {
    kind: 'stopped',
    message: `Reading ${name} stopped unexpectedly.`,
    fix: 'Check that the file is still where it was, and choose it again.',
  };
}
