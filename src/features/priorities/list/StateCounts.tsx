import type { ReactNode } from 'react';
import { LoadingWords } from '../../../controls/waiting/LoadingWords.tsx';
import { StatusMark } from '../../../charts/draw/StatusMark.tsx';
import { formatWhole } from '../../../domain/words/format.ts';
import type { Priorities } from '../../../strategy/priorities/priorities.ts';
import type { PrioritiesChoice } from '../../../strategy/priorities/choice.ts';
import { findingInWords } from '../../../strategy/priorities/words.ts';
import { statusOf } from '../../../strategy/targets/status.ts';
import type { ProgressState } from '../../../strategy/progress/outcome.ts';
import { progressRules } from '../../../strategy/progress/rules.ts';
import { choose } from './choose.ts';

/** How many promises are in each state, each a way to see just those, and what the gaps in evidence mean. */
export function StateCounts(props: {
  readonly priorities: Priorities;
  readonly choice: PrioritiesChoice;
  /** Stands at its end. */
  readonly children?: ReactNode;
}): ReactNode {
  const { priorities, choice, children } = props;
  const { counts, waiting } = priorities;
  const isState = counts.some(({ state }) => state === choice.status);
  const listed = isState ? counts.filter(({ state }) => state === choice.status) : counts;
  const countOf = (wanted: ProgressState): number =>
    counts.find(({ state }) => state === wanted)?.count ?? 0;
  const finding = findingInWords(countOf('no series held'), countOf('no number to measure'));
  return (
    <details className="state-counts" open={choice.status !== ''}>
      <summary>
        <h2>How many promises are in each state</h2>
      </summary>
      {finding ? <p>{finding}</p> : null}
      <States {...{ listed, choice, waiting }} />
      <details>
        <summary>What each state means</summary>
        <dl className="state-rules">
          {progressRules.map(({ state, rule }) => (
            <div key={state}>
              <dt>
                <StatusMark status={statusOf(state)} />
              </dt>
              <dd>{rule}</dd>
            </div>
          ))}
        </dl>
      </details>
      {children}
    </details>
  );
}

/** Each state with its number: a way to see just the promises in it. */
function States(props: {
  readonly listed: Priorities['counts'];
  readonly choice: PrioritiesChoice;
  readonly waiting: number;
}): ReactNode {
  const { listed, choice, waiting } = props;
  return (
    <>
      <ul>
        {listed.map(({ state, count }) => (
          <li
            key={state}
            data-count={count}
            className={count > 0 || choice.status ? undefined : 'count-alone'}
          >
            {count > 0 || choice.status ? (
              <button
                type="button"
                aria-pressed={choice.status === state}
                onClick={() => choose(choice, { status: choice.status === state ? '' : state })}
              >
                <StateCount state={state} count={count} />
              </button>
            ) : (
              <StateCount state={state} count={count} />
            )}
          </li>
        ))}
        {waiting > 0 ? (
          <li className="count-alone">
            <LoadingWords what={`figures for ${formatWhole(waiting)}`} />
          </li>
        ) : null}
      </ul>
      {choice.status ? <p className="hint">Choose the state again to see every state.</p> : null}
    </>
  );
}

function StateCount(props: { readonly state: ProgressState; readonly count: number }): ReactNode {
  return (
    <>
      <StatusMark status={statusOf(props.state)} />{' '}
      <span className="state-count">{formatWhole(props.count)}</span>
    </>
  );
}
