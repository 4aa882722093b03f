import { useId, type ReactNode } from 'react';

/** Prints; says beside it what comes out: the brief of the priority chosen, or the page as it stands. */
export function PrintPriorities({ hasBrief }: { readonly hasBrief: boolean }): ReactNode {
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
        {hasBrief
          ? 'A brief of this priority, with the closest one of the other council.'
          : 'All that is shown here. The page of each priority prints as a brief of its own.'}
      </span>
    </div>
  );
}
