import { useId, type ReactNode } from 'react';

const comesOut = {
  brief: 'A brief of this priority, with the closest one of the other council.',
  list: 'All that is shown here. The page of each priority prints as a brief of its own.',
  strategy: 'This page as it stands, with what is folded for a phone.',
} as const;

/** Prints; says beside it what comes out: the brief of a priority, or the page as it stands. */
export function PrintPriorities({ prints }: { readonly prints: keyof typeof comesOut }): ReactNode {
  const id = useId();
  return (
    <div className="print-priorities">
      <button
        type="button"
        className="button-secondary"
        aria-describedby={id}
        onClick={() => window.print()}
      >
        Print
      </button>
      <span id={id} className="hint">
        {comesOut[prints]}
      </span>
    </div>
  );
}
