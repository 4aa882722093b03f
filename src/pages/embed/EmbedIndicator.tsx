import { Suspense, type ReactNode } from 'react';
import type { Pinned } from '../../catalogue/pinned.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { View } from '../../domain/view.ts';
import { ErrorMessage, IssueNotice } from '../../features/load-state/ErrorMessage.tsx';
import { lazyCode } from '../../controls/load-code.ts';
import { useView } from '../../state/view-store.ts';
import type { EmbedPage } from './embed-page.ts';
import { NotLoaded } from './EmbedErrors.tsx';
import { EmbedFigure } from './EmbedFigure.tsx';
import { useProvenance } from '../shell/use-provenance.ts';
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx';
import { usePageFigure, type PageFigure } from '../use-page-figure.ts';

const ProvenanceDialog = lazyCode(
  async () => (await import('../../features/provenance/ProvenanceDialog.tsx')).ProvenanceDialog,
);

interface Wanted {
  readonly page: EmbedPage;
  readonly pinned: Pinned;
  readonly indicator: Indicator;
  readonly view: View;
}

/** One indicator of a catalogue, as soon as all that is drawn with it is there. */
export function EmbedIndicator(wanted: Wanted): ReactNode {
  const { page, pinned, indicator, view } = wanted;
  const loading = usePageFigure(pinned.catalogue, indicator.id, view);
  if (loading.status === 'failed') return <NotLoaded page={page} {...loading} />;
  if (loading.status === 'pending') return null;
  const { dataset, errors } = loading.value;
  return (
    <>
      {errors.map(({ error, retry }) => (
        <ErrorMessage key={error.file} error={error} retry={retry} />
      ))}
      <IssueNotice issues={dataset.issues} />
      <ReadyIndicator {...wanted} shown={loading.value} />
    </>
  );
}

function ReadyIndicator(props: Wanted & { readonly shown: PageFigure }): ReactNode {
  const { page, pinned, view, shown } = props;
  const { dataset, figure, selection, chosen } = shown;
  const isBehind = useView((one) => one !== view);
  const { provenanceRequest, showProvenance, close } = useProvenance();
  return (
    <div aria-busy={isBehind}>
      <EmbedFigure
        page={page}
        pinned={pinned}
        dataset={dataset}
        chosen={{ selection, view }}
        figure={figure}
        target={chosen}
        showProvenance={showProvenance}
      />
      <p className="visually-hidden" role="status">
        Chart updated: {figure.subtitle}
      </p>
      {provenanceRequest ? (
        <ErrorBoundary of={provenanceRequest}>
          <Suspense fallback={null}>
            <ProvenanceDialog {...provenanceRequest} onClose={close} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </div>
  );
}
