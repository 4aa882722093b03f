import { useEffect, useId, useRef, type ReactNode } from 'react';
import { formatWhole } from '../../domain/words/format.ts';
import { sizeInWords } from '../../domain/words/size.ts';

/**
 * How far the reading of a file is, and the way to stop it. Sizes are in bytes; a `total` of 0 is not known.
 * What is read aloud changes at the start and at each quarter only.
 */
export function ReadProgress(props: {
  readonly name: string;
  readonly bytes: number;
  readonly total: number;
  readonly rows: number;
  readonly kept: number;
  readonly secondsLeft: number | null;
  /** Set once all is read and the figures are being made and checked. */
  readonly step: { readonly done: number; readonly total: number } | null;
  readonly onCancel: () => void;
}): ReactNode {
  const { name, bytes, total, step, onCancel } = props;
  const bar = useId();
  const label = useId();
  const words = step
    ? `All of ${name} is read. Its figures are being checked.`
    : saidAt(name, bytes, total);
  const liveRegion = useRef<HTMLParagraphElement>(null);
  // A live region is read aloud when its text changes, so it is drawn empty.
  useEffect(() => {
    if (liveRegion.current) liveRegion.current.textContent = words;
  }, [words]);
  const position = step
    ? { max: step.total, value: step.done }
    : total > 0
      ? { max: total, value: Math.min(bytes, total) }
      : {};
  return (
    <div className="user-files-progress">
      <label htmlFor={bar} id={label}>
        {step ? `Checking the figures of ${name}` : `Reading ${name}`}
      </label>
      <progress id={bar} {...position} />
      <p className="user-files-progress-words">
        {step ? stepInWords(step) : progressInWords(props)}
      </p>
      <button
        type="button"
        className="button-secondary"
        aria-describedby={label}
        onClick={onCancel}
      >
        Cancel
      </button>
      <p ref={liveRegion} className="visually-hidden" role="status" />
    </div>
  );
}

/** "12 MB of 220 MB, 54,000 rows read, 178 kept, about 4 seconds left". */
function progressInWords(progress: {
  readonly bytes: number;
  readonly total: number;
  readonly rows: number;
  readonly kept: number;
  readonly secondsLeft: number | null;
}): string {
  const { bytes, total, rows, kept, secondsLeft } = progress;
  return [
    total > 0 ? `${sizeInWords(bytes)} of ${sizeInWords(total)}` : sizeInWords(bytes),
    `${formatWhole(rows)} ${rows === 1 ? 'row' : 'rows'} read`,
    `${formatWhole(kept)} kept`,
    ...(secondsLeft === null ? [] : [`about ${timeInWords(secondsLeft)} left`]),
  ].join(', ');
}

function stepInWords({ done, total }: { readonly done: number; readonly total: number }): string {
  return `All rows are read. Putting the figures together and checking them: step ${Math.min(done + 1, total)} of ${total}.`;
}

function timeInWords(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const [count, unit] = whole < 90 ? [whole, 'second'] : [Math.round(whole / 60), 'minute'];
  return `${formatWhole(count)} ${unit}${count === 1 ? '' : 's'}`;
}

function saidAt(name: string, bytes: number, total: number): string {
  const quarter = total > 0 ? Math.min(3, Math.floor((4 * bytes) / total)) : 0;
  switch (quarter) {
    case 1:
      return `A quarter of ${name} is read.`;
    case 2:
      return `Half of ${name} is read.`;
    case 3:
      return `Three quarters of ${name} are read.`;
    default:
      return `Reading ${name} has started.`;
  }
}
