import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { AddToPack } from '../../actions/AddToPack.tsx';

/** The small buttons of a tile, which are one tab stop together: the left and right arrow keys lead from one to the other. */
export function TileActions(props: {
  /** Of the tile's indicator. */
  readonly id: string;
  /** The tile's heading. */
  readonly title: string;
  readonly isAboutOpen: boolean;
  /** The id of what the last one opens. */
  readonly panelId: string;
  readonly toggleAbout: () => void;
}): ReactNode {
  const { id, title, isAboutOpen, panelId, toggleAbout } = props;
  const [stop, setStop] = useState<'pack' | 'about'>('about');
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const to = { ArrowLeft: buttons[0], ArrowRight: buttons.at(-1) }[event.key];
    if (!to || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    to.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- one of its buttons always has the stop
    <div className="tile-actions" role="toolbar" aria-label={title} onKeyDown={walk}>
      <span onFocus={() => setStop('pack')}>
        <AddToPack id={id} title={title} isSmall isSkipped={stop !== 'pack'} />
      </span>
      <button
        type="button"
        className="icon-button tile-about"
        tabIndex={stop === 'about' ? undefined : -1}
        aria-label={`About this figure: ${title}`}
        title="About this figure"
        aria-expanded={isAboutOpen}
        aria-controls={panelId}
        onFocus={() => setStop('about')}
        onClick={toggleAbout}
      >
        <span aria-hidden="true">i</span>
      </button>
    </div>
  );
}
