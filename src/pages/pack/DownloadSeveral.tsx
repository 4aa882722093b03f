import { useRef, useState, type ComponentType, type ReactNode } from 'react';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { loadCode } from '../../controls/load-code.ts';
import { readerMessage } from '../../domain/words/reader-message.ts';
import type { PackPanel } from './PackPanel.tsx';

type Panel = typeof PackPanel;

/** The way to many figures in one ZIP file. What it needs is fetched when it is asked for. */
export function DownloadSeveral(): ReactNode {
  const catalogue = useCatalogue();
  const [Dialog, setDialog] = useState<ComponentType<Parameters<Panel>[0]> | null>(null);
  const [message, setMessage] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  // A page without its catalogue says so itself.
  if (catalogue.status === 'failed') return null;
  const isReady = catalogue.status === 'ready';
  const open = async (): Promise<void> => {
    setMessage('');
    try {
      const { PackPanel: fetched } = await loadCode(import('./PackPanel.tsx'));
      setDialog(() => fetched);
    } catch (error) {
      setMessage(readerMessage(error, 'That did not work. Please try again.'));
    }
  };
  const close = (gaveUp: boolean): void => {
    setDialog(null);
    setMessage(gaveUp ? 'The pack was given up. Nothing was downloaded.' : '');
    button.current?.focus();
  };
  return (
    <>
      <div className="pack-button">
        <button
          ref={button}
          type="button"
          className="button-secondary"
          aria-disabled={!isReady || undefined}
          onClick={isReady ? () => void open() : undefined}
        >
          Download several figures
        </button>
        <p role="status">{message}</p>
      </div>
      {Dialog && isReady ? <Dialog catalogue={catalogue.value} onClose={close} /> : null}
    </>
  );
}
