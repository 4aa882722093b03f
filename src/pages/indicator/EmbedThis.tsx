import { Suspense, useRef, useState, type ReactNode } from 'react';
import { useCatalogue, useDataset } from '../../catalogue/use-catalogue.ts';
import { useStrategy } from '../../catalogue/use-strategy.ts';
import { lazyCode } from '../../controls/load-code.ts';
import { LoadingWords } from '../../controls/waiting/LoadingWords.tsx';
import type { View } from '../../domain/view.ts';
import { fileNameOf } from '../../export/file-name.ts';
import { usualPreset } from '../../export/picture/preset.ts';
import type { Figure } from '../../figure/figure.ts';
import { publishedFigure, withoutUsual } from '../../figure/published-view.ts';
import { lastingAltTextOf } from '../../figure/words/alt-text.ts';
import { viewOfTarget } from '../../strategy/targets/target-card.ts';
import { today } from '../../state/clock.ts';
import { parseView } from '../../state/parse-view.ts';
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

const opening = (
  <p role="status">
    <LoadingWords doing="opening" what="the choices" />
  </p>
);

function OpenDialog(props: Embeddable & { readonly onClose: () => void }): ReactNode {
  const { figure, link, target, dataVersion, onClose } = props;
  const views = useViews(figure, target, link);
  if (views === null) return opening;
  return (
    <EmbedDialog
      subject={{
        site: new URL('.', link).href,
        indicator: figure.indicator.id,
        target,
        ...views,
        name: figure.name,
        altText: figure.altText,
        lastingAltText: lastingAltTextOf(figure),
        dataVersion,
        file: fileNameOf(figure, 'png', { link, picture: usualPreset }),
      }}
      onClose={onClose}
    />
  );
}

/**
 * The view of a link, and what the static figure page of its figure shows of itself, as links' queries that are the same
 * where both show the same; null while that is not known.
 */
function useViews(
  { indicator }: Figure,
  target: string,
  link: string,
): { readonly search: string; readonly pageSearch: string } | null {
  const catalogue = useCatalogue();
  const dataset = useDataset(indicator.id);
  const strategy = useStrategy();
  if (catalogue.status !== 'ready' || dataset.status !== 'ready') return null;
  const found =
    strategy.status === 'ready' ? strategy.value.targets.find(({ id }) => id === target) : null;
  const targetView = found ? viewOfTarget(found, catalogue.value) : null;
  const data = {
    catalogue: catalogue.value,
    dataset: dataset.value,
    // Only views are wanted: no view that is built compares with neighbours, and no target changes it.
    neighbours: [],
    layer: null,
    today: today(),
  };
  const { site } = catalogue.value;
  const { view } = publishedFigure(indicator.id, targetView, data);
  const inFew = (one: View): string => serialiseView(withoutUsual(one, data), site);
  return {
    search: inFew(parseView(new URL(link).search, site).view),
    pageSearch: inFew(view),
  };
}
