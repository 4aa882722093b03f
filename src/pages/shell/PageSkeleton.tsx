import type { ReactNode } from 'react';
import { LoadingWords } from '../../controls/waiting/LoadingWords.tsx';

/** Holds the place of a page while its code and figures arrive, so that nothing jumps. */
export function PageSkeleton(): ReactNode {
  return (
    <div className="page-skeleton" aria-busy="true">
      <p role="status">
        <LoadingWords />
      </p>
    </div>
  );
}
