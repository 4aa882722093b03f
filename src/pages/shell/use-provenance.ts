import { useCallback, useRef, useState } from 'react';
import type { ClaimInText, ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Mark } from '../../figure/figure.ts';

/** The marks or the claim whose source the reader asked for (null for none), how to ask, and how to close the answer. */
export interface Provenance {
  readonly provenanceRequest: {
    readonly marks: readonly Mark[];
    readonly told: ClaimInText | null;
    readonly indicator: Indicator;
  } | null;
  readonly showProvenance: ShowProvenance;
  readonly close: () => void;
}

export function useProvenance(): Provenance {
  const [provenanceRequest, setProvenanceRequest] = useState<Provenance['provenanceRequest']>(null);
  const asker = useRef<Element | null>(null);
  const showProvenance = useCallback<ShowProvenance>((asked, indicator) => {
    asker.current = document.activeElement;
    const [marks, told] = 'claim' in asked ? [[], asked] : [asked, null];
    setProvenanceRequest(told || marks.length > 0 ? { marks, told, indicator } : null);
  }, []);
  const close = useCallback(() => {
    setProvenanceRequest(null);
    if (asker.current instanceof HTMLElement) asker.current.focus();
  }, []);
  return { provenanceRequest, showProvenance, close };
}
