import type { ReactNode } from 'react';
import { palette } from '../../../figure/style.ts';
import type { Plan } from '../../layout/plan.ts';

/** The lines between the pair's dots on each row. They belong to two series, so they name none. */
export function LinkLayer({ plan }: { readonly plan: Plan }): ReactNode {
  return plan.links.map((link) => (
    <line
      key={link.key}
      x1={link.x1}
      x2={link.x2}
      y1={link.y}
      y2={link.y}
      stroke={palette.zeroLine}
      strokeWidth={3}
    />
  ));
}
