import { hasSavedFiles } from './saved-mark.ts';
import { setOverrides } from '../../catalogue/dataset-overrides.ts';

/**
 * Brings back the files that are remembered on this device, if there are any. Until that is done no figure is
 * shown, so that none is taken for another; if it fails, the published ones are.
 */
export async function restoreSavedFiles(): Promise<void> {
  if (!hasSavedFiles()) return;
  setOverrides(null);
  try {
    const { userFiles } = await import('./user-file-store.ts');
    await userFiles.restore();
    setOverrides(userFiles.list.datasets);
  } catch {
    setOverrides([]);
  }
}
