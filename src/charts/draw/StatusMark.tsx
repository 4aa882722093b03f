import type { ReactNode } from 'react';
import type { Status, Tone } from '../../strategy/targets/status.ts';

const fills: Record<Tone, string> = {
  good: '#00703C',
  bad: '#D4351C',
  watch: '#FFDD00',
  unknown: '#FFFFFF',
};

/** A target's state as word, shape and colour: a tick, a cross, a bar, or an open ring for "cannot say". */
export function StatusMark({ status }: { readonly status: Status }): ReactNode {
  const { word, tone } = status;
  return (
    <span className="status-mark" data-state={word}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <circle
          cx="10"
          cy="10"
          r="8.5"
          fill={fills[tone]}
          stroke={tone === 'unknown' ? '#505A5F' : '#0B0C0C'}
          strokeWidth={tone === 'unknown' ? 2 : 1}
          strokeDasharray={tone === 'unknown' ? '3 2' : undefined}
        />
        <path
          d={shapes[tone]}
          fill="none"
          stroke={tone === 'watch' ? '#0B0C0C' : tone === 'unknown' ? '#505A5F' : '#FFFFFF'}
          strokeWidth="2.2"
        />
      </svg>
      {word}
    </span>
  );
}

const shapes: Record<Tone, string> = {
  good: 'M5.5 10.5l3 3 6-7',
  bad: 'M6.5 6.5l7 7M13.5 6.5l-7 7',
  watch: 'M5.5 10h9',
  unknown: 'M10 10h.01',
};
