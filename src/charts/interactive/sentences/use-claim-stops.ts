import { useState, type KeyboardEvent } from 'react';

/** How several claims are one tab stop. */
export interface ClaimStops {
  /** The place that the tab key leads to. */
  readonly stop: number;
  readonly onArrive: (at: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * Several claims (`ClaimButton`) as one tab stop: the left and right arrow keys, Home and End move between them, by
 * their places.
 */
export function useClaimStops(count: number): ClaimStops {
  const [arrivedAt, setArrivedAt] = useState(0);
  const stop = Math.min(arrivedAt, count - 1);
  return {
    stop,
    onArrive: setArrivedAt,
    onKeyDown(event) {
      const places: Record<string, number> = {
        ArrowLeft: stop - 1,
        ArrowRight: stop + 1,
        Home: 0,
        End: count - 1,
      };
      const next = places[event.key];
      if (next === undefined || next < 0 || next >= count) return;
      event.preventDefault();
      event.currentTarget.querySelector<HTMLElement>(`[data-claim="${next}"]`)?.focus();
    },
  };
}
