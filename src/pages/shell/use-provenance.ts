import { useCallback, useRef, useState } from 'react';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Mark } from '../../figure/figure.ts';

/** The marks whose source the reader asked for (null for none), how to ask, and how to close the answer. */
export interface Provenance {
  readonly provenanceRequest: {
    readonly marks: readonly Mark[];
    readonly indicator: Indicator;
  } | null;
  readonly showProvenance: ShowProvenance;
  readonly close: () => void;
}

export function useProvenance(): Provenance {
  const [provenanceRequest, setProvenanceRequest] = useState<Provenance['provenanceRequest']>(null);
  const asker = useRef<Element | null>(null);
  const showProvenance = useCallback<ShowProvenance>((marks, indicator) => {
    asker.current = document.activeElement;
    setProvenanceRequest(marks.length > 0 ? { marks, indicator } : null);
  }, []);
  const close = useCallback(() => {
    setProvenanceRequest(null);
    if (asker.current instanceof HTMLElement) asker.current.focus();
  }, []);
  return { provenanceRequest, showProvenance, close };
}
