import type { ReactNode } from 'react';
import type { Board } from '../../../strategy/priorities/board.ts';
import { priorityName } from '../../../strategy/priorities/words.ts';
import { Permalink } from '../Permalink.tsx';
import { PromiseLines } from '../PromiseLines.tsx';

/** The promises that the filters pick, under the priority of each. */
export function PickedPromises({ board }: { readonly board: Board }): ReactNode {
  const rows = board.councils.flatMap(({ council, strategies }) =>
    strategies.flatMap((one) => one.rows.map((row) => ({ council, row }))),
  );
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="picked-promises">
      <h2 id="picked-promises">The promises</h2>
      {rows.map(({ council, row }) => (
        <div key={row.priority.id} className="picked">
          <h3>
            {council.name}:{' '}
            <Permalink priority={row.priority.id}>{priorityName(row.priority)}</Permalink>
          </h3>
          <PromiseLines cards={row.cards} withDates />
        </div>
      ))}
    </section>
  );
}
