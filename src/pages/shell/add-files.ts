import { handOver } from '../../user-files/store/pending-files.ts';
import { setView } from '../../state/view-store.ts';

/** Takes files to the page that reads them. */
export function bringFiles(files: readonly File[]): void {
  if (files.length === 0) return;
  handOver(files);
  setView({ page: 'data' });
}
