import { useMemo, useState, type ReactNode } from 'react';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import { formatWhole } from '../../domain/words/format.ts';
import { Permalink } from '../../features/priorities/Permalink.tsx';
import { StatedDiffering } from '../../features/stated/StatedDiffering.tsx';
import { StatedTable } from '../../features/stated/StatedTable.tsx';
import type { OneStrategy } from '../../strategy/priorities/one-strategy.ts';
import { buildStatedRows } from '../../strategy/stated/stated.ts';
import { useBeforePrint } from '../print/use-printing.ts';
import { countsOfVerdicts } from '../../strategy/stated/words.ts';

/** What a strategy's own document states and official figures do not confirm; everything it states on demand. */
export function StrategyStated(props: {
  readonly one: OneStrategy;
  readonly layer: StrategyLayer;
  readonly catalogue: Catalogue;
}): ReactNode {
  const { one, layer, catalogue } = props;
  const { sourceId } = one.board.strategy;
  const [isOpen, setOpen] = useState(false);
  useBeforePrint(() => setOpen(true));
  const rows = useMemo(
    () => buildStatedRows(layer, catalogue).filter((row) => row.sourceId === sourceId),
    [layer, catalogue, sourceId],
  );
  return (
    <section>
      <h2>What its document says that official figures do not confirm</h2>
      {one.citedIn ? (
        <p>
          Its own document was not read here. What the document that cites it states stands with{' '}
          <Permalink strategy={one.citedIn.id}>{one.citedIn.title}</Permalink>.
        </p>
      ) : rows.length === 0 ? (
        <p>No number that it states is listed here.</p>
      ) : (
        <>
          <StatedDiffering rows={rows} />
          <details
            className="priority-fold"
            open={isOpen}
            onToggle={(event) => {
              if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
            }}
          >
            <summary>Everything it states ({formatWhole(rows.length)} figures)</summary>
            <p className="hint">{countsOfVerdicts(rows)}</p>
            <StatedTable rows={rows} />
          </details>
        </>
      )}
    </section>
  );
}
