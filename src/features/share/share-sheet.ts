/** True where the device has a sheet for sharing that takes pictures, as phones have. */
export function canShareFiles(): boolean {
  // Both are unknown to some browsers of the floor.
  const able = navigator as Partial<Pick<Navigator, 'canShare' | 'share'>>;
  if (!able.share || !able.canShare) return false;
  const sample = new File([''], 'picture.png', { type: 'image/png' });
  return navigator.canShare({ files: [sample] });
}

/**
 * Opens the device's sheet with a file and the address of its view. False when the person closed it. Rejects with words
 * for the reader where the browser no longer takes the press of the button for one.
 */
export async function shareFile(
  file: File,
  { title, url }: { readonly title: string; readonly url: string },
): Promise<boolean> {
  try {
    await navigator.share({ files: [file], title, text: `${title} ${url}` });
    return true;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return false;
    throw new Error('The picture could not be handed over. Please press “Share” again.', { cause });
  }
}
