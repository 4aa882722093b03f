import { inTime } from '../domain/time/patience.ts';

/**
 * Fetches an address and reads the answer, all of it within 30 seconds; the connection is given up then. Rejects with
 * TookTooLong, with whatever `read` throws, or as fetch does where no answer comes.
 */
export async function fetchInTime<Value>(
  address: string,
  read: (response: Response) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  // Revalidate, so that a file replaced on the server is seen at the next visit.
  const asked = fetch(address, { cache: 'no-cache', signal: controller.signal }).then(read);
  return inTime(address, asked, () => controller.abort());
}
