import { FileFault } from '../../ingest/file-fault.ts';
import type { Stage } from './user-file.ts';

/** What to say when reading did not come to its end. */
export function stageOfFault(error: unknown, name: string): Stage {
  if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' };
  if (error instanceof FileFault) {
    const { message, remedy } = error;
    return { kind: 'stopped', message, remedy };
  }
  return {
    kind: 'stopped',
    message: `Reading ${name} stopped unexpectedly.`,
    remedy: 'Check that the file is still where it was, and choose it again.',
  };
}
