import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { fileNameOf } from '../export/file-name.ts';
import type { Figure } from '../figure/figure.ts';

const EmbedDialog = lazy(async () => ({
  default: (await import('../features/share/EmbedDialog.tsx')).EmbedDialog,
}));

/** The way to a chart in somebody else's page. The dialog is fetched when it is asked for. */
export function EmbedThis(props: {
  readonly figure: Figure;
  /** The full address of the view that the figure is of. */
  readonly link: string;
  /** The promise drawn on it that has a ready page of its own; empty for none. */
  readonly target: string;
  readonly dataVersion: string;
}): ReactNode {
  const { figure, link, target, dataVersion } = props;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { search } = new URL(link);
  return (
    <>
      <button ref={button} type="button" className="button-secondary" onClick={() => setOpen(true)}>
        Embed this chart
      </button>
      {isOpen ? (
        <Suspense fallback={<p role="status">Opening…</p>}>
          <EmbedDialog
            subject={{
              site: new URL('.', link).href,
              indicator: figure.indicator.id,
              target,
              search,
              headline: figure.headline,
              altText: figure.altText,
              dataVersion,
              file: fileNameOf(figure, 'png'),
            }}
            onClose={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
