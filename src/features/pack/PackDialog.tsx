import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { LoadingWords } from '../../controls/waiting/LoadingWords.tsx';
import type { PackFile } from '../../export/pack/contents.ts';
import type { PackResult } from '../../export/pack/pack.ts';
import type { Preset } from '../../export/picture/preset.ts';
import { now } from '../../state/clock.ts';
import {
  progressInWords,
  resultInWords,
  type PackChoice,
  type PackForm,
  type PackGroup,
} from './pack-choice.ts';
import { PackForm as Form } from './PackForm.tsx';
import { PackOutcome } from './PackOutcome.tsx';
import { PackUnderWay } from './PackUnderWay.tsx';
import { usePack, type PackState } from './use-pack.ts';

/**
 * Choose figures, get one ZIP file. A native modal dialog: focus goes in, Escape closes, focus returns. Closing
 * it while a pack is being made gives that pack up.
 */
export function PackDialog(props: {
  /** What can be packed; null while that is being found out. */
  readonly groups: readonly PackGroup[] | null;
  /** What is missing from every figure, a sentence each. */
  readonly cautions: readonly string[];
  readonly dataVersion: string;
  readonly packageFiles: (paths: readonly string[]) => Promise<readonly PackFile[]>;
  /** Puts figures on paper. */
  readonly onPrint: (result: PackResult, title: string) => void;
  /** `gaveUp` is true when a pack was being made. */
  readonly onClose: (gaveUp: boolean) => void;
}): ReactNode {
  const { groups, cautions, dataVersion, packageFiles, onPrint, onClose } = props;
  const { state, start, cancel, again } = usePack();
  const dialog = useRef<HTMLDialogElement>(null);
  const make = useRef<HTMLButtonElement>(null);
  const title = useId();
  const onMake = (
    { items, title: chosen, word }: PackChoice,
    preset: Preset,
    form: PackForm,
  ): void =>
    start({
      form,
      items,
      preset,
      title: chosen,
      word,
      day: now(),
      dataVersion,
      cautions,
      packageFiles,
    });
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  // Later phases take the focus themselves; back at the beginning it goes to the way on.
  const { phase } = state;
  const former = useRef(phase);
  useLayoutEffect(() => {
    if (former.current !== phase && phase === 'choosing') make.current?.focus();
    former.current = phase;
  }, [phase]);
  const onReady = useEffectEvent((done: PackState) => {
    if (done.phase === 'done' && done.result.toPrint && done.result.packed > 0) {
      onPrint(done.result, done.title);
    }
  });
  useEffect(() => onReady(state), [state]);
  return (
    <dialog
      ref={dialog}
      className="provenance pack-dialog"
      aria-labelledby={title}
      onClose={() => onClose(phase === 'working')}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2 id={title}>Download several figures</h2>
          <button
            type="button"
            className="button-secondary"
            onClick={() => dialog.current?.close()}
          >
            Close
          </button>
        </div>
        {/* Hidden, not taken away: the choice is still there afterwards. */}
        <div hidden={phase !== 'choosing'}>
          <p>
            You get one ZIP file with a picture (PNG), a drawing (SVG) and the values (CSV) of each
            figure, words to copy, and the published data behind them. Or one Word report: each
            figure with its picture, caption, sentence, notes and sources, in styles you can change;
            or slides, a picture each with its words as speaker’s notes; or paper, a page each. All
            are made in your browser.
          </p>
          {cautions.map((caution) => (
            <p key={caution} className="pack-problem">
              {caution}
            </p>
          ))}
          {groups ? <Form groups={groups} button={make} onMake={onMake} /> : null}
        </div>
        {phase === 'working' ? <PackUnderWay progress={state.progress} onCancel={cancel} /> : null}
        <p role="status" className={phase === 'working' ? 'visually-hidden' : 'pack-status'}>
          {groups ? wordsOf(state) : <LoadingWords what="what can be packed" />}
        </p>
        {phase === 'choosing' && state.failed !== '' ? (
          <p role="alert" className="pack-problem">
            {state.failed}
          </p>
        ) : null}
        {phase === 'done' ? (
          <PackOutcome result={state.result} address={state.address} onAgain={again} />
        ) : null}
      </div>
    </dialog>
  );
}

function wordsOf(state: PackState): string {
  switch (state.phase) {
    case 'choosing':
      return state.message;
    case 'working':
      return state.announced ? progressInWords(state.announced) : 'Making the pack…';
    case 'done':
      return resultInWords(state.result);
  }
}
