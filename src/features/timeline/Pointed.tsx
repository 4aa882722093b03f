import type { ReactNode } from 'react';
import type { TimelineItem } from '../../strategy/timeline/item.ts';

/**
 * What the mark under the pointer stands for. It keeps its height, so that nothing moves; the list says the
 * same, so it is hidden from assistive technology.
 */
export function Pointed({ item }: { readonly item: TimelineItem | undefined }): ReactNode {
  return (
    <p className="timeline-pointed" aria-hidden="true">
      {item ? (
        <>
          <strong>
            {item.dates}, {item.areaName}
          </strong>
          : {item.title}
          {item.outcome ? ` – ${item.outcome}` : ''}
          {item.thirdParty ? ' (third party’s reading of the report)' : ''}
        </>
      ) : (
        'Point at a mark to see what it is; choose it to come to its entry in the list.'
      )}
    </p>
  );
}
