import { useCallback, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useCatalogue, useDataset } from '../../catalogue/use-catalogue.ts';
import { findIndicator } from '../../domain/catalogue.ts';
import { datasetOf } from '../../domain/indicator.ts';
import { usualView, type View } from '../../domain/view.ts';
import { choiceLine } from '../../state/choices/choices-in-words.ts';
import { changedChoices, choicesOf } from '../../state/choices/kept-choices.ts';
import { offeredOfPage } from '../../state/choices/offered.ts';
import { siteOfPage } from '../../state/site.ts';
import { setView, useView } from '../../state/view-store.ts';
import { measureOffer, type MeasureOffer } from './measure-offer.ts';
import { MeasureField } from './MeasureField.tsx';
import { offerOfDataset, offerOfSite, type Offer } from './offer.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { useDismiss } from './use-dismiss.ts';
import { YearFields } from './YearFields.tsx';

/**
 * The choices that hold on every page: places, what they are compared with, years, number or rate. It waits for
 * nothing: while figures load it offers what it offered before. On a phone it is a line that opens.
 */
export function ContextBar(props: { readonly search: ReactNode }): ReactNode {
  const view = useView((one) => one);
  const offer = useOffer(view);
  const measure = useMeasureOffer(view);
  const [isOpen, setOpen] = useState(false);
  const region = useRef<HTMLElement>(null);
  const line = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = useCallback(() => {
    setOpen(false);
    line.current?.focus();
  }, []);
  useDismiss(region, isOpen, close);
  const [page, setPage] = useState(view.page);
  if (page !== view.page) {
    setPage(view.page);
    setOpen(false);
  }
  const isChanged = changedChoices(view, siteOfPage()).length > 0;
  return (
    <div className="context-bar">
      <div className="site-width context-row">
        <section ref={region} aria-label="Choices" className="context-choices">
          <button
            ref={line}
            type="button"
            className="context-line"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            <span className="visually-hidden">Change the choices: </span>
            <span className="context-line-text">
              {choiceLine({
                ...view,
                measure: view.measure && measure.why === '' ? measure.shown : null,
              })}
            </span>
          </button>
          <div id={id} className="context-panel" data-open={isOpen}>
            <PlaceFields offer={offer} view={view} />
            <YearFields years={offer.years} from={view.from} to={view.to} />
            <MeasureField {...measure} />
            {isChanged ? (
              <button
                type="button"
                className="button-secondary context-reset"
                onClick={() => {
                  setView(choicesOf(usualView(siteOfPage())));
                  // The button goes: the first of the controls it has set back takes the focus.
                  region.current?.querySelector('summary')?.focus();
                }}
              >
                Reset
              </button>
            ) : null}
            <button type="button" className="button-secondary context-done" onClick={close}>
              Done
            </button>
          </div>
        </section>
        {props.search}
      </div>
    </div>
  );
}

/** Whether there is a choice of number or rate: of one indicator only where it has a number to divide by. */
function useMeasureOffer(view: View): MeasureOffer {
  const catalogue = useCatalogue();
  return measureOffer(
    view,
    view.page === 'indicator' && catalogue.status === 'ready'
      ? findIndicator(catalogue.value, view.indicator)
      : undefined,
  );
}

/** What the controls offer: what the figures on the page hold, as soon as that is known. */
function useOffer(view: View): Offer {
  const indicator = view.page === 'indicator' ? view.indicator : '';
  const loading = useDataset(indicator);
  const ready = loading.status === 'ready' ? loading.value : null;
  // While another dataset is on its way the former one's choices stand.
  const [former, setFormer] = useState(ready);
  if (ready && ready !== former) setFormer(ready);
  const dataset = ready ?? (loading.status === 'pending' ? former : null);
  const offered = offeredOfPage();
  return useMemo(
    () =>
      dataset && indicator !== '' && datasetOf(indicator) !== ''
        ? offerOfDataset(dataset, offered.groups)
        : offerOfSite(offered),
    [dataset, indicator, offered],
  );
}
