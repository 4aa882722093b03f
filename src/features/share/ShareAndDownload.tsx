import { useId, useState, type ReactNode } from 'react';
import type { ExportContext } from '../../export/context.ts';
import type { Figure } from '../../figure/figure.ts';
import { FigureExports } from './FigureExports.tsx';

/** One button that opens everything a person can take a figure away as; `children` are ways that a page adds. */
export function ShareAndDownload(props: {
  readonly figure: Figure;
  readonly context: ExportContext;
  /** Other buttons of the same row. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  const { figure, context, beside, children } = props;
  const [isOpen, setOpen] = useState(false);
  const exports = useId();
  return (
    <div className="share-and-download">
      <div className="figure-actions">
        <button
          type="button"
          className="button-secondary"
          aria-expanded={isOpen}
          aria-controls={exports}
          onClick={() => setOpen(!isOpen)}
        >
          Share and download
        </button>
        {beside}
      </div>
      <div id={exports}>
        {isOpen ? (
          <div className="share-panel">
            <FigureExports figure={figure} context={context} />
            {children}
          </div>
        ) : null}
      </div>
    </div>
  );
}
