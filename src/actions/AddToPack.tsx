import type { ReactNode } from 'react';
import { announce } from '../state/announcing/announcer.ts';
import { packWith, packWithout } from '../state/pack/edit-pack.ts';
import { linkLimits } from '../state/link-grammar.ts';
import { setView, useView, viewStore } from '../state/view-store.ts';

/** Puts a figure or a promise into the pack, which the address keeps, or takes it out again. */
export function AddToPack(props: {
  /** Of the indicator or the promise. */
  readonly id: string;
  /** What the reader knows it by. */
  readonly title: string;
  /** A sign alone, where there is no room for words. */
  readonly isSmall?: boolean;
  /** True where the tab key finds the same elsewhere, behind the link beside it, or with the arrow keys: many are a detour. */
  readonly isSkipped?: boolean;
}): ReactNode {
  const { id, title, isSmall = false, isSkipped = false } = props;
  const isIn = useView(({ pack }) => pack.includes(id));
  const isFull = useView(({ pack }) => pack.length >= linkLimits.pack);
  const words = isIn ? 'Remove from pack' : 'Add to pack';
  const isOff = isFull && !isIn;
  const toggle = (): void => {
    if (isOff) {
      announce(`Pack: it holds ${linkLimits.pack} already, which is the most`);
      return;
    }
    setView(({ pack }) => ({ pack: isIn ? packWithout(pack, id) : packWith(pack, id) }));
    const { length } = viewStore.getState().view.pack;
    announce(`Pack: ${title} ${isIn ? 'removed' : 'added'}, ${length} in it`);
  };
  return (
    <button
      type="button"
      tabIndex={isSkipped ? -1 : undefined}
      className={isSmall ? 'icon-button add-to-pack' : 'button-secondary'}
      aria-label={`${words}: ${title}`}
      title={isSmall ? words : undefined}
      aria-disabled={isOff || undefined}
      data-in={isIn}
      onClick={toggle}
    >
      {isSmall ? <span aria-hidden="true">{isIn ? '−' : '+'}</span> : words}
    </button>
  );
}
