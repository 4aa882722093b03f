import { useEffect, useMemo, type ReactNode } from 'react';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Strategy, StrategyLayer } from '../../domain/strategy.ts';
import { sourceInWords } from '../../domain/source.ts';
import { asSentence } from '../../domain/words/format.ts';
import { standingLine, StrategyTable } from '../../features/priorities/list/BoardTable.tsx';
import { HeadOfOne } from '../../features/priorities/HeadOfOne.tsx';
import { MeasuredPromises } from '../../features/priorities/MeasuredPromises.tsx';
import { elementIdOf, Permalink } from '../../features/priorities/Permalink.tsx';
import { PrintPriorities } from '../../features/priorities/PrintPriorities.tsx';
import { PromiseLines } from '../../features/priorities/PromiseLines.tsx';
import { CheckKey, StackedBar } from '../../features/priorities/StackedBar.tsx';
import { ProvenanceDialog } from '../../features/provenance/ProvenanceDialog.tsx';
import { CopyLink } from '../../features/share/CopyLink.tsx';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';
import {
  closestInWords,
  oneStrategy,
  type CloseStrategy,
  type OneStrategy,
} from '../../strategy/priorities/one-strategy.ts';
import { comesToInWords, standingInBrackets } from '../../strategy/priorities/words.ts';
import { leftInWords } from '../../strategy/targets/timing.ts';
import { today } from '../../state/clock.ts';
import { permalink } from '../../state/history.ts';
import { useView } from '../../state/view-store.ts';
import { DownloadSeveral } from '../pack/DownloadSeveral.tsx';
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx';
import { useProvenance } from '../shell/use-provenance.ts';
import { StrategyStated } from './StrategyStated.tsx';
import { StrategyTimeline } from './StrategyTimeline.tsx';

/**
 * One strategy: how its document stands, what its promises come to, its priorities, what its document says and figures do
 * not confirm, the closest strategy elsewhere, its time, and where it was found.
 */
export function OneStrategyPage(props: {
  readonly layer: StrategyLayer;
  readonly catalogue: Catalogue;
  /** Every promise of the layer. */
  readonly cards: readonly TargetEntry[];
  /** The id of a strategy of the layer. */
  readonly id: string;
}): ReactNode {
  const { layer, catalogue, cards, id } = props;
  const one = useMemo(() => oneStrategy(id, layer, cards), [id, layer, cards]);
  const view = useView((now) => now);
  const { provenanceRequest, showProvenance, close } = useProvenance();
  const title = one?.board.strategy.title ?? '';
  useEffect(() => {
    document.title = `${title} – Local Context`;
  }, [title]);
  if (!one) return null;
  const { board, council } = one;
  const { strategy, counts } = board;
  const soon = one.cards.filter(({ timing }) => timing === 'within a year');
  return (
    <article
      className="one-priority one-strategy"
      id={elementIdOf('strategy', id)}
      tabIndex={-1}
      aria-labelledby="one-strategy"
    >
      <HeadOfOne id="one-strategy" name={title} council={council}>
        {standing(one)}.
      </HeadOfOne>
      {strategy.summary ? <p className="priority-of">{asSentence(strategy.summary)}</p> : null}
      <Succession {...one} />
      <p className="finding">
        {comesToInWords(counts, `promises in “${title}”`) ||
          'No promise of this strategy is listed here.'}
      </p>
      <StackedBar counts={counts} />
      <CheckKey counts={counts} />
      <section aria-label="Its priorities" className="board">
        <h2>Its priorities</h2>
        <StrategyTable of={board} />
      </section>
      <MeasuredPromises cards={one.cards} showProvenance={showProvenance} />
      {soon.length > 0 ? (
        <section>
          <h2>Due within a year</h2>
          <PromiseLines cards={soon} withDates />
        </section>
      ) : null}
      <StrategyStated {...{ one, layer, catalogue }} />
      <section>
        <h2>Closest elsewhere</h2>
        {one.others.map((other) => (
          <Closest key={other.council.code} {...{ other, layer }} />
        ))}
      </section>
      <ErrorBoundary>
        <StrategyTimeline {...{ strategy, layer, catalogue }} />
      </ErrorBoundary>
      <FoundIn {...one} />
      <div className="figure-actions priority-actions">
        <PrintPriorities prints="strategy" />
        <CopyLink />
        <DownloadSeveral />
      </div>
      <p className="print-only">
        {permalink(view)} (data version {catalogue.version})
      </p>
      {provenanceRequest ? <ProvenanceDialog {...provenanceRequest} onClose={close} /> : null}
    </article>
  );
}

/** "2023 to 2026 · document: adopted: its last year ends in 1 month". */
function standing({ board: { strategy, isSuperseded } }: OneStrategy): string {
  const status = isSuperseded ? 'superseded' : strategy.status;
  const left = leftInWords(strategy.to, today());
  return `${standingLine({ ...strategy, status })}${left ? `; ${left}` : ''}`;
}

function Succession({ before, after }: OneStrategy): ReactNode {
  return (
    <>
      {after ? (
        <p className="priority-of">
          Superseded: <Named strategy={after} /> took its place.
        </p>
      ) : null}
      {before ? (
        <p className="priority-of">
          It took the place of <Named strategy={before} />.
        </p>
      ) : null}
    </>
  );
}

function Named({ strategy }: { readonly strategy: Strategy }): ReactNode {
  return (
    <>
      <Permalink strategy={strategy.id}>{strategy.title}</Permalink> {standingInBrackets(strategy)}
    </>
  );
}

function Closest(props: {
  readonly other: CloseStrategy;
  readonly layer: StrategyLayer;
}): ReactNode {
  const { other, layer } = props;
  return (
    <p className="priority-other">
      {closestInWords(other, layer.themes)}
      {other.strategy ? (
        <>
          {' '}
          <Named strategy={other.strategy} />.
        </>
      ) : null}
    </p>
  );
}

/** The document it was found in, with its date, and the sections that its promises stand in. */
function FoundIn({ source, sections, citedIn, board }: OneStrategy): ReactNode {
  const { published } = board.strategy;
  return (
    <section>
      <h2>Where it was found</h2>
      <p className="priority-of">
        {source ? (
          source.url ? (
            <a href={source.url}>{sourceInWords(source)}</a>
          ) : (
            sourceInWords(source)
          )
        ) : (
          'The document is not known'
        )}
        {published && source?.release === '' ? `, ${published.text}` : ''}.
        {source?.isThirdParty ? ' A third party’s reading of it.' : ''}
        {citedIn ? (
          <>
            {' '}
            Its own document was not read; it is known as cited in <Named strategy={citedIn} />.
          </>
        ) : null}
      </p>
      {sections.length > 0 ? <p className="priority-of">Sections: {sections.join('; ')}.</p> : null}
    </section>
  );
}
