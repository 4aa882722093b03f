import { useEffect, useMemo, type ReactNode } from 'react';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { LoadingWords } from '../../controls/waiting/LoadingWords.tsx';
import { formatList } from '../../domain/words/format.ts';
import { nameInSentence } from '../../domain/area.ts';
import { WordsUsed } from '../../features/glossary/WordsUsed.tsx';
import { ErrorMessage } from '../../features/load-state/ErrorMessage.tsx';
import { Glance } from '../../features/overview/Glance.tsx';
import { NewAndNext } from '../../features/overview/NewAndNext.tsx';
import { ProvenanceDialog } from '../../features/provenance/ProvenanceDialog.tsx';
import { PromisesOfPoint } from '../../features/targets/PromisesOfPoint.tsx';
import { today } from '../../state/clock.ts';
import { useAboutPair } from '../../state/choices/pair-names.ts';
import { serialiseView } from '../../state/serialise-view.ts';
import { siteOfPage } from '../../state/site.ts';
import { useView } from '../../state/view-store.ts';
import { DownloadSeveral } from '../pack/DownloadSeveral.tsx';
import { useProvenance } from '../shell/use-provenance.ts';
import { firstView, FirstView } from './FirstView.tsx';
import { GlanceSkeleton, TileGroups } from './TileGroups.tsx';
import { useOverview } from './use-overview.ts';

const wordsOfOverview =
  'SEND, EHC plan, SEN, SEN support, primary need, NEET, PRU, percentage points';

/** The front page: what stands out, a tile for each question, what is new and what comes next. */
export function OverviewPage(): ReactNode {
  const site = siteOfPage();
  const title = useAboutPair(site.title);
  const catalogue = useCatalogue();
  const { provenanceRequest, showProvenance, close } = useProvenance();
  const codes = useView(({ areas }) => areas);
  const comparators = useView((view) => view.comparators);
  const isUsual = useView((view) => serialiseView(view, site) === '');
  const first = isUsual ? firstView() : null;
  const overview = useOverview(catalogue.status === 'ready' ? catalogue.value : null, !!first);
  const { tiles, layer } = overview;
  const areas = tiles[0]?.selection.areas;
  const heading = useMemo(() => {
    const known = areas ?? site.pair.filter(({ code }) => codes.includes(code));
    const names = known.map(({ name }) => nameInSentence(name));
    return names.length > 0 ? `SEND and education in ${formatList(names)}` : site.heading;
  }, [areas, codes, site]);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const isReady = catalogue.status === 'failed' || overview.isSettled;
  if (first && !isReady) return <FirstView element={first} />;
  return (
    <div className="overview">
      <h1>{heading}</h1>
      {catalogue.status === 'failed' ? (
        <ErrorMessage error={catalogue.error} retry={catalogue.retry} />
      ) : (
        <>
          {catalogue.status === 'ready' && overview.isSettled ? (
            <Glance {...{ tiles, layer }} today={today()} />
          ) : (
            <GlanceSkeleton />
          )}
          {overview.errors.map(({ error, retry }) => (
            <ErrorMessage key={error.file} error={error} retry={retry} />
          ))}
          <TileGroups
            catalogue={catalogue.status === 'ready' ? catalogue.value : null}
            overview={overview}
            showProvenance={showProvenance}
          />
          {overview.isSettled && overview.isLayerAwaited ? (
            <p className="hint">
              <LoadingWords what="what the councils promised" />
            </p>
          ) : null}
          {catalogue.status === 'ready' && areas ? (
            <NewAndNext
              {...{ areas, comparators, layer }}
              catalogue={catalogue.value}
              today={today()}
            />
          ) : null}
        </>
      )}
      <div className="overview-foot">
        <WordsUsed text={wordsOfOverview} />
        <DownloadSeveral />
      </div>
      {provenanceRequest ? (
        <ProvenanceDialog {...provenanceRequest} onClose={close}>
          <PromisesOfPoint {...provenanceRequest} />
        </ProvenanceDialog>
      ) : null}
    </div>
  );
}
