import { useRef, useState, type MouseEvent } from 'react';
import { readerMessage } from '../domain/words/reader-message.ts';

/** What a browser refused to copy, to be copied by hand. */
export type ByHand =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'picture'; readonly picture: Blob; readonly altText: string };

/** What a press of a button led to: a message, or something left to do by hand. */
export type Outcome = { readonly message: string } | { readonly byHand: ByHand };

/** What is to be said about the last press of a button. */
export interface Report {
  readonly message: string;
  readonly failed: string;
  readonly byHand: ByHand | null;
  /** Takes away what is shown to be copied by hand; the focus goes back to the button. */
  readonly close: () => void;
}

interface Shown extends Omit<Report, 'close'> {
  /** What the page showed when the button was pressed. */
  readonly of: unknown;
}

const nothing = { message: '', failed: '', byHand: null };

/**
 * Runs what buttons ask for and keeps what came of it, as long as `of` (what the page shows) is the same.
 * A second press of a button that is still at work does nothing.
 */
export function useAction(of: unknown): {
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
    message: string,
  ): Promise<void> => {
    if (working.has(button)) return;
    working.add(button);
    pressed.current = button;
    // Started before anything is waited for: the browser lets only a press of a button copy.
    const outcome = act();
    setShown({ ...nothing, message, of });
    try {
      setShown({ ...nothing, ...(await outcome), of });
    } catch (error) {
      setShown({
        ...nothing,
        failed: readerMessage(error, 'That did not work. Please try again.'),
        of,
      });
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
      (act, message = '') =>
      (event) =>
        void run(event.currentTarget, act, message),
  };
}
