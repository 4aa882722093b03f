import { useEffect, useRef } from 'react';
import { useNavigationType } from '../../state/view-store.ts';

/** The link that was followed from an address: by where it led, and which of those that lead there. */
interface Followed {
  readonly href: string;
  readonly position: number;
}

/** So long a page may take to show the link again, in milliseconds. */
const patience = 5000;

/**
 * `page` is whatever counts as a page of its own: a page, or one priority.
 * After a link within the site, reading starts at the new page's heading, as after a page load. After Back, the link
 * that was followed has the focus again, as soon as the page shows it; until then the page's beginning has it.
 */
export function usePageFocus(page: string): void {
  const former = useRef(page);
  const isBack = useNavigationType() === 'address';
  const followed = useRef(new Map<string, Followed>());
  useEffect(() => {
    const remember = (event: Event): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const href = link?.getAttribute('href');
      if (!link || !href) return;
      followed.current.set(window.location.search, { href, position: sameAs(href).indexOf(link) });
    };
    document.addEventListener('click', remember, true);
    return () => document.removeEventListener('click', remember, true);
  }, []);
  useEffect(() => {
    if (former.current === page) return undefined;
    former.current = page;
    const link = isBack ? followed.current.get(window.location.search) : undefined;
    document.getElementById('main')?.focus({ preventScroll: isBack });
    if (!isBack) window.scrollTo(0, 0);
    return link && focusWhenThere(link);
  }, [page, isBack]);
}

function sameAs(href: string): readonly Element[] {
  return [...document.querySelectorAll('a[href]')].filter(
    (one) => one.getAttribute('href') === href,
  );
}

/** Gives the focus to a link once it is on the page, unless the reader has moved on. Returns what calls it off. */
function focusWhenThere({ href, position }: Followed): () => void {
  const start = performance.now();
  const timer = window.setInterval(() => {
    const { activeElement, body } = document;
    const isElsewhere = activeElement !== body && activeElement?.id !== 'main';
    const link = sameAs(href)[position];
    if (link instanceof HTMLElement && !isElsewhere) link.focus();
    if (link || isElsewhere || performance.now() - start > patience) window.clearInterval(timer);
  }, 50);
  return () => window.clearInterval(timer);
}
