import type { ReactNode } from 'react';
import { MarkerShape } from '../../charts/draw/shapes/MarkerShape.tsx';
import { areaStyle } from '../../figure/style.ts';
import type { Council } from '../../strategy/priorities/priorities.ts';
import { sitePair } from '../../state/site.ts';
import { viewLink } from '../../state/view-link.ts';

/** What the page of one strategy or priority begins with: the way back, its name, and whose it is; `children` goes on. */
export function HeadOfOne(props: {
  /** The id of its heading. */
  readonly id: string;
  readonly name: string;
  readonly council: Council;
  readonly children: ReactNode;
}): ReactNode {
  const { id, name, council, children } = props;
  return (
    <>
      <p className="priority-back">
        <a {...viewLink({ page: 'priorities' })}>All priorities</a>
      </p>
      <h1 id={id}>{name}</h1>
      <p className="priority-of">
        <svg width="14" height="14" aria-hidden="true" focusable="false">
          <MarkerShape style={areaStyle(council.code, sitePair())} x={7} y={7} r={6} />
        </svg>{' '}
        <strong>{council.name}</strong>, {children}
      </p>
    </>
  );
}
