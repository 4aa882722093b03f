import { useRef, type ReactNode } from 'react';
import type { PackItem } from '../../export/pack/contents.ts';
import { announce } from '../../state/announcing/announcer.ts';
import { packMoved, packWithout } from '../../state/pack/edit-pack.ts';
import { setView } from '../../state/view-store.ts';

/** What the reader has put together, in its order, which can be changed; and the ways to take it out again. */
export function PackList({ items }: { readonly items: readonly PackItem[] }): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const move = (item: PackItem, at: number, by: -1 | 1): void => {
    setView(({ pack }) => ({ pack: packMoved(pack, item.id, by) }));
    announce(`Pack: ${item.label} is now number ${at + by + 1} of ${items.length}`);
  };
  const remove = (item: PackItem, at: number): void => {
    setView(({ pack }) => ({ pack: packWithout(pack, item.id) }));
    announce(`Pack: ${item.label} removed`);
    // The button goes with its line: the focus goes to the line that takes its place, or the one before.
    const lines = list.current?.querySelectorAll<HTMLElement>('.pack-remove') ?? [];
    (lines[at + 1] ?? lines[at - 1])?.focus();
  };
  return (
    <div className="pack-list">
      <ol ref={list}>
        {items.map((item, at) => (
          <li key={item.id}>
            <span className="pack-label">{item.label}</span>
            <span className="pack-line-actions">
              <Arrow item={item} isOff={at === 0} by={-1} onMove={() => move(item, at, -1)} />
              <Arrow
                item={item}
                isOff={at === items.length - 1}
                by={1}
                onMove={() => move(item, at, 1)}
              />
              <button
                type="button"
                className="pack-remove"
                aria-label={`Remove from pack: ${item.label}`}
                onClick={() => remove(item, at)}
              >
                Remove
              </button>
            </span>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="button-secondary"
        onClick={() => {
          setView({ pack: [] });
          announce('Pack: empty');
        }}
      >
        Empty the pack
      </button>
      <p className="hint">The address of this page keeps the list: copy it to share or keep it.</p>
    </div>
  );
}

function Arrow(props: {
  readonly item: PackItem;
  readonly by: -1 | 1;
  readonly isOff: boolean;
  readonly onMove: () => void;
}): ReactNode {
  const { item, by, isOff, onMove } = props;
  return (
    <button
      type="button"
      aria-label={`${by < 0 ? 'Up' : 'Down'}: ${item.label}`}
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : onMove}
    >
      {by < 0 ? 'Up' : 'Down'}
    </button>
  );
}
