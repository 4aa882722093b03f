import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { LoadingWords } from '../../controls/waiting/LoadingWords.tsx';
import { CappedList } from './report/CappedList.tsx';
import type { UserFile } from '../../user-files/store/user-file.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { FileActions } from './file-actions.ts';
import { FileResult } from './FileResult.tsx';
import { MappingForm } from './mapping/MappingForm.tsx';
import { ReadProgress } from './ReadProgress.tsx';

/** One table: how far it has come, and what can be done with it. */
export function FileItem(props: {
  readonly item: UserFile;
  /** What the site shows of it, for each reading. */
  readonly shown: readonly (Dataset | null)[];
  readonly catalogue: Catalogue;
  readonly actions: FileActions;
}): ReactNode {
  const { item, actions } = props;
  const { name, container, stage } = item;
  const heading = useRef<HTMLHeadingElement>(null);
  // Its progress is shown where the button was pressed, below what was read before.
  const isReadAgain = stage.kind === 'reading' && item.finished !== null;
  const isNew = useRef(true);
  // A file of an earlier visit is read without a person's doing anything: it takes nobody's place.
  const wasRemembered = useRef(item.remembered !== null);
  useLayoutEffect(() => {
    // A question is read first. The button that led on to another stage is gone with it, and the keyboard with that.
    const isLost = !wasRemembered.current && document.activeElement === document.body;
    if (!isNew.current && (stage.kind === 'mapping' || isLost)) heading.current?.focus();
    isNew.current = false;
    wasRemembered.current = item.remembered !== null;
  }, [stage.kind, item.remembered]);
  return (
    <article className="user-files-file" aria-labelledby={`file-${item.id}`}>
      <h2 id={`file-${item.id}`} ref={heading} tabIndex={-1}>
        {name}
      </h2>
      {container !== '' && container !== name ? <p className="hint">From {container}</p> : null}
      {item.skipped.length > 0 ? (
        <details>
          <summary>Other files in the ZIP ({item.skipped.length}), not read</summary>
          <CappedList entries={item.skipped}>
            {(one) => (
              <>
                {one.name}: {one.reason}
              </>
            )}
          </CappedList>
        </details>
      ) : null}
      <p role="status" className="visually-hidden">
        {statusOf(item)}
      </p>
      {isReadAgain ? null : <StageOf {...props} />}
      {item.finished ? <FileResult {...props} finished={item.finished} /> : null}
      {isReadAgain ? <StageOf {...props} /> : null}
      {stage.kind === 'reading' || stage.kind === 'opening' ? null : (
        <p>
          <button type="button" className="button-secondary" onClick={actions.onRemove}>
            Remove this file<span className="visually-hidden">: {name}</span>
          </button>
        </p>
      )}
    </article>
  );
}

/** What is read aloud once a file is read; a refusal and the progress speak for themselves. */
function statusOf({ name, stage, finished }: UserFile): string {
  if (stage.kind === 'cancelled') return `Reading ${name} was cancelled.`;
  if (stage.kind !== 'finished') return '';
  return finished?.results.some(({ dataset }) => dataset)
    ? `The figures of ${name} are ready.`
    : `The figures of ${name} cannot be charted.`;
}

// An alert is read aloud when it is put on the page, so it has a key: no other element becomes one.
function StageOf(props: Parameters<typeof FileItem>[0]): ReactNode {
  const { item, catalogue, actions } = props;
  const { stage, preview } = item;
  switch (stage.kind) {
    case 'opening':
      return (
        <div className="file-opening">
          <p id={`opening-${item.id}`}>
            <LoadingWords doing="looking into" what="the file" />
          </p>
          <button
            type="button"
            className="button-secondary"
            aria-describedby={`opening-${item.id}`}
            onClick={actions.onCancel}
          >
            Cancel
          </button>
        </div>
      );
    case 'stopped':
      return (
        <div key={stage.kind} className="error" role="alert">
          <p className="error-title">
            <span className="visually-hidden">{item.name}: </span>
            {stage.message}
          </p>
          <p>{stage.fix}</p>
        </div>
      );
    case 'refused':
      return (
        <div key={stage.kind} className="error" role="alert">
          <p className="error-title">
            <span className="visually-hidden">{item.name}: </span>
            {stage.refusal.reason}
          </p>
          <p>{stage.refusal.fix}</p>
          {stage.refusal.canMap ? <MapButton actions={actions} /> : null}
        </div>
      );
    case 'mapping':
      return preview ? (
        <MappingForm
          table={preview}
          published={catalogue.datasets}
          start={stage.start}
          onUse={actions.onMap}
          onCancel={actions.onCancel}
        />
      ) : null;
    case 'reading': {
      const { bytes, total, rows, kept, secondsLeft } = stage.progress ?? notStarted;
      return (
        <ReadProgress
          name={item.name}
          bytes={bytes}
          total={total || item.size}
          rows={rows}
          kept={kept}
          secondsLeft={secondsLeft}
          step={stage.step}
          onCancel={actions.onCancel}
        />
      );
    }
    case 'cancelled':
      return (
        <div className="file-opening">
          <p>Cancelled. Nothing of this file is shown.</p>
          <div className="button-row">
            {item.layout ? (
              <button
                type="button"
                className="button-secondary"
                onClick={() => actions.onRead('site')}
              >
                Read it again
              </button>
            ) : null}
            {preview ? <MapButton actions={actions} /> : null}
          </div>
        </div>
      );
    case 'finished':
      return null;
  }
}

const notStarted = { bytes: 0, total: 0, rows: 0, kept: 0, secondsLeft: null };

function MapButton({ actions }: { readonly actions: FileActions }): ReactNode {
  return (
    <button type="button" className="button-secondary" onClick={actions.onStartMapping}>
      Say which column is which
    </button>
  );
}
