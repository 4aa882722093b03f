import type { ReactNode } from 'react';
import { capitalise } from '../../domain/words/format.ts';
import { useLongWait } from './use-long-wait.ts';

/** "Loading figures…", and after 10 seconds that it takes longer than usual. A fault follows after 30 seconds. */
export function LoadingWords(props: {
  /** Without a capital. */
  readonly doing?: string;
  readonly what?: string;
}): ReactNode {
  const { doing = 'loading', what = 'figures' } = props;
  return useLongWait()
    ? `Still ${doing} ${what}. This takes longer than usual.`
    : capitalise(`${doing} ${what}\u2026`);
}
