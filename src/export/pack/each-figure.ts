import { readerMessage } from '../../domain/words/reader-message.ts';
import type { PackFailure, PackFigure, PackItem, PackProgress } from './contents.ts';
import { otherwiseFailed } from './figure.ts';
import { pause, until } from './pause.ts';

/** How the making of many is followed and given up. */
export interface EachFigureOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PackProgress) => void;
}

/**
 * Loads figures one after the other and hands each to `take`, which says what of it could not be made (empty for
 * nothing). One that fails is among the failures, with its reason, and the rest goes on. The browser has its turn
 * between all steps. Rejects with the signal's reason as soon as that is aborted.
 */
export async function eachFigure(
  items: readonly PackItem[],
  { signal, onProgress }: EachFigureOptions,
  take: (loaded: PackFigure) => Promise<string>,
): Promise<readonly PackFailure[]> {
  const failed: PackFailure[] = [];
  for (const [done, { label, load }] of items.entries()) {
    onProgress({ done, total: items.length, label });
    await pause(signal);
    try {
      const loaded = await until(load(), signal);
      await pause(signal);
      const problem = await take(loaded);
      if (problem !== '') failed.push({ label, reason: problem });
    } catch (error) {
      signal.throwIfAborted();
      failed.push({ label, reason: readerMessage(error, otherwiseFailed) });
    }
  }
  return failed;
}
