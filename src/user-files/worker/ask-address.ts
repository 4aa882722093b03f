/**
 * What became of a request to an address elsewhere: a file, a status that says there is none, no answer at all, or one
 * that broke off.
 */
export type AddressAnswer =
  | { readonly kind: 'file'; readonly blob: Blob }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'silent' | 'broken'; readonly reason: string };

/** Asks an address, without cookies and without telling it the page. Never throws, but for the signal's reason. */
export async function askAddress(address: string, signal?: AbortSignal): Promise<AddressAnswer> {
  const reasonOf = (error: unknown): string => {
    signal?.throwIfAborted();
    return error instanceof Error ? error.message : String(error);
  };
  let response: Response;
  try {
    response = await fetch(address, {
      ...(signal && { signal }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  } catch (error) {
    return { kind: 'silent', reason: reasonOf(error) };
  }
  if (!response.ok) return { kind: 'refused', status: response.status };
  try {
    return { kind: 'file', blob: await response.blob() };
  } catch (error) {
    return { kind: 'broken', reason: reasonOf(error) };
  }
}
