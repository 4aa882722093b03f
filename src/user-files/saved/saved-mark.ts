const mark = 'local-context.kept-files';

/** True when files are remembered on this device. Costs nothing, so that any page can ask. */
export function hasSavedFiles(): boolean {
  try {
    return localStorage.getItem(mark) !== null;
  } catch {
    return false;
  }
}

/** Notes whether files are remembered on this device. Throws where the browser does not allow it. */
export function noteSavedFiles(hasAny: boolean): void {
  if (hasAny) localStorage.setItem(mark, 'yes');
  else localStorage.removeItem(mark);
}
