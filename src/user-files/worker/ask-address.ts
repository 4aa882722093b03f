import { inTime, TookTooLong } from '../../domain/time/patience.ts';

/**
 * What became of a request to an address elsewhere: a file, a status that says there is none, no answer at all, none in
 * time, or one that broke off.
 */
export type AddressAnswer =
  | { readonly kind: 'file'; readonly blob: Blob }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'silent' | 'late' | 'broken'; readonly reason: string };

/**
 * Asks an address, without cookies and without telling it the page. An answer that does not begin, or does not go on, for
 * 30 seconds is given up. Never throws, but for the signal's reason.
 */
export async function askAddress(address: string, signal?: AbortSignal): Promise<AddressAnswer> {
  const connection = new AbortController();
  const end = (): void => connection.abort();
  signal?.addEventListener('abort', end);
  const reasonOf = (error: unknown): string => {
    signal?.throwIfAborted();
    return error instanceof Error ? error.message : String(error);
  };
  try {
    const asked = fetch(address, {
      signal: connection.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const response = await inTime(address, asked, end).catch((error: unknown) => ({
      kind: error instanceof TookTooLong ? ('late' as const) : ('silent' as const),
      reason: reasonOf(error),
    }));
    if ('kind' in response) return response;
    if (!response.ok) return { kind: 'refused', status: response.status };
    return { kind: 'file', blob: await bodyOf(response, end) };
  } catch (error) {
    return { kind: 'broken', reason: reasonOf(error) };
  } finally {
    signal?.removeEventListener('abort', end);
  }
}

/** What has come is laid into a Blob, which a browser may keep on its disk, whenever it is as many bytes as this. */
const mostInMemory = 8_000_000;

/** The whole body of an answer, however long it takes, as long as it goes on. */
async function bodyOf(response: Response, end: () => void): Promise<Blob> {
  const reader = response.body?.getReader();
  if (!reader) return inTime('The file', response.blob(), end);
  let whole = new Blob([]);
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await inTime('The rest of the file', reader.read(), end);
    if (value) {
      parts.push(value);
      size += value.byteLength;
    }
    if (!done && size < mostInMemory) continue;
    whole = new Blob([whole, ...parts]);
    if (done) return whole;
    [parts, size] = [[], 0];
  }
}
