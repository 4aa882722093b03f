import { Suspense, useRef, useState, type ReactNode } from 'react';
import { useCatalogue, useDataset } from '../../catalogue/use-catalogue.ts';
import { useStrategy } from '../../catalogue/use-strategy.ts';
import { lazyCode } from '../../controls/load-code.ts';
import { fileNameOf } from '../../export/file-name.ts';
import { usualPreset } from '../../export/picture/preset.ts';
import type { Figure } from '../../figure/figure.ts';
import { publishedFigure } from '../../figure/published-view.ts';
import { viewOfTarget } from '../../strategy/targets/target-card.ts';
import { today } from '../../state/clock.ts';
import { serialiseView } from '../../state/serialise-view.ts';
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx';

const EmbedDialog = lazyCode(
  async () => (await import('../../features/embed-dialog/EmbedDialog.tsx')).EmbedDialog,
);

interface Embeddable {
  readonly figure: Figure;
  /** The full address of the view that the figure is of. */
  readonly link: string;
  /** The promise drawn on it that has a static figure page of its own; empty for none. */
  readonly target: string;
  readonly dataVersion: string;
}

/**
 * The way to a chart in somebody else's page; none for a view without figures, and none for figures that only this
 * browser has. The dialog is fetched when it is asked for.
 */
export function EmbedThis(embeddable: Embeddable): ReactNode {
  const { figure } = embeddable;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (figure.empty || figure.local) return null;
  return (
    <>
      <button ref={button} type="button" className="button-secondary" onClick={() => setOpen(true)}>
        Embed this chart
      </button>
      {isOpen ? (
        <ErrorBoundary>
          <Suspense fallback={opening}>
            <OpenDialog
              {...embeddable}
              onClose={() => {
                setOpen(false);
                button.current?.focus();
              }}
            />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  );
}

const opening = <p role="status">Opening…</p>;

function OpenDialog(props: Embeddable & { readonly onClose: () => void }): ReactNode {
  const { figure, link, target, dataVersion, onClose } = props;
  const pageSearch = useOwnView(figure, target);
  if (pageSearch === null) return opening;
  return (
    <EmbedDialog
      subject={{
        site: new URL('.', link).href,
        indicator: figure.indicator.id,
        target,
        search: new URL(link).search,
        pageSearch,
        name: figure.name,
        altText: figure.altText,
        dataVersion,
        file: fileNameOf(figure, 'png', { link, picture: usualPreset }),
      }}
      onClose={onClose}
    />
  );
}

/** What the static figure page of a figure shows of itself, as a link's query; null while that is not known. */
function useOwnView({ indicator }: Figure, target: string): string | null {
  const catalogue = useCatalogue();
  const dataset = useDataset(indicator.id);
  const strategy = useStrategy();
  if (catalogue.status !== 'ready' || dataset.status !== 'ready') return null;
  const found =
    strategy.status === 'ready' ? strategy.value.targets.find(({ id }) => id === target) : null;
  const targetView = found ? viewOfTarget(found, catalogue.value) : null;
  const { view } = publishedFigure(indicator.id, targetView, {
    catalogue: catalogue.value,
    dataset: dataset.value,
    // Only the view is wanted: no view that is built compares with neighbours, and no target changes it.
    neighbours: [],
    layer: null,
    today: today(),
  });
  return serialiseView(view, catalogue.value.site);
}
