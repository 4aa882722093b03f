import type { ReactNode } from 'react';
import type { Verdict } from '../../domain/strategy.ts';

interface VerdictStyle {
  readonly fill: string;
  readonly stroke: string;
  readonly shape: string;
}

/** Equal, nearly equal, unequal, or an open ring where nothing can be said. */
const styles: Record<'match' | 'near' | 'differs' | 'unknown', VerdictStyle> = {
  match: { fill: '#00703C', stroke: '#FFFFFF', shape: 'M5.5 8h9M5.5 12h9' },
  near: {
    fill: '#FFDD00',
    stroke: '#0B0C0C',
    shape: 'M5 8.5q2.5-3 5-.5t5-.5M5 12.5q2.5-3 5-.5t5-.5',
  },
  differs: { fill: '#D4351C', stroke: '#FFFFFF', shape: 'M5.5 8h9M5.5 12h9M12.5 4.5l-5 11' },
  unknown: { fill: '#FFFFFF', stroke: '#505A5F', shape: 'M10 10h.01' },
};

/** How a stated figure compares with the official one, as word, shape and colour. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const isSaid = verdict === 'match' || verdict === 'near' || verdict === 'differs';
  const style = styles[isSaid ? verdict : 'unknown'];
  return (
    <span className="verdict-mark" data-verdict={verdict}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <circle
          cx="10"
          cy="10"
          r="8.5"
          fill={style.fill}
          stroke={isSaid ? '#0B0C0C' : '#505A5F'}
          strokeWidth={isSaid ? 1 : 2}
          strokeDasharray={isSaid ? undefined : '3 2'}
        />
        <path
          d={style.shape}
          fill="none"
          stroke={style.stroke}
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
      {verdict}
    </span>
  );
}
