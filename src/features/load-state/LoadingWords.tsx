import { useEffect, useState, type ReactNode } from 'react';
import { patience } from '../../catalogue/fetch-in-time.ts';

/** "Loading figures…", and after 10 seconds that it takes longer than usual. A fault follows after 30 seconds. */
export function LoadingWords({ what = 'figures' }: { readonly what?: string }): ReactNode {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience.wordAfter);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? `Still loading ${what}. This takes longer than usual.` : `Loading ${what}\u2026`;
}
