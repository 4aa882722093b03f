import { useCallback, useRef, useState } from 'react';
import type { Explain } from '../../charts/interactive/explain.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Mark } from '../../figure/figure.ts';

/** What the person asked to have explained (null for nothing), how to ask, and how to close the answer. */
export interface Explained {
  readonly provenanceRequest: {
    readonly marks: readonly Mark[];
    readonly indicator: Indicator;
  } | null;
  readonly explain: Explain;
  readonly close: () => void;
}

export function useExplained(): Explained {
  const [provenanceRequest, setProvenanceRequest] = useState<Explained['provenanceRequest']>(null);
  const asker = useRef<Element | null>(null);
  const explain = useCallback<Explain>((marks, indicator) => {
    asker.current = document.activeElement;
    setProvenanceRequest(marks.length > 0 ? { marks, indicator } : null);
  }, []);
  const close = useCallback(() => {
    setProvenanceRequest(null);
    if (asker.current instanceof HTMLElement) asker.current.focus();
  }, []);
  return { provenanceRequest, explain, close };
}
