import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { focusPlace, focusedPlace } from './focused-place.ts';

let kept: Element | null = null;
let place = -1;

/**
 * Takes the overview that the build has written into the page, and who has the focus in it, before the page is drawn
 * anew. To be called once. A link that asks for a view has none.
 */
export function keepFirstView(root: HTMLElement, search: string): void {
  kept = search.length > 1 ? null : root.querySelector('.overview');
  place = focusedPlace(root);
  if (kept) root.addEventListener('focusin', () => (place = focusedPlace(root)));
}

/** The overview as the build has written it; null where there is none, or it has served. */
export function firstView(): Element | null {
  return kept;
}

/** Shows the overview that the build has written, until the figures are here. Whoever has the focus keeps it. */
export function FirstView({ element }: { readonly element: Element }): ReactNode {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    holder.current?.replaceChildren(element);
    const root = holder.current?.closest<HTMLElement>('#root');
    if (!root) return undefined;
    focusPlace(root, place);
    return () => {
      place = focusedPlace(root);
      kept = null;
      // What takes its place is on the page by then.
      queueMicrotask(() => focusPlace(root, place));
    };
  }, [element]);
  return <div ref={holder} />;
}
