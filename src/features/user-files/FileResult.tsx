import { useId, useMemo, type ReactNode } from 'react';
import type { UserFile, Finished } from '../../user-files/store/user-file.ts';
import { mayReplace, type Placement } from '../../catalogue/override-catalogue.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { formatList, formatWhole } from '../../domain/words/format.ts';
import type { DatasetResult } from '../../user-files/worker/dataset-request.ts';
import { nameInSentence } from '../../domain/area.ts';
import { viewLink } from '../../state/view-link.ts';
import type { FileActions } from './file-actions.ts';
import { lookInWords } from './report/report-groups.ts';
import { AddCouncil } from './AddCouncil.tsx';
import { PermanentForm } from './publish/PermanentForm.tsx';
import { QualityReport } from './report/QualityReport.tsx';

/** What was read from a table: its datasets, what to know about them, and what to do with them. */
export function FileResult(props: {
  readonly item: UserFile;
  readonly finished: Finished;
  readonly shown: readonly (Dataset | null)[];
  readonly catalogue: Catalogue;
  readonly actions: FileActions;
}): ReactNode {
  const { item, finished, shown, catalogue, actions } = props;
  const { results, read } = finished;
  return (
    <>
      <p>
        {formatWhole(read)} {read === 1 ? 'row was' : 'rows were'} read on this device on{' '}
        {finished.readOn}. Kept are{' '}
        {finished.scope === 'site'
          ? `those of ${formatList(['the councils this site compares', ...catalogue.site.comparators.map(({ name }) => nameInSentence(name))])}.`
          : 'those of every council and region in England.'}
      </p>
      {results.map((result, at) => (
        <DatasetSection
          key={result.dataset?.descriptor.name ?? result.layout.title}
          item={item}
          at={at}
          result={result}
          isOnly={results.length === 1}
          shown={shown[at] ?? null}
          catalogue={catalogue}
          actions={actions}
        />
      ))}
      <AfterReading item={item} finished={finished} actions={actions} />
    </>
  );
}

function DatasetSection(props: {
  readonly item: UserFile;
  readonly at: number;
  readonly result: DatasetResult;
  readonly isOnly: boolean;
  readonly shown: Dataset | null;
  readonly catalogue: Catalogue;
  readonly actions: FileActions;
}): ReactNode {
  const { item, at, result, isOnly, shown, catalogue, actions } = props;
  const { dataset, layout, report } = result;
  const first = shown?.descriptor.indicators[0];
  return (
    <section className="user-files-dataset">
      <h3>{dataset?.descriptor.title ?? layout.title}</h3>
      {dataset ? <p>{contentOf(dataset)}</p> : null}
      {first ? (
        <p>
          <a
            className="button-main"
            {...viewLink({
              page: 'indicator',
              indicator: first.id,
              file: item.name,
            })}
          >
            Open the chart
            <span className="visually-hidden"> of {shown.descriptor.title}</span>
          </a>
        </p>
      ) : null}
      {dataset ? (
        <PlaceChoice
          dataset={dataset}
          notReplacing={result.notReplacing}
          placement={item.placements[at] ?? null}
          onPlacement={(placement) => actions.onPlacement(at, placement)}
        />
      ) : null}
      <details open={isOnly || !dataset}>
        <summary>What was checked: {lookInWords(report)}</summary>
        <QualityReport file={item.name} report={report} onDownload={() => actions.onReport(at)} />
      </details>
      {dataset ? (
        <details>
          <summary>Make it permanent</summary>
          <PermanentForm
            dataset={dataset}
            themes={catalogue.themes}
            mayReplace={mayReplace(dataset)}
            onMake={(facts, theme) => actions.onMake(at, facts, theme)}
          />
        </details>
      ) : null}
    </section>
  );
}

function contentOf({ periods, areas, descriptor }: Dataset): string {
  const [first] = periods;
  const last = periods.at(-1);
  const span =
    !first || !last
      ? ''
      : first === last
        ? `for ${first.label}`
        : `from ${first.label} to ${last.label}`;
  const figures = descriptor.indicators.length;
  const places = areas.length;
  return `${formatWhole(figures)} ${figures === 1 ? 'indicator' : 'indicators'} ${span}, for ${formatWhole(places)} ${places === 1 ? 'area' : 'areas'}.`;
}

function PlaceChoice(props: {
  readonly dataset: Dataset;
  /** Why the figures do not stand in for published ones that they resemble; empty when they do or there are none. */
  readonly notReplacing: string;
  readonly placement: Placement | null;
  readonly onPlacement: (placement: Placement | null) => void;
}): ReactNode {
  const { dataset, notReplacing, placement, onPlacement } = props;
  const name = useId();
  const choices: readonly (readonly [Placement | null, string, string])[] = [
    ['beside', 'Beside the published figures', 'under “Your files” in the list of indicators'],
    ...(mayReplace(dataset)
      ? ([
          [
            'replace',
            'In place of the published figures',
            'on every page, promises included, and marked as your file',
          ],
        ] as const)
      : []),
    [null, 'Not at all', ''],
  ];
  return (
    <fieldset className="place-choice">
      <legend className="control-label">Show these figures</legend>
      {choices.map(([value, label, hint]) => (
        <label key={label} className="check">
          <input
            type="radio"
            name={name}
            checked={placement === value}
            onChange={() => onPlacement(value)}
          />
          <span>
            {label}
            {hint === '' ? null : <span className="hint"> {hint}</span>}
          </span>
        </label>
      ))}
      {notReplacing === '' ? null : (
        <p className="hint">
          Showing them in place of the published figures is not offered: {notReplacing}.
        </p>
      )}
    </fieldset>
  );
}

function AfterReading(props: {
  readonly item: UserFile;
  readonly finished: Finished;
  readonly actions: FileActions;
}): ReactNode {
  const { item, finished, actions } = props;
  const isAll = finished.scope === 'all';
  const isBusy = item.stage.kind === 'reading';
  const kept = useMemo(
    () =>
      new Set(
        finished.results.flatMap(({ dataset }) => dataset?.areas.map(({ code }) => code) ?? []),
      ),
    [finished],
  );
  return (
    <div className="user-files-file-choices">
      <label className="check">
        <input
          type="checkbox"
          checked={item.saving ?? item.savedOn !== ''}
          onChange={(event) => actions.onSave(event.target.checked)}
        />
        <span>
          Remember this file on this device{' '}
          <span className="hint">
            so that it is here at your next visit; it stays in this browser and is not sent anywhere
          </span>
        </span>
      </label>
      {item.saveError === '' ? null : (
        <p role="alert" className="field-problem">
          {item.saveError}
        </p>
      )}
      {isAll ? null : <AddCouncil kept={kept} isBusy={isBusy} onAdd={actions.onAddArea} />}
      <div className="button-row">
        <button
          type="button"
          className="button-secondary"
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) actions.onRead(isAll ? 'site' : 'all');
          }}
        >
          {isAll
            ? 'Read again for the areas of this site only'
            : 'Read again for every council and region in England'}
        </button>
        <button
          type="button"
          className="button-secondary"
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) actions.onStartMapping();
          }}
        >
          Say which column is which
        </button>
      </div>
    </div>
  );
}
