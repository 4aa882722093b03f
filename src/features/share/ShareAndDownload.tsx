import { useId, useState, type ReactNode } from 'react';
import type { ExportContext } from '../../export/context.ts';
import type { Figure } from '../../figure/figure.ts';
import { FigureExports } from './FigureExports.tsx';

/** One button that opens everything a person can take a figure away as. */
export function ShareAndDownload(props: {
  readonly figure: Figure;
  readonly context: ExportContext;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const exports = useId();
  return (
    <div className="share-and-download">
      <button
        type="button"
        className="button-secondary"
        aria-expanded={isOpen}
        aria-controls={exports}
        onClick={() => setOpen(!isOpen)}
      >
        Share and download
      </button>
      <div id={exports}>{isOpen ? <FigureExports {...props} /> : null}</div>
    </div>
  );
}
