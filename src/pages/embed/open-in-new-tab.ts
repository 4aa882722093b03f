import type { MouseEvent } from 'react';

/** Makes the link that is followed open beside the page, which stands in a frame: downloads and jumps stay. */
export function openInNewTab({ target }: MouseEvent): void {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || link.hasAttribute('download') || link.getAttribute('href')?.startsWith('#')) return;
  link.target = '_blank';
  link.rel = 'noopener';
}
