import { afterEach, describe, expect, it, vi } from 'vitest';
import { AddressError, fetchFrom } from '../../../src/user-files/store/fetch-file.ts';

const { signal } = new AbortController();

function serve(files: Readonly<Record<string, string | number>>) {
  const stub = vi.fn((address: string) => {
    const found = files[address];
    if (found === undefined) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(
      typeof found === 'number' ? new Response('', { status: found }) : new Response(found),
    );
  });
  vi.stubGlobal('fetch', stub);
  return stub;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function errorOf(address: string): Promise<AddressError> {
  const error = await fetchFrom(address, signal).catch((cause: unknown) => cause);
  if (!(error instanceof AddressError)) throw new Error(`It gave ${String(error)}`);
  return error;
}

describe('a web address', () => {
  it('gives the file there, under its own name, without telling who asks', async () => {
    const stub = serve({ 'https://files.test/a/my%20plans.csv?x=1': 'a,b\n1,2\n' });
    const [file] = await fetchFrom(' files.test/a/my%20plans.csv?x=1 ', signal);
    expect([file?.name, await file?.blob.text()]).toEqual(['my plans.csv', 'a,b\n1,2\n']);
    expect(stub.mock.calls[0]?.[1 as never]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  });

  it('of a data package gives its CSV files, with what it says about their columns', async () => {
    serve({
      'https://files.test/open/datapackage.json': JSON.stringify({
        resources: [
          {
            path: 'plans.csv',
            schema: {
              fields: [
                { name: 'time_period' },
                { name: 'age', title: 'Age', 'x-role': 'filter' },
                {
                  name: 'plan_count',
                  title: 'EHC plans',
                  'x-role': 'indicator',
                  'x-unit': 'count',
                  'x-decimalPlaces': 0,
                },
              ],
            },
          },
          { path: 'notes.pdf' },
        ],
      }),
      'https://files.test/open/plans.csv': 'a\n1\n',
    });
    const files = await fetchFrom('https://files.test/open/datapackage.json', signal);
    expect(files.map(({ name }) => name)).toEqual(['plans.csv']);
    expect(files[0]?.meta).toEqual([
      ['col_name', 'col_type', 'label', 'indicator_unit', 'indicator_dp'],
      ['age', 'Filter', 'Age', '', ''],
      ['plan_count', 'Indicator', 'EHC plans', 'count', '0'],
    ]);
  });

  it.each([
    ['plans', /not a web address/, /https:\/\//],
    ['http://files.test/a.csv', /begin with https/, /Download the file/],
    ['javascript://x.test/%0aalert(1)', /begin with https/, /Download/],
    ['https://closed.test/a.csv', /closed\.test did not give the file.*allow/, /Open the address/],
    ['https://files.test/gone.csv', /404/, /Check the address/],
    ['https://files.test/none.json', /lists no CSV file/, /one of its files/],
    ['https://files.test/bad.json', /not a web address/, /whole address/],
    ['https://files.test/plain.json', /begin with https/, /Download the file/],
    ['http://127.0.0.1:8000/a.csv', /begin with https/, /Download the file/],
  ])('%s that gives none is refused with the reason and a way out', async (address, why, how) => {
    serve({
      'https://files.test/gone.csv': 404,
      'https://files.test/none.json': '{"resources": []}',
      'https://files.test/bad.json': '{"resources": [{"path": "http://[.csv"}]}',
      'https://files.test/plain.json': '{"resources": [{"path": "ftp://files.test/a.csv"}]}',
    });
    const error = await errorOf(address);
    expect(error.message).toMatch(why);
    expect(error.fix).toMatch(how);
  });
});

describe('a wait for another site', () => {
  const never = new Promise<never>(() => undefined);
  const stalled = () =>
    new ReadableStream({
      start: (body) => body.enqueue(new TextEncoder().encode('a,b\n')),
      pull: () => never,
    });

  it.each([
    ['that does not answer', () => never, 'files.test has not answered after 30 seconds.'],
    [
      'whose answer does not go on',
      () => Promise.resolve(new Response(stalled())),
      'The connection to files.test broke off.',
    ],
  ])('%s ends after 30 seconds, with the way out', async (_what, answer, message) => {
    vi.useFakeTimers();
    const asked = vi.fn((_address: string, _options: RequestInit) => answer());
    vi.stubGlobal('fetch', asked);
    let error: unknown;
    fetchFrom('https://files.test/a.csv', signal).catch((thrown: unknown) => {
      error = thrown;
    });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(error).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(error).toMatchObject({ message, fix: expect.stringContaining('Try again') });
    expect(asked.mock.calls[0]?.[1].signal?.aborted).toBe(true);
  });

  it('whose answer goes on does not end, however long it takes', async () => {
    vi.useFakeTimers();
    let piece = 0;
    const slow = new ReadableStream({
      pull: (body) =>
        new Promise<void>((done) => {
          setTimeout(() => {
            piece += 1;
            if (piece === 5) body.close();
            else body.enqueue(new TextEncoder().encode(`${piece}\n`));
            done();
          }, 20_000);
        }),
    });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(slow)));
    const fetching = fetchFrom('https://files.test/a.csv', signal);
    await vi.advanceTimersByTimeAsync(100_000);
    vi.useRealTimers();
    const [file] = await fetching;
    expect(await file?.blob.text()).toBe('1\n2\n3\n4\n');
  });
});
