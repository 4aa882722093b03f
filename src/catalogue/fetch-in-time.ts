/** Milliseconds after which a page says that it is still loading, and after which it says that a file did not come. */
export const patience = { wordAfter: 10_000, faultAfter: 30_000 } as const;

/** Thrown when an answer, or the rest of it, has not come in time. */
export class TookTooLong extends Error {
  override name = 'TookTooLong';
}

/**
 * Fetches an address and reads the answer, all of it within 30 seconds; the connection is given up then. Rejects with
 * TookTooLong, with whatever `read` throws, or as fetch does where no answer comes.
 */
export async function fetchInTime<Value>(
  address: string,
  read: (response: Response) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TookTooLong(`${address} did not come in time`));
      controller.abort();
    }, patience.faultAfter);
  });
  // Revalidate, so that a file replaced on the server is seen at the next visit.
  const asked = fetch(address, { cache: 'no-cache', signal: controller.signal }).then(read);
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
