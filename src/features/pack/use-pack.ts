import { useCallback, useEffect, useRef, useState } from 'react';
import { downloadFrom, revokeAfterMs } from '../../controls/download.ts';
import { loadCode } from '../../controls/load-code.ts';
import { readerMessage } from '../../domain/words/reader-message.ts';
import type { PackItem, PackProgress } from '../../export/pack/contents.ts';
import type { makePack, PackOptions, PackResult } from '../../export/pack/pack.ts';
import type { PackForm } from './pack-choice.ts';

/** What is asked for; the signal and the progress are seen to here. */
export type PackRequest = Omit<PackOptions, 'signal' | 'onProgress'> & {
  readonly items: readonly PackItem[];
  readonly form: PackForm;
};

/** Where the making of a pack stands. */
export type PackState =
  | { readonly phase: 'choosing'; readonly message: string; readonly failed: string }
  | {
      readonly phase: 'working';
      readonly progress: PackProgress | null;
      /** What a screen reader is told: not every figure, or it would never be silent. */
      readonly announced: PackProgress | null;
    }
  | {
      readonly phase: 'done';
      readonly result: PackResult;
      /** What was chosen, in words. */
      readonly title: string;
      /** Where the file can be had from once more; empty when there is none. */
      readonly address: string;
    };

/** What makes a form; fetched when it is asked for. */
async function makerOf(form: PackForm): Promise<typeof makePack> {
  switch (form) {
    case 'zip':
      return (await loadCode(import('../../export/pack/pack.ts'))).makePack;
    case 'word':
      return (await loadCode(import('../../export/report/report.ts'))).makeReport;
    case 'slides':
      return (await loadCode(import('../../export/slides/slides.ts'))).makeSlides;
    case 'print':
      return (await loadCode(import('../../export/pack/to-print.ts'))).loadToPrint;
  }
}

const idle = { phase: 'choosing', message: '', failed: '' } as const;
const announceEvery = 5;

/** Makes packs, one at a time, and gives each to the person as a download. Leaving gives up the one under way. */
export function usePack(): {
  readonly state: PackState;
  readonly start: (request: PackRequest) => void;
  /** Gives up the pack under way; does nothing when there is none. */
  readonly cancel: () => void;
  /** Goes back to choosing after a pack is done. */
  readonly again: () => void;
} {
  const [state, setState] = useState<PackState>(idle);
  const working = useRef<AbortController>(null);
  const address = useRef('');
  const releaseFile = useCallback((): void => {
    const former = address.current;
    address.current = '';
    if (former !== '') window.setTimeout(() => URL.revokeObjectURL(former), revokeAfterMs);
  }, []);
  useEffect(
    () => () => {
      working.current?.abort();
      releaseFile();
    },
    [releaseFile],
  );

  const start = useCallback(
    (request: PackRequest): void => {
      const controller = new AbortController();
      const { signal } = controller;
      working.current = controller;
      releaseFile();
      setState({ phase: 'working', progress: null, announced: null });
      const onProgress = (progress: PackProgress): void =>
        setState((former) => ({
          phase: 'working',
          progress,
          announced:
            progress.done % announceEvery === 0 || former.phase !== 'working'
              ? progress
              : former.announced,
        }));
      const run = async (): Promise<void> => {
        try {
          const make = await makerOf(request.form);
          signal.throwIfAborted();
          const result = await make(request.items, { ...request, signal, onProgress });
          signal.throwIfAborted();
          if (result.file) address.current = URL.createObjectURL(result.file);
          setState({ phase: 'done', result, title: request.title, address: address.current });
          if (result.file) downloadFrom(address.current, result.file.name);
        } catch (error) {
          setState(
            signal.aborted
              ? { ...idle, message: 'Cancelled. Nothing was downloaded.' }
              : { ...idle, failed: readerMessage(error, 'That did not work. Please try again.') },
          );
        } finally {
          working.current = null;
        }
      };
      void run();
    },
    [releaseFile],
  );
  const cancel = useCallback((): void => working.current?.abort(), []);
  const again = useCallback((): void => {
    releaseFile();
    setState(idle);
  }, [releaseFile]);
  return { state, start, cancel, again };
}
