import { hasKeptFiles } from './saved-mark.ts';
import { showOwnDatasets } from '../../catalogue/dataset-overrides.ts';

/**
 * Brings back the files that are remembered on this device, if there are any. Until that is done no figure is
 * shown, so that none is taken for another; if it fails, the published ones are.
 */
export async function restoreKeptFiles(): Promise<void> {
  if (!hasKeptFiles()) return;
  showOwnDatasets(null);
  try {
    const { fileDesk } = await import('./user-file-store.ts');
    await fileDesk.restore();
    showOwnDatasets(fileDesk.datasets());
  } catch {
    showOwnDatasets([]);
  }
}
