/** Milliseconds after which a page says that it is still loading, and after which it says that something did not come. */
export const patience = { wordAfter: 10_000, faultAfter: 30_000 } as const;

/** Thrown when something, or the rest of it, has not come in time. */
export class TookTooLong extends Error {
  override name = 'TookTooLong';
}

/**
 * What comes of work that was begun, if it comes within 30 seconds. Rejects as the work does, or with TookTooLong; then
 * `giveUp` ends the work, where it can be ended.
 */
export async function inTime<Value>(
  what: string,
  work: Promise<Value>,
  giveUp?: () => void,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TookTooLong(`${what} did not come in time`));
      giveUp?.();
    }, patience.faultAfter);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
