import type { ReactNode } from 'react';
import type { PlaceContext } from '../../strategy/targets/context.ts';

/** What the figures of a promise did over the same years in both councils, the region and England. */
export function TargetContext({
  context,
}: {
  readonly context: readonly PlaceContext[];
}): ReactNode {
  if (context.length === 0) return null;
  return (
    <div className="target-context">
      <p>Over the same years:</p>
      <ul>
        {context.map(({ area, words }) => (
          <li key={area.code}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
