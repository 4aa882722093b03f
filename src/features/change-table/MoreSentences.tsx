import { useId, useState, type ReactNode } from 'react';
import { Sentences } from '../../charts/interactive/sentences/Sentences.tsx';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import type { Figure } from '../../figure/figure.ts';
import type { SentenceKind } from '../../figure/words/sentence.ts';

/** What the tables of the page say as well. */
const inTables: readonly SentenceKind[] = [
  'gap',
  'standing',
  'change',
  'longer change',
  'no change',
  'growth',
  'one date',
  'trend',
  'rank',
  'caution',
];

/**
 * What a figure says after its first sentence: what must be read with the number stands in sight; what a table beside it
 * shows as well is folded away. `hasTable` is false where there is no such table, and all of it is in sight.
 */
export function MoreSentences(props: {
  readonly figure: Figure;
  readonly hasTable: boolean;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { figure, hasTable, showProvenance } = props;
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const rest = figure.sentences.slice(1);
  const folded = hasTable ? rest.filter(({ kind }) => inTables.includes(kind)) : [];
  const inSight = rest.filter((one) => !folded.includes(one));
  const common = { indicator: figure.indicator, showProvenance, className: 'figure-sentences' };
  return (
    <>
      {inSight.length > 0 ? <Sentences sentences={inSight} {...common} /> : null}
      {folded.length > 0 ? (
        <div className="more-sentences">
          <button
            type="button"
            className="button-link"
            aria-expanded={isOpen}
            aria-controls={panel}
            onClick={() => setOpen(!isOpen)}
          >
            The same in sentences
          </button>
          <div id={panel}>{isOpen ? <Sentences sentences={folded} {...common} /> : null}</div>
        </div>
      ) : null}
    </>
  );
}
