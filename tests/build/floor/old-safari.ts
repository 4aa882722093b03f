import { missingFrom } from './support.ts';

/** What Safari 15.4 lacks, to be taken from a newer browser. */
export function missingFromOldSafari(): ReturnType<typeof missingFrom> {
  // A browser without trusted types asks for none. A newer one does, whatever is taken from it.
  return missingFrom('safari').filter(
    ({ owner, member }) => !/^trusted/i.test(owner) && member !== 'trustedTypes',
  );
}

/**
 * Takes from a page, or a worker, what Safari 15.4 lacks: runs there before anything else. An interface that it lacks
 * whole keeps its members.
 */
export function removeAll(missing: ReturnType<typeof missingFrom>): void {
  const all = globalThis as unknown as Record<string, { prototype?: object } | undefined>;
  const remove = (from: object | undefined, name: string): void => {
    if (from && Object.hasOwn(from, name)) Reflect.deleteProperty(from, name);
  };
  for (const { owner, member } of missing) {
    if (member === '') {
      remove(globalThis, owner);
      continue;
    }
    if (all[owner] && /^(?:Window|\w*WorkerGlobalScope)$/.test(owner)) remove(globalThis, member);
    remove(all[owner], member);
    remove(all[owner]?.prototype, member);
  }
  // Its streams fill no memory they are given, which has no name to be removed.
  const { getReader } = ReadableStream.prototype;
  ReadableStream.prototype.getReader = function (this: ReadableStream, options?: object) {
    if (options) throw new TypeError('Not in Safari 15.4.');
    return getReader.call(this);
  } as typeof getReader;
}

/** The same as a script, for a browser that has to be given it as a file. */
export function oldSafariScript(): string {
  return `(${removeAll.toString()})(${JSON.stringify(missingFromOldSafari())});`;
}
