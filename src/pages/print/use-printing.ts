import { useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Runs when the browser begins to print; what it changes is in the page before that is laid out for paper. Never
 * runs in a browser that does not tell.
 */
export function useBeforePrint(change: () => void): void {
  const onBegin = useEffectEvent(() => flushSync(change));
  useEffect(() => {
    const begin = (): void => onBegin();
    window.addEventListener('beforeprint', begin);
    return () => window.removeEventListener('beforeprint', begin);
  }, []);
}

/** True from the moment the browser begins to print until it is done. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useBeforePrint(() => setIsPrinting(true));
  useEffect(() => {
    const end = (): void => setIsPrinting(false);
    window.addEventListener('afterprint', end);
    return () => window.removeEventListener('afterprint', end);
  }, []);
  return isPrinting;
}
