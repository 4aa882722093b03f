import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { useDatasets } from '../../catalogue/use-catalogue.ts';
import type { ClaimInText } from '../../charts/interactive/show-provenance.ts';
import { medianClaim } from '../../claims/group.ts';
import { isNumber } from '../../domain/cell.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { asSentence, formatCell } from '../../domain/words/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Mark, MedianOf } from '../../figure/figure.ts';
import { CellTrace } from './CellTrace.tsx';
import { CellsOfClaim, ClaimSection } from './ClaimSection.tsx';
import { RateWorking } from './RateWorking.tsx';
import { tracedMarks } from './traced-marks.ts';
import { fileOf, traceOf } from './trace.ts';

/**
 * "Where this number comes from": file, row, column, raw cell, release, licence, definition and breaks for each mark
 * asked about, or the working and every cell of a claim. A native modal dialog: focus goes in, Escape closes, focus returns.
 */
export function ProvenanceDialog(props: {
  readonly indicator: Indicator;
  readonly marks: readonly Mark[];
  /** Asked about in place of marks: a number or a comparison of a sentence. */
  readonly told?: ClaimInText | null;
  /** Stands below where the numbers come from. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}): ReactNode {
  const { indicator, marks, told = null, children, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const { rateOf } = indicator;
  const [loading = { status: 'pending' }, below] = useDatasets([
    indicator.id,
    ...(rateOf ? [`${rateOf.dataset}.${rateOf.column}`] : []),
  ]);
  const isReady = loading.status === 'ready' && below?.status !== 'pending';
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  return (
    // A click on the backdrop is a click on the dialog element itself; Escape does the same for the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      className="provenance"
      aria-labelledby="provenance-title"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close();
      }}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2 id="provenance-title">Where this number comes from</h2>
          <button
            type="button"
            className="button-secondary"
            onClick={() => dialog.current?.close()}
          >
            Close
          </button>
        </div>
        {told ? <ClaimSection told={told} /> : null}
        {loading.status === 'ready' && isReady
          ? marks.map((mark) => (
              <Fragment key={mark.key}>
                <RateWorking mark={mark} />
                {tracedMarks(mark, loading.value, below).map(({ of, dataset }) => (
                  <TraceSection
                    key={of.key}
                    dataset={dataset}
                    indicator={of.observation?.indicator ?? indicator}
                    mark={of}
                  />
                ))}
              </Fragment>
            ))
          : null}
        {children}
        {loading.status === 'ready' ? (
          <Definition dataset={loading.value} indicator={indicator} />
        ) : null}
      </div>
    </dialog>
  );
}

function TraceSection(props: {
  readonly dataset: Dataset;
  readonly indicator: Indicator;
  readonly mark: Mark;
}): ReactNode {
  const { dataset, indicator, mark } = props;
  const trace = traceOf(dataset, mark.observation, mark.why);
  if (!trace) return <NoCell mark={mark} dataset={dataset} indicator={indicator} />;
  return (
    <section>
      <h3>
        {trace.place}, {trace.period}: {trace.value}
      </h3>
      <CellTrace dataset={dataset} trace={trace} />
    </section>
  );
}

function NoCell(props: {
  readonly mark: Mark;
  readonly dataset: Dataset;
  readonly indicator: Indicator;
}): ReactNode {
  const { mark, dataset, indicator } = props;
  const file = fileOf(dataset.descriptor);
  const value = mark.medianOf ? `: ${formatCell(mark.cell, indicator)}` : '';
  return (
    <section>
      <h3>
        {[...new Set([mark.place, mark.label])].join(', ')}
        {value}
      </h3>
      <p>
        {mark.medianOf
          ? medianInWords(mark.medianOf, file)
          : asSentence(`There is no such figure in ${file}: ${mark.why}`)}
      </p>
      {mark.medianOf && isNumber(mark.cell) ? (
        <CellsOfClaim claim={medianClaim(mark.cell, mark.medianOf.members)} />
      ) : null}
    </section>
  );
}

function medianInWords({ group, words }: MedianOf, file: string): string {
  return group === 'neighbours'
    ? `This number is not in a file: it is the median of the neighbours’ figures in ${file}, worked out here. The neighbours are those of the Department for Education’s model of May 2025, listed in data/statistical-neighbours.csv.`
    : `This number is not in a file: it is the median of the figures of ${words} in ${file}, worked out here. As many of them have a higher figure as have a lower one. The councils shown beside it are among them; those with a symbol or no figure are not.`;
}

function Definition(props: {
  readonly dataset: Dataset;
  readonly indicator: Indicator;
}): ReactNode {
  const { dataset, indicator } = props;
  return (
    <section>
      <h3>What it means</h3>
      <p>{indicator.definition}</p>
      <p>{dataset.descriptor.description}</p>
      {indicator.breaks.length > 0 ? (
        <>
          <h3>Breaks in this series</h3>
          <ul>
            {indicator.breaks.map(({ at, note }) => (
              <li key={at}>
                {breakInWords(
                  note,
                  dataset.periods.find(({ year }) => year >= at)?.label ?? `${at}`,
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** A break's note after the period it begins with, unless the note says that itself. */
function breakInWords(note: string, period: string): string {
  return note.startsWith(`From ${period} `) ? note : `From ${period}: ${note}`;
}
