import type { ReactNode } from 'react';
import { StatusMark } from '../../charts/draw/StatusMark.tsx';
import { asSentence, capitalise } from '../../domain/words/format.ts';
import { briefFacts, noNumber } from './facts.ts';
import { targetNumber, type BriefEntry, type BriefGroup } from './groups.ts';
import { cardsOf, type BriefPart } from './parts.ts';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';
import { priorityName, promisesInWords } from '../../strategy/priorities/words.ts';

/** A promise that figures measure: in full. */
export function DirectTarget(props: {
  readonly council: string;
  readonly group: BriefGroup;
  readonly card: TargetEntry;
}): ReactNode {
  const { council, group, card } = props;
  return (
    <div className="brief-direct">
      <TargetText card={card} before={`${council}: `} />
      <GroupState group={group} />
      <dl>
        {briefFacts(card).map(({ label, text }) => (
          <div key={label}>
            <dt>{label}:</dt> <dd>{asSentence(text)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A priority's promises that no figure measures, those in one state for one reason together. */
export function OtherTargets({ part }: { readonly part: BriefPart }): ReactNode {
  const groups = part.groups.filter(({ tier }) => tier !== 'direct');
  const { name } = part.council;
  if (groups.length === 0 && part.targetCount > 0) return null;
  return (
    <>
      <h2>
        {name}: {groups.length < part.groups.length ? 'its other promises' : 'its promises'}
      </h2>
      {part.targetCount === 0 ? <p>No promise is listed under this priority.</p> : null}
      {groups.map((group) => (
        <TargetGroup
          key={`${group.tier} ${group.status?.word ?? ''} ${group.reason}`}
          group={group}
        />
      ))}
    </>
  );
}

/** What the closest priority of another council promises, a line each: the rest stands on its own page. */
export function OtherPromises({ part }: { readonly part: BriefPart }): ReactNode {
  const { council, priority, targetCount } = part;
  if (targetCount === 0) return null;
  return (
    <>
      <h2>
        {council.name}: what “{priorityName(priority)}” promises
      </h2>
      <ul className="brief-lines">
        {cardsOf(part).map(({ target }) => (
          <li key={target.id} className="brief-promise">
            {target.statement}
          </li>
        ))}
      </ul>
    </>
  );
}

function TargetGroup({ group }: { readonly group: BriefGroup }): ReactNode {
  const { entries, isNumberless } = group;
  return (
    <div className="brief-group">
      <GroupState group={group} />
      <ul>
        {entries.map((entry) => (
          <Entry key={entry.cards[0]?.target.id} entry={entry} isNumberless={isNumberless} />
        ))}
      </ul>
    </div>
  );
}

/** The state as word and shape, and why. */
function GroupState({ group }: { readonly group: BriefGroup }): ReactNode {
  const { status, reason, tier, isNumberless } = group;
  return (
    <p className="brief-state">
      {status ? <StatusMark status={status} /> : null}
      {status ? '. ' : ''}
      {tier !== 'direct' && isNumberless ? <strong>{noNumber}. </strong> : null}
      {reason}
    </p>
  );
}

/** A promise to each bullet; what is said of several at once stands below the last of them. */
function Entry(props: { readonly entry: BriefEntry; readonly isNumberless: boolean }): ReactNode {
  const { entry, isNumberless } = props;
  const { cards, related, note } = entry;
  const whose = cards.length > 1 ? ` of these ${promisesInWords(cards.length)}` : '';
  return cards.map((card, at) => (
    <li key={card.target.id}>
      <TargetText card={card} withNumber={!isNumberless} />{' '}
      {related && at === cards.length - 1 ? (
        <span className="brief-related">
          Related{whose}: {asSentence(figuresInWords(card) || related)}{' '}
        </span>
      ) : null}
      {note && at === cards.length - 1 ? (
        <span className="brief-related">Note: {asSentence(note)}</span>
      ) : null}
    </li>
  ));
}

/** The figures beside a promise by name: their numbers stand once for all promises. */
function figuresInWords({ figures }: TargetEntry): string {
  return [...new Set(figures.map(({ indicator }) => indicator.title))].join('; ');
}

function TargetText(props: {
  readonly card: TargetEntry;
  readonly before?: string;
  readonly withNumber?: boolean;
}): ReactNode {
  const { card, before = '', withNumber = false } = props;
  const { statement, locator } = card.target;
  const number = targetNumber(card);
  return (
    <span className="brief-promise">
      {before}
      <strong>{asSentence(statement)}</strong>
      {withNumber ? ` ${number ? `Number to reach: ${number}` : noNumber}.` : ''}{' '}
      <span className="brief-where">
        {card.target.due ? `${capitalise(card.when)} ` : ''}({card.standing})
        {locator ? ` ${asSentence(locator)}` : ''}
      </span>
    </span>
  );
}
