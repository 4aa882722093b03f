import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { usePinned } from '../../catalogue/pinned.ts';
import { createQueryClient } from '../../catalogue/query-client.ts';
import { findIndicator, firstIndicator } from '../../domain/catalogue.ts';
import { datasetOf } from '../../domain/indicator.ts';
import { NoticeBar } from '../../features/notices/NoticeBar.tsx';
import { useView } from '../../state/view-store.ts';
import type { EmbedPage } from './embed-page.ts';
import { NotLoaded, UnknownFigure } from './EmbedErrors.tsx';
import { EmbedIndicator } from './EmbedIndicator.tsx';
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx';
import { openInNewTab } from './open-in-new-tab.ts';
import { useAfterPaint } from '../shell/use-after-paint.ts';

/** One figure with its controls, in a frame of another page: no ways to other pages, and nothing is kept. */
export function EmbedApp({ page }: { readonly page: EmbedPage }): ReactNode {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- it changes what links do, and is none itself */}
      <div className="embed" onClickCapture={openInNewTab}>
        <ErrorBoundary>
          <AskedFigure page={page} />
        </ErrorBoundary>
      </div>
    </QueryClientProvider>
  );
}

function AskedFigure({ page }: { readonly page: EmbedPage }): ReactNode {
  // The controls answer at once; the figure follows after the paint.
  const view = useAfterPaint(useView((one) => one));
  const name = page.unknown || view.indicator;
  const pinned = usePinned(
    page.version,
    page.datasets.find((one) => one === datasetOf(name)),
  );
  if (pinned.status === 'pending') return null;
  if (pinned.status === 'failed') return <NotLoaded page={page} {...pinned} />;
  const { catalogue } = pinned.value;
  const indicator = name === '' ? firstIndicator(catalogue) : findIndicator(catalogue, name);
  if (!indicator) return <UnknownFigure page={page} name={name} />;
  return (
    <>
      <NoticeBar />
      <EmbedIndicator page={page} pinned={pinned.value} indicator={indicator} view={view} />
    </>
  );
}
