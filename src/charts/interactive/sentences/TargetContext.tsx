import type { ReactNode } from 'react';
import type { PlaceContext } from '../../../strategy/targets/context.ts';
import type { ShowProvenance } from '../show-provenance.ts';
import { OpenPhrase } from './OpenPhrase.tsx';

/** What the figures of a promise did over the same years in both councils, the region and England. */
export function TargetContext(props: {
  readonly context: readonly PlaceContext[];
  readonly showProvenance: ShowProvenance | null;
}): ReactNode {
  const { context, showProvenance } = props;
  if (context.length === 0) return null;
  return (
    <div className="target-context">
      <p>Over the same years:</p>
      <ul>
        {context.map(({ area, phrase }) => (
          <li key={area.code}>
            <OpenPhrase {...{ phrase, showProvenance }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
