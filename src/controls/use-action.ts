import { useRef, useState, type MouseEvent } from 'react';
import type { ByHand, Outcome } from './outcome.ts';

/** What is to be said about the last press of a button. */
export interface Report {
  readonly said: string;
  readonly failed: string;
  readonly byHand: ByHand | null;
  /** Takes away what is shown to be copied by hand; the focus goes back to the button. */
  readonly close: () => void;
}

interface Shown extends Omit<Report, 'close'> {
  /** What the page showed when the button was pressed. */
  readonly of: unknown;
}

const nothing = { said: '', failed: '', byHand: null };

/**
 * Runs what buttons ask for and keeps what came of it, as long as `of` (what the page shows) is the same.
 * A second press of a button that is still at work does nothing.
 */
export function useOutcome(of: unknown): {
  readonly report: Report;
  readonly onPress: (
    act: () => Promise<Outcome>,
    working?: string,
  ) => (event: MouseEvent<HTMLButtonElement>) => void;
} {
  const [shown, setShown] = useState<Shown>({ ...nothing, of });
  const [working] = useState(() => new Set<HTMLButtonElement>());
  const pressed = useRef<HTMLButtonElement>(null);
  const run = async (
    button: HTMLButtonElement,
    act: () => Promise<Outcome>,
    said: string,
  ): Promise<void> => {
    if (working.has(button)) return;
    working.add(button);
    pressed.current = button;
    // Started before anything is waited for: the browser lets only a press of a button copy.
    const outcome = act();
    setShown({ ...nothing, said, of });
    try {
      setShown({ ...nothing, ...(await outcome), of });
    } catch (error) {
      setShown({ ...nothing, failed: messageOf(error), of });
    } finally {
      working.delete(button);
    }
  };
  const close = (): void => {
    setShown({ ...nothing, of });
    pressed.current?.focus();
  };
  const current = shown.of === of ? shown : nothing;
  return {
    report: { ...current, close },
    onPress:
      (act, said = '') =>
      (event) =>
        void run(event.currentTarget, act, said),
  };
}

/** Mistakes of the code itself speak to programmers. */
const notForReaders = [TypeError, RangeError, ReferenceError, SyntaxError, DOMException];

function messageOf(error: unknown): string {
  const isPlain = error instanceof Error && !notForReaders.some((kind) => error instanceof kind);
  return isPlain && error.message !== '' ? error.message : 'That did not work. Please try again.';
}
