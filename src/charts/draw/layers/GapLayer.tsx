import type { ReactNode } from 'react';
import type { Plan } from '../../layout/plan.ts';
import { TextMark } from '../shapes/text.tsx';

/** Shaded years without figures: under everything else. */
export function GapLayer({ plan }: { readonly plan: Plan }): ReactNode {
  return plan.gaps.map((gap) => (
    <g key={gap.x}>
      <rect x={gap.x} y={gap.y} width={gap.width} height={gap.height} fill="#F3F3F3" />
      {gap.label ? <TextMark text={gap.label} /> : null}
    </g>
  ));
}
