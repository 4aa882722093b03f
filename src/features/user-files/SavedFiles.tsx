import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { sizeInWords } from '../../domain/words/size.ts';

/** A file that this browser remembers; `size` in bytes, `keptOn` a day in words ("21 November 2026"). */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly keptOn: string;
}

/**
 * The files that this browser remembers, to go to or to forget; only a sentence when there are none. `message` says
 * what came of the last press of a button, or why nothing can be remembered; empty for nothing.
 */
export function KeptFiles(props: {
  readonly kept: readonly KeptFile[];
  readonly onShow: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onRemoveAll: () => void;
  readonly message: string;
}): ReactNode {
  const { kept, onShow, onRemove, onRemoveAll, message } = props;
  const place = useRef<HTMLElement>(null);
  const count = useRef(kept.length);
  // The button that removed a file is gone with it, and the keyboard would be lost at the top of the page.
  useLayoutEffect(() => {
    const isFewer = kept.length < count.current;
    count.current = kept.length;
    if (isFewer && document.activeElement === document.body) place.current?.focus();
  }, [kept.length]);
  return (
    <section
      ref={place}
      className="own-kept"
      aria-label="Remembered on this device"
      // It takes the keyboard's place after a file is removed, and is not a stop on the way.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={-1}
    >
      {kept.length === 0 ? (
        <p className="hint">No file is remembered on this device.</p>
      ) : (
        <>
          <h2>Remembered on this device</h2>
          <p>
            These files stay in this browser until you remove them, and are never sent anywhere.
          </p>
          <ul>
            {kept.map(({ id, name, size, keptOn }) => (
              <li key={id}>
                <span className="own-kept-file">
                  <span className="own-kept-name">{name}</span>
                  <span className="hint">
                    {sizeInWords(size)}, remembered on {keptOn}
                  </span>
                </span>
                <span className="own-kept-buttons">
                  <button type="button" className="button-secondary" onClick={() => onShow(id)}>
                    Show <span className="visually-hidden">{name}</span>
                  </button>
                  <button type="button" className="button-secondary" onClick={() => onRemove(id)}>
                    Remove <span className="visually-hidden">{name}</span>
                  </button>
                </span>
              </li>
            ))}
          </ul>
          <button type="button" className="button-secondary" onClick={onRemoveAll}>
            Remove all
          </button>
        </>
      )}
      <p role="status" className="own-message">
        {message}
      </p>
    </section>
  );
}
