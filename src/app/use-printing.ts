import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * True from the moment the browser begins to print until it is done. What depends on it is in the page before the
 * browser lays it out for paper. Stays false in a browser that does not tell.
 */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setIsPrinting(true));
    const end = (): void => setIsPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
