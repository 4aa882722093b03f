import { useCallback, useRef, useState } from 'react';
import type { Explain } from '../charts/explain.ts';
import type { Mark } from '../figure/figure.ts';

/** What the person asked to have explained: the marks, the dataset they are from, how to ask and to close. */
export interface Explained {
  readonly marks: readonly Mark[];
  readonly explain: Explain;
  readonly close: () => void;
}

export function useExplained(): Explained {
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const asker = useRef<Element | null>(null);
  const explain = useCallback<Explain>((asked) => {
    asker.current = document.activeElement;
    setMarks(asked);
  }, []);
  const close = useCallback(() => {
    setMarks([]);
    if (asker.current instanceof HTMLElement) asker.current.focus();
  }, []);
  return { marks, explain, close };
}
