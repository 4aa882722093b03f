import { useCallback, useEffect, useRef, useState } from 'react';
import type { PackItem } from '../../export/pack/contents.ts';
import type { PackOptions, PackProgress, PackResult } from '../../export/pack/pack.ts';

/** What is asked for; the signal and the progress are seen to here. */
export type PackWish = Omit<PackOptions, 'signal' | 'onProgress'> & {
  readonly items: readonly PackItem[];
};

/** Where the making of a pack stands. */
export type PackState =
  | { readonly phase: 'choosing'; readonly said: string; readonly failed: string }
  | {
      readonly phase: 'working';
      readonly progress: PackProgress | null;
      /** What a screen reader is told: not every figure, or it would never be silent. */
      readonly told: PackProgress | null;
    }
  | {
      readonly phase: 'done';
      readonly result: PackResult;
      /** Where the file can be had from once more; empty when there is none. */
      readonly address: string;
    };

const idle = { phase: 'choosing', said: '', failed: '' } as const;
const tellEvery = 5;
/** How long a browser may take to begin with a file, in milliseconds. */
const patience = 60_000;

/** Makes packs, one at a time, and gives each to the person as a download. Leaving gives up the one under way. */
export function usePack(): {
  readonly state: PackState;
  readonly start: (wish: PackWish) => void;
  /** Gives up the pack under way; does nothing when there is none. */
  readonly cancel: () => void;
  /** Goes back to choosing after a pack is done. */
  readonly again: () => void;
} {
  const [state, setState] = useState<PackState>(idle);
  const working = useRef<AbortController>(null);
  const address = useRef('');
  const letGo = useCallback((): void => {
    const former = address.current;
    address.current = '';
    if (former !== '') window.setTimeout(() => URL.revokeObjectURL(former), patience);
  }, []);
  useEffect(
    () => () => {
      working.current?.abort();
      letGo();
    },
    [letGo],
  );

  const start = useCallback(
    (wish: PackWish): void => {
      const controller = new AbortController();
      const { signal } = controller;
      working.current = controller;
      letGo();
      setState({ phase: 'working', progress: null, told: null });
      const onProgress = (progress: PackProgress): void =>
        setState((former) => ({
          phase: 'working',
          progress,
          told:
            progress.done % tellEvery === 0 || former.phase !== 'working' ? progress : former.told,
        }));
      const run = async (): Promise<void> => {
        try {
          const { makePack } = await fetched(import('../../export/pack/pack.ts'));
          signal.throwIfAborted();
          const result = await makePack(wish.items, { ...wish, signal, onProgress });
          signal.throwIfAborted();
          if (result.file) address.current = URL.createObjectURL(result.file);
          setState({ phase: 'done', result, address: address.current });
          if (result.file) save(address.current, result.file.name);
        } catch (error) {
          setState(
            signal.aborted
              ? { ...idle, said: 'Cancelled. Nothing was downloaded.' }
              : { ...idle, failed: error instanceof Error ? error.message : String(error) },
          );
        } finally {
          working.current = null;
        }
      };
      void run();
    },
    [letGo],
  );
  const cancel = useCallback((): void => working.current?.abort(), []);
  const again = useCallback((): void => {
    letGo();
    setState(idle);
  }, [letGo]);
  return { state, start, cancel, again };
}

function save(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

async function fetched<Module>(code: Promise<Module>): Promise<Module> {
  try {
    return await code;
  } catch (cause) {
    throw new Error(
      'The part of this site that does this could not be loaded. Check your connection, then try again; if it still fails, load the page again.',
      { cause },
    );
  }
}
