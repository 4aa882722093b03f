import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import { partsOf } from '../../features/brief/parts.ts';
import { otherInWords, replacedInWords } from '../../features/brief/words.ts';
import { HeadOfOne } from '../../features/priorities/HeadOfOne.tsx';
import { FoldedList } from '../../features/priorities/FoldedList.tsx';
import { isMeasured, MeasuredPromises } from '../../features/priorities/MeasuredPromises.tsx';
import { elementIdOf, Permalink } from '../../features/priorities/Permalink.tsx';
import { PrintPriorities } from '../../features/priorities/PrintPriorities.tsx';
import { PromiseLines } from '../../features/priorities/PromiseLines.tsx';
import { CheckKey, StackedBar } from '../../features/priorities/StackedBar.tsx';
import { TargetItem } from '../../features/priorities/TargetItem.tsx';
import { ProvenanceDialog } from '../../features/provenance/ProvenanceDialog.tsx';
import { CopyLink } from '../../features/share/CopyLink.tsx';
import { asSentence, capitalise } from '../../domain/words/format.ts';
import { endOfDate } from '../../domain/time/partial-date.ts';
import { checkOf, countsOf } from '../../strategy/priorities/board.ts';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';
import {
  priorityName,
  promisesInWords,
  standingInBrackets,
  themeName,
} from '../../strategy/priorities/words.ts';
import { isVerdict } from '../../strategy/progress/outcome.ts';
import { leftInWords } from '../../strategy/targets/timing.ts';
import { today } from '../../state/clock.ts';
import { DownloadSeveral } from '../pack/DownloadSeveral.tsx';
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx';
import { useProvenance } from '../shell/use-provenance.ts';
import { PriorityBrief } from './PriorityBrief.tsx';
import { PriorityFigures } from './PriorityFigures.tsx';

/** So many promises with a date of their own stand in sight on a phone. */
const datedInSight = 3;

interface Given {
  readonly layer: StrategyLayer;
  readonly catalogue: Catalogue;
  /** Every promise of the layer. */
  readonly cards: readonly TargetEntry[];
  readonly loaded: (indicator: string) => Dataset | null;
  /** The id of a priority of the layer. */
  readonly priority: string;
  /** The id of the promise that the link leads to; empty for none. */
  readonly target: string;
}

/** One priority: what the figures show, what is past its date, what is judged, and what nothing can check. */
export function OnePriority(props: Given): ReactNode {
  const { layer, cards, priority, target } = props;
  const { provenanceRequest, showProvenance, close } = useProvenance();
  const parts = useMemo(() => partsOf(priority, layer, cards), [priority, layer, cards]);
  const own = useMemo(
    () => cards.filter((card) => card.target.priorityId === priority),
    [cards, priority],
  );
  const name = parts ? priorityName(parts.chosen.priority) : '';
  useEffect(() => {
    document.title = `${name} – Local Context`;
  }, [name]);
  if (!parts) return null;
  const { chosen, others } = parts;
  const { strategy, council } = chosen;
  const counts = countsOf(own);
  const left = leftInWords(strategy.to, today());
  const replaced = replacedInWords(chosen);
  const theme = themeName(chosen.priority.theme, layer.themes);
  return (
    <>
      <article
        className="one-priority"
        id={elementIdOf('priority', priority)}
        tabIndex={-1}
        aria-labelledby="one-priority"
      >
        <HeadOfOne id="one-priority" {...{ name, council }}>
          <Permalink strategy={strategy.id}>{strategy.title}</Permalink>{' '}
          {standingInBrackets(strategy)}
          {left ? `: ${left}` : ''}. {promisesInWords(counts.promises)}
          {counts.past > 0 ? `, ${counts.past} past their date` : ''}.
        </HeadOfOne>
        {chosen.priority.summary ? (
          <p className="priority-of">{asSentence(chosen.priority.summary)}</p>
        ) : null}
        {replaced ? <p>{replaced}</p> : null}
        <StackedBar counts={counts} />
        <CheckKey counts={counts} />
        <PriorityFigures {...{ ...props, own, showProvenance }} council={council.code} />
        <Dated cards={own} />
        <MeasuredPromises cards={own} showProvenance={showProvenance} />
        <Unchecked cards={own} />
        <Every key={target} {...{ layer, target, showProvenance }} cards={own} />
        {others.map((other) => (
          <p key={other.council.code} className="priority-other">
            {asSentence(otherInWords(other, theme))}{' '}
            {[...(other.part ? [other.part.priority] : []), ...other.alsoClose].map((one, at) => (
              <span key={one.id}>
                {at > 0 ? '; ' : ''}
                <Permalink priority={one.id}>{priorityName(one)}</Permalink>
              </span>
            ))}
          </p>
        ))}
        <div className="figure-actions priority-actions">
          <PrintPriorities prints="brief" />
          <CopyLink />
          <DownloadSeveral />
        </div>
      </article>
      <ErrorBoundary>
        <PriorityBrief
          {...props}
          figures={
            <PriorityFigures {...{ ...props, own }} council={council.code} showProvenance={null} />
          }
        />
      </ErrorBoundary>
      {provenanceRequest ? <ProvenanceDialog {...provenanceRequest} onClose={close} /> : null}
    </>
  );
}

/** What has a date of its own that has passed or is near, the earliest first. */
function Dated({ cards }: { readonly cards: readonly TargetEntry[] }): ReactNode {
  const endOf = ({ target: { due } }: TargetEntry): number => (due ? endOfDate(due) : Infinity);
  const dated = cards
    .filter(({ timing }) => timing === 'past' || timing === 'within a year')
    .sort((a, b) => endOf(a) - endOf(b));
  if (cards.length === 0) return null;
  // What a figure measures says its date where it is judged.
  const listed = dated.filter((card) => !isMeasured(card));
  if (dated.length > 0 && listed.length === 0) return null;
  if (dated.length === 0) {
    return (
      <p className="priority-none">
        None has a date of its own that has passed or falls within a year.
      </p>
    );
  }
  const past = listed.filter(({ timing }) => timing === 'past');
  const isUnshown = past.some(({ progress }) => !isVerdict(progress.state));
  return (
    <section>
      <h2>Past its date, or due soon</h2>
      {isUnshown ? (
        <p className="hint">
          Unless another state stands beside it, nothing published shows whether it was done.
        </p>
      ) : null}
      <FoldedList inSight={datedInSight} all={listed.length} what="dates">
        {byDate(listed).map(([when, own]) => {
          const shown = datedInSight - listed.findIndex((card) => card.when === when);
          return (
            <div key={when} className={shown <= 0 ? 'folded' : undefined}>
              <h3 className="promise-date">{capitalise(when)}</h3>
              <PromiseLines cards={own} withStates inSight={shown} />
            </div>
          );
        })}
      </FoldedList>
    </section>
  );
}

function byDate(
  cards: readonly TargetEntry[],
): readonly (readonly [when: string, cards: readonly TargetEntry[]])[] {
  return [...new Set(cards.map(({ when }) => when))].map((when) => [
    when,
    cards.filter((card) => card.when === when),
  ]);
}

function Unchecked({ cards }: { readonly cards: readonly TargetEntry[] }): ReactNode {
  const unchecked = cards.filter((card) => checkOf(card) === 'unchecked');
  if (unchecked.length === 0) return null;
  return (
    <details className="priority-fold">
      <summary>Cannot be checked ({unchecked.length})</summary>
      <p className="hint">
        No figures that measure these are held here, which does not mean that there are none.
      </p>
      <PromiseLines cards={unchecked} />
    </details>
  );
}

/** Every promise in the order of the document; open where a link leads to one of them. */
function Every(props: {
  readonly layer: StrategyLayer;
  readonly cards: readonly TargetEntry[];
  readonly target: string;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { layer, cards, target, showProvenance } = props;
  const [isOpen, setOpen] = useState(target !== '');
  if (cards.length === 0) return <p>No promise is listed under it.</p>;
  return (
    <details
      className="priority-fold"
      open={isOpen}
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary>Every promise, with its section ({cards.length})</summary>
      <ul className="promises">
        {cards.map((card) => (
          <TargetItem
            key={card.target.id}
            card={card}
            source={layer.sources.find(({ id }) => id === card.strategy.sourceId) ?? null}
            isChosen={card.target.id === target}
            showProvenance={showProvenance}
          />
        ))}
      </ul>
    </details>
  );
}
