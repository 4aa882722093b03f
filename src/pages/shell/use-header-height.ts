import { useLayoutEffect, type RefObject } from 'react';

/**
 * Lets a sticky header leave its first part behind, however high that is, as the page scrolls, and keep the rest in
 * sight.
 */
export function useHeaderHeight(header: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = header.current;
    const top = element?.firstElementChild;
    if (!element || !top || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      const height = top.getBoundingClientRect().height;
      element.style.top = `-${Math.floor(height)}px`;
    });
    observer.observe(top);
    return () => observer.disconnect();
  }, [header]);
}
