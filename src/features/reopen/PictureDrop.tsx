import { useId, type ReactNode } from 'react';
import { useView } from '../../state/view-store.ts';
import type { PictureReport, Way } from './use-pictures.ts';

/** Says, while a file is over the page, what dropping it does. */
export function DropHint({ isShown }: { readonly isShown: boolean }): ReactNode {
  if (!isShown) return null;
  return (
    <div className="drop-hint">
      <p>
        Drop a file with figures (CSV or ZIP) to chart it, or a picture made here (PNG or SVG) to
        open the view it shows
      </p>
    </div>
  );
}

/** At the top of the page: which picture's view is shown, or why a dropped file was not opened. */
export function PictureMessage(props: {
  readonly report: PictureReport | null;
  readonly onDismiss: () => void;
}): ReactNode {
  const { onDismiss } = props;
  const report = useCurrent(props.report);
  const problem = report?.isProblem && report.way === 'dropped' ? report : null;
  return (
    <>
      <p role="status" className="picture-opened">
        {report && !report.isProblem ? `${report.title} ${report.text}`.trim() : ''}
      </p>
      {problem ? (
        <div role="alert" className="notice picture-problem">
          <p className="notice-title">{problem.title}</p>
          <p>{problem.text}</p>
          <button type="button" className="button-secondary" onClick={onDismiss}>
            Dismiss
          </button>
        </div>
      ) : null}
    </>
  );
}

/** The way to open a picture without dragging it. */
export function PictureInput(props: {
  readonly report: PictureReport | null;
  readonly onFiles: (files: readonly File[], way: Way) => void;
}): ReactNode {
  const { onFiles } = props;
  const report = useCurrent(props.report);
  const hasProblem = report?.isProblem === true && report.way === 'chosen';
  const id = useId();
  return (
    <details className="picture-input" open={hasProblem || undefined}>
      <summary>Open a picture made here</summary>
      <label htmlFor={id} className="visually-hidden">
        Open a picture made here
      </label>
      <p className="hint" id={`${id}-hint`}>
        A PNG or SVG downloaded from this site leads back to the view it shows. It is read on your
        device and not sent anywhere. You can also drop it anywhere on the page.
      </p>
      <input
        id={id}
        type="file"
        accept=".png,.svg,image/png,image/svg+xml"
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])], 'chosen');
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      {report && hasProblem ? (
        <p role="alert" className="picture-problem">
          <strong>{report.title}</strong> {report.text}
        </p>
      ) : null}
    </details>
  );
}

function useCurrent(report: PictureReport | null): PictureReport | null {
  const view = useView((one) => one);
  return report?.view === view ? report : null;
}
