import { useEffect, useState } from 'react';
import { patience } from '../../domain/time/patience.ts';

/** Whether what is waited for, as long as `isWaiting`, takes longer than is usual, which is then to be said. */
export function useLongWait(isWaiting = true): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setLong(true), patience.wordAfter);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWaiting]);
  return isLong;
}
