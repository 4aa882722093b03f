import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { PackProgress } from '../../export/pack/contents.ts';
import { progressInWords } from './pack-choice.ts';

/** How far a pack is, and the way to stop it. */
export function PackUnderWay(props: {
  /** Null until the first figure is begun. */
  readonly progress: PackProgress | null;
  readonly onCancel: () => void;
}): ReactNode {
  const { progress, onCancel } = props;
  const bar = useId();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <div className="pack-under-way">
      <label htmlFor={bar}>Making the pack</label>
      <progress id={bar} max={progress?.total} value={progress?.done} />
      <p className="pack-step">{progress ? progressInWords(progress) : 'Starting…'}</p>
      <button ref={button} type="button" className="button-secondary" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}
