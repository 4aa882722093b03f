import { useRef, useState, type ComponentType, type ReactNode } from 'react';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { loadCode } from '../../controls/load-code.ts';
import { patience } from '../../domain/time/patience.ts';
import { readerMessage } from '../../domain/words/reader-message.ts';
import type { PackPanel } from './PackPanel.tsx';

type Panel = typeof PackPanel;

/** The way to many figures in one file. */
export function DownloadSeveral(): ReactNode {
  return (
    <PackOpener isShown className="button-secondary" place="page">
      Download several figures
    </PackOpener>
  );
}

/** A button that opens the dialog for packing figures. What that needs is fetched when it is asked for. */
export function PackOpener(props: {
  /** False leaves only a dialog that is open. */
  readonly isShown: boolean;
  readonly className: string;
  readonly place: 'bar' | 'page';
  readonly children: ReactNode;
}): ReactNode {
  const { isShown, className, place, children } = props;
  const catalogue = useCatalogue();
  const [Dialog, setDialog] = useState<ComponentType<Parameters<Panel>[0]> | null>(null);
  const [message, setMessage] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  // A page without its catalogue says so itself.
  if (catalogue.status === 'failed') return null;
  const isReady = catalogue.status === 'ready';
  const open = async (): Promise<void> => {
    setMessage('');
    const long = setTimeout(() => {
      setMessage('Still loading what can be packed. This takes longer than usual.');
    }, patience.wordAfter);
    try {
      const { PackPanel: fetched } = await loadCode(import('./PackPanel.tsx'));
      setMessage('');
      setDialog(() => fetched);
    } catch (error) {
      setMessage(readerMessage(error, 'That did not work. Please try again.'));
    } finally {
      clearTimeout(long);
    }
  };
  const close = (gaveUp: boolean): void => {
    setDialog(null);
    setMessage(gaveUp ? 'The pack was given up. Nothing was downloaded.' : '');
    button.current?.focus();
  };
  const opener = (
    <button
      ref={button}
      type="button"
      className={className}
      aria-disabled={!isReady || undefined}
      onClick={isReady ? () => void open() : undefined}
    >
      {children}
    </button>
  );
  return (
    <>
      {place === 'page' && isShown ? (
        <div className="pack-button">
          {opener}
          <p role="status">{message}</p>
        </div>
      ) : null}
      {place === 'bar' && (isShown || message !== '') ? (
        <>
          {isShown ? opener : null}
          <p role="status" className="visually-hidden">
            {message}
          </p>
        </>
      ) : null}
      {Dialog && isReady ? <Dialog catalogue={catalogue.value} onClose={close} /> : null}
    </>
  );
}
