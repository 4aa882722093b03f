import { useLayoutEffect, type RefObject } from 'react';

/**
 * Tells the style of a header how high its first part is, so that the header can leave that much of itself behind as
 * the page scrolls and keep the rest in sight.
 */
export function useHeaderHeight(header: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = header.current;
    const top = element?.firstElementChild;
    if (!element || !top || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      const height = top.getBoundingClientRect().height;
      element.style.setProperty('--header-top', `${Math.floor(height)}px`);
    });
    observer.observe(top);
    return () => observer.disconnect();
  }, [header]);
}
