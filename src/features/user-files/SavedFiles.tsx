import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { CappedList } from './report/CappedList.tsx';
import { sizeInWords } from '../../domain/words/size.ts';
import { hasSavedFiles } from '../../user-files/saved/saved-mark.ts';

/** A file that this browser remembers; `size` in bytes, `savedOn` a day in words ("21 November 2026"). */
export interface SavedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly savedOn: string;
}

/**
 * The files that this browser remembers, to go to or to forget; only a sentence when there are none. `message` says
 * what came of the last press of a button, or why nothing can be remembered; empty for nothing.
 */
export function SavedFiles(props: {
  readonly saved: readonly SavedFile[];
  readonly onShow: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onRemoveAll: () => void;
  readonly message: string;
}): ReactNode {
  const { saved, onShow, onRemove, onRemoveAll, message } = props;
  const section = useRef<HTMLElement>(null);
  const count = useRef(saved.length);
  // The button that removed a file is gone with it, and the keyboard would be lost at the top of the page.
  useLayoutEffect(() => {
    const isFewer = saved.length < count.current;
    count.current = saved.length;
    if (isFewer && document.activeElement === document.body) section.current?.focus();
  }, [saved.length]);
  return (
    <section
      ref={section}
      className="user-files-saved"
      aria-label="Remembered on this device"
      // It takes the keyboard's place after a file is removed, and is not a stop on the way.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={-1}
    >
      {saved.length === 0 ? (
        <p className="hint">
          {hasSavedFiles()
            ? 'The files remembered on this device have not been fetched.'
            : 'No file is remembered on this device.'}
        </p>
      ) : (
        <>
          <h2>Remembered on this device</h2>
          <p>
            These files stay in this browser until you remove them, and are never sent anywhere.
          </p>
          <CappedList entries={saved} keyOf={({ id }) => id}>
            {({ id, name, size, savedOn }) => (
              <>
                <span className="user-files-saved-file">
                  <span className="user-files-saved-name">{name}</span>
                  <span className="hint">
                    {sizeInWords(size)}, remembered on {savedOn}
                  </span>
                </span>
                <span className="user-files-saved-buttons">
                  <button type="button" className="button-secondary" onClick={() => onShow(id)}>
                    Show <span className="visually-hidden">{name}</span>
                  </button>
                  <button type="button" className="button-secondary" onClick={() => onRemove(id)}>
                    Remove <span className="visually-hidden">{name}</span>
                  </button>
                </span>
              </>
            )}
          </CappedList>
          <button type="button" className="button-secondary" onClick={onRemoveAll}>
            Remove all
          </button>
        </>
      )}
      <p role="status" className="user-files-message">
        {message}
      </p>
    </section>
  );
}
