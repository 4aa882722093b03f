import { queueFiles } from '../../user-files/store/queued-files.ts';
import { setView } from '../../state/view-store.ts';

/** Takes files to the page that reads them. */
export function addFiles(files: readonly File[]): void {
  if (files.length === 0) return;
  queueFiles(files);
  setView({ page: 'data' });
}
