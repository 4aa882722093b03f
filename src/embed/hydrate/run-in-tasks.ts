import { hearSigns } from './on-first-use.ts';

/**
 * Does one thing after another, each in a task of its own, so that the page can answer in between. At a reader's
 * first sign all that is left is done at once, so that the sign is heard by what it was meant for.
 */
export function runInTasks(steps: readonly (() => void)[]): void {
  const left = [...steps];
  const stopListening = hearSigns(document, () => {
    while (left.length > 0) next();
  });
  const next = (): void => {
    const step = left.shift();
    if (left.length === 0) stopListening();
    step?.();
  };
  const nextInTask = (): void => {
    next();
    if (left.length > 0) window.setTimeout(nextInTask);
  };
  window.setTimeout(nextInTask);
}
