import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { createQueryClient } from '../catalogue/query-client.ts';
import { dayInWords } from '../domain/time/day.ts';
import type { Page, View } from '../domain/view.ts';
import { lazyCode } from '../controls/load-code.ts';
import { ContextBar } from '../features/context-bar/ContextBar.tsx';
import { NoticeBar } from '../features/notices/NoticeBar.tsx';
import { Search } from '../features/search/Search.tsx';
import { restoreSavedFiles } from '../user-files/store/restore.ts';
import { now } from '../state/clock.ts';
import { useView, viewStore } from '../state/view-store.ts';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { OverviewPage } from './overview/OverviewPage.tsx';
import { PackInBar } from './pack/PackInBar.tsx';
import { PageSkeleton } from './shell/PageSkeleton.tsx';
import { Shell } from './shell/Shell.tsx';
import { UnusedChoices } from './shell/UnusedChoices.tsx';
import { usePageFocus } from './shell/use-page-focus.ts';

const IndicatorPage = lazyCode(
  async () => (await import('./indicator/IndicatorPage.tsx')).IndicatorPage,
);
const PrioritiesPage = lazyCode(
  async () => (await import('./priorities/PrioritiesPage.tsx')).PrioritiesPage,
);
const TimelinePage = lazyCode(
  async () => (await import('./timeline/TimelinePage.tsx')).TimelinePage,
);
const DataPage = lazyCode(async () => (await import('./data/DataPage.tsx')).DataPage);
const AboutPage = lazyCode(async () => (await import('./about/AboutPage.tsx')).AboutPage);

/** The dashboard: one page at a time, chosen by the view. `client` holds what is there already. */
export function App(props: { readonly client?: QueryClient }): ReactNode {
  const [client] = useState(() => props.client ?? createQueryClient());
  const page = useView((view) => view.page);
  usePageFocus(useView(placeOf));
  useEffect(() => {
    const { areas, comparators } = viewStore.getState().view;
    void restoreSavedFiles(client, [...areas, ...comparators], dayInWords(now()));
  }, [client]);
  return (
    <QueryClientProvider client={client}>
      <Shell page={page} bar={<ContextBar search={<WaysOfBar />} />}>
        <UnusedChoices />
        <NoticeBar />
        <ErrorBoundary key={page}>
          <Suspense fallback={<PageSkeleton />}>
            <PageOf page={page} />
          </Suspense>
        </ErrorBoundary>
      </Shell>
    </QueryClientProvider>
  );
}

function WaysOfBar(): ReactNode {
  return (
    <>
      <PackInBar />
      <Search />
    </>
  );
}

/** What counts as a page of its own for the focus: each page, and each priority and strategy. */
function placeOf({ page, strategy, priority, target }: View): string {
  return page === 'priorities' ? `${page} ${priority || target || strategy}` : page;
}

function PageOf({ page }: { readonly page: Page }): ReactNode {
  switch (page) {
    case 'overview':
      return <OverviewPage />;
    case 'indicator':
      return <IndicatorPage />;
    case 'priorities':
      return <PrioritiesPage />;
    case 'timeline':
      return <TimelinePage />;
    case 'data':
      return <DataPage />;
    case 'about':
      return <AboutPage />;
  }
}
