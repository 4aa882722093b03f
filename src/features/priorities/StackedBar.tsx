import type { ReactNode } from 'react';
import { formatWhole } from '../../domain/words/format.ts';
import type { Check, Counts } from '../../strategy/priorities/board.ts';

const checks: readonly Check[] = ['judged', 'measured', 'related', 'unchecked'];

const names: Readonly<Record<Check, string>> = {
  judged: 'judged',
  measured: 'measured, no verdict',
  related: 'related figure only',
  unchecked: 'cannot be checked',
};

/** How far figures can check promises, as the parts of one bar. The words beside it say the same. */
export function StackedBar({ counts }: { readonly counts: Counts }): ReactNode {
  if (counts.promises === 0) return null;
  return (
    <span className="check-bar" aria-hidden="true">
      {checks.map((check) =>
        counts[check] === 0 ? null : (
          <span key={check} className={`check-${check}`} style={{ flexGrow: counts[check] }} />
        ),
      )}
    </span>
  );
}

/** What the parts of the bar are, each with its number where `counts` gives one: its key as well as its words. */
export function CheckKey({ counts }: { readonly counts?: Counts }): ReactNode {
  return (
    <ul className="check-key">
      {checks.map((check) => {
        const count = counts?.[check];
        return count === 0 ? null : (
          <li key={check}>
            <span className={`check-swatch check-${check}`} aria-hidden="true" />
            {count === undefined ? null : <strong>{formatWhole(count)}</strong>} {names[check]}
          </li>
        );
      })}
    </ul>
  );
}
