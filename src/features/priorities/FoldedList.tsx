import { useId, useState, type ReactNode } from 'react';
import { formatWhole } from '../../domain/words/format.ts';

/**
 * Lists of which a phone shows the first `inSight` of `all` items, and the others on demand; wider windows and paper show
 * all. What is not in sight has the class `folded`.
 */
export function FoldedList(props: {
  readonly inSight: number;
  readonly all: number;
  /** What they are: "figures". */
  readonly what: string;
  readonly children: ReactNode;
}): ReactNode {
  const { inSight, all, what, children } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div id={id} className="folding" data-open={isOpen}>
        {children}
      </div>
      {inSight < all ? (
        <button
          type="button"
          className="button-secondary fold-button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? `Show fewer ${what}` : `Show all ${formatWhole(all)} ${what}`}
        </button>
      ) : null}
    </>
  );
}
