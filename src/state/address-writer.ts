import { afterPaint } from './after-paint.ts';

/** A write that takes longer than this, in milliseconds, holds up the answer to a person's choice. */
const mostAtOnce = 4;
/** So many writes in a row must have been slow, for one alone may have met something else. */
const counted = 2;

/** Whether Back returns from what is written: `push` makes a step of its own, `replace` does not. */
export type Step = 'push' | 'replace';

export interface AddressWriter {
  /**
   * Gives the page's address another query. It is written at once; but on a device where that has been slow, a
   * write that `mayWait` is done after the next paint, so that the control a person uses answers first.
   */
  write: (search: string, step: Step, mayWait: boolean) => void;
  /** Writes what waits. */
  finish: () => void;
  /** Forgets what waits: the person has gone elsewhere. */
  drop: () => void;
}

/** Writes addresses in their order. Never throws: what a browser refuses to write, the next write makes up for. */
export function addressWriter(target: Window): AddressWriter {
  const waiting: (() => void)[] = [];
  let callOff = (): void => undefined;
  let recent: readonly number[] = [];

  const timed = (search: string, step: Step): void => {
    const start = performance.now();
    writeNow(target, search, step);
    recent = [...recent, performance.now() - start].slice(-counted);
  };
  const drop = (): void => {
    callOff();
    waiting.length = 0;
  };
  const finish = (): void => {
    callOff();
    for (const one of waiting.splice(0)) one();
  };
  return {
    write: (search, step, mayWait) => {
      const isSlow = recent.length === counted && Math.min(...recent) > mostAtOnce;
      waiting.push(() => timed(search, step));
      callOff();
      if (mayWait && isSlow) callOff = afterPaint(finish);
      else finish();
    },
    finish,
    drop,
  };
}

function writeNow({ history, location }: Window, search: string, step: Step): void {
  const address = new URL(location.href);
  address.search = search;
  address.hash = '';
  try {
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // Browsers refuse when a page writes its address too often.
  }
}
