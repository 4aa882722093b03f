import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useCatalogue, useDataset, useDatasets } from '../../catalogue/use-catalogue.ts';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import { areasInWords } from '../../domain/area.ts';
import { findIndicator, type Catalogue, type Family } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { publicationInWords } from '../../domain/source.ts';
import { usualView, type View } from '../../domain/view.ts';
import { ErrorMessage, IssueNotice } from '../../features/load-state/ErrorMessage.tsx';
import { WordsUsed } from '../../features/glossary/WordsUsed.tsx';
import { OverviewCard } from '../../features/overview/OverviewCard.tsx';
import { ProvenanceDialog } from '../../features/provenance/ProvenanceDialog.tsx';
import { buildCard } from '../../figure/card.ts';
import { sourcesIn } from '../../figure/notes/annotations.ts';
import { resolveSelection } from '../../query/select/resolve.ts';
import { useAboutPair } from '../../state/choices/pair-names.ts';
import { siteOfPage } from '../../state/site.ts';
import { addNotices, useView } from '../../state/view-store.ts';
import { DownloadSeveral } from '../pack/DownloadSeveral.tsx';
import { ErrorBoundary, HideOnError } from '../shell/ErrorBoundary.tsx';
import { useProvenance } from '../shell/use-provenance.ts';

const OverviewTargets = lazy(async () => ({
  default: (await import('./OverviewTargets.tsx')).OverviewTargets,
}));

const familyCount = 6;

const wordsOfOverview =
  'SEND, EHC plan, SEN, SEN support, primary need, NEET, PRU, percentage points';

/** Milliseconds after which a family that is still on its way no longer holds up the others. */
const lateAfterMs = 2000;

/** Six families of statistics, each a card that loads, and fails, for itself. */
export function OverviewPage(): ReactNode {
  const site = siteOfPage();
  const title = useAboutPair(site.title);
  const heading = useAboutPair(site.heading);
  const catalogue = useCatalogue();
  const { provenanceRequest, showProvenance, close } = useProvenance();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <div className="overview-intro">
        <h1>{heading}</h1>
        <p>
          The latest official figures for both councils, which way each is going, and how they
          compare with {areasInWords(site.comparators)}. SEND means special educational needs and
          disability. Choose any number to see where it comes from.
        </p>
        <WordsUsed text={wordsOfOverview} />
      </div>
      {catalogue.status === 'failed' ? (
        <ErrorMessage error={catalogue.error} retry={catalogue.retry} />
      ) : (
        <Families
          catalogue={catalogue.status === 'ready' ? catalogue.value : null}
          showProvenance={showProvenance}
        />
      )}
      <DownloadSeveral />
      {provenanceRequest ? <ProvenanceDialog {...provenanceRequest} onClose={close} /> : null}
    </>
  );
}

/**
 * The cards, all at once when all have settled, so that none pushes another down the page as it arrives;
 * after a short wait, those that are there.
 */
function Families(props: {
  readonly catalogue: Catalogue | null;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { catalogue, showProvenance } = props;
  const families = catalogue?.families ?? [];
  const loading = useDatasets(families.map(({ indicator }) => indicator));
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), lateAfterMs);
    return () => window.clearTimeout(timer);
  }, []);
  const settled = loading.every(({ status }) => status !== 'pending');
  if (!catalogue || (!settled && !late)) {
    return (
      <div className="cards" aria-busy="true">
        <p className="visually-hidden" role="status">
          Loading figures…
        </p>
        {Array.from({ length: familyCount }, (_, index) => (
          <div key={`skeleton ${index}`} className="card card-skeleton">
            Loading figures…
          </div>
        ))}
      </div>
    );
  }
  return (
    <div className="cards">
      {families.map((family) => (
        <ErrorBoundary key={family.id}>
          <FamilySlot catalogue={catalogue} family={family} showProvenance={showProvenance} />
        </ErrorBoundary>
      ))}
    </div>
  );
}

function FamilySlot(props: {
  readonly catalogue: Catalogue;
  readonly family: Family;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { catalogue, family, showProvenance } = props;
  const loading = useDataset(family.indicator);
  const indicator = findIndicator(catalogue, family.indicator);
  if (!indicator) return null;
  if (loading.status === 'failed') {
    return (
      <div className="card">
        <h2>{family.title}</h2>
        <ErrorMessage error={loading.error} retry={loading.retry} />
      </div>
    );
  }
  if (loading.status === 'pending') {
    return (
      <div className="card card-skeleton" aria-busy="true">
        <h2>{family.title}</h2>
        <p role="status">Loading figures…</p>
      </div>
    );
  }
  return (
    <FamilyFigures
      catalogue={catalogue}
      family={family}
      indicator={indicator}
      dataset={loading.value}
      showProvenance={showProvenance}
    />
  );
}

function FamilyFigures(props: {
  readonly catalogue: Catalogue;
  readonly family: Family;
  readonly indicator: Indicator;
  readonly dataset: Dataset;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { catalogue, family, indicator, dataset, showProvenance } = props;
  const areas = useView((view) => view.areas);
  const { card, notices, sourceLine, related } = useMemo(() => {
    const view: View = {
      ...usualView(catalogue.site),
      areas,
      breakdown: family.breakdown,
      filters: family.filters,
    };
    const { selection, notices: all } = resolveSelection(view, indicator, dataset, catalogue, []);
    const built = buildCard(family, dataset, selection);
    const [source] = sourcesIn(
      dataset,
      built.areas.map(({ mark }) => mark),
    );
    return {
      notices: all.filter(({ key }) => key === 'areas'),
      card: { ...built, view: { ...built.view, areas } },
      sourceLine: source ? `Source: ${publicationInWords(source)}.` : '',
      related: family.related.flatMap((id) => findIndicator(catalogue, id) ?? []),
    };
  }, [areas, catalogue, dataset, family, indicator]);
  useEffect(() => {
    if (notices.length > 0) addNotices(notices);
  }, [notices]);
  return (
    <div className="card-slot">
      <OverviewCard
        card={card}
        sourceLine={sourceLine}
        related={related}
        showProvenance={showProvenance}
        targets={
          <HideOnError>
            <Suspense fallback={<div className="card-promises" />}>
              <OverviewTargets catalogue={catalogue} family={family} />
            </Suspense>
          </HideOnError>
        }
      />
      <IssueNotice issues={dataset.issues} />
    </div>
  );
}
