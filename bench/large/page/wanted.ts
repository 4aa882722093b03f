import type { KeyTest } from '../../../src/user-files/scan/key-test.ts';

/** The areas to keep, by their codes. */
export interface Wanted {
  readonly councils: readonly string[];
  readonly region: string;
  readonly country: string;
}

/** Where the generated file has the columns that say what area a row is about. */
export const columns = { level: 2, region: 5, council: 7 };

/** What a worker of the peers is asked. */
export interface Task {
  readonly file: File;
  readonly wanted: Wanted;
}

/** What was kept. */
export interface Answer {
  readonly rows: number;
  /** Characters of all cells kept, so that sides that kept different rows are found out. */
  readonly characters: number;
}

export type Rows = readonly (readonly string[])[];

export function keysOf({ councils, region }: Wanted): KeyTest {
  const { level, region: regions, council } = columns;
  return [
    [
      { column: level, any: ['Local authority'] },
      { column: council, any: councils },
    ],
    [
      { column: level, any: ['Regional'] },
      { column: regions, any: [region] },
    ],
    [{ column: level, any: ['National'] }],
  ];
}

/** The same test as a peer's page would write it by hand. */
export function filterOf({ councils, region }: Wanted): (row: readonly string[]) => boolean {
  const codes = new Set(councils);
  return (row) => {
    const level = row[columns.level];
    if (level === 'Local authority') return codes.has(row[columns.council] as string);
    return level === 'National' || (level === 'Regional' && row[columns.region] === region);
  };
}

export function count(rows: Rows): Answer {
  let characters = 0;
  for (const row of rows) for (const cell of row) characters += cell.length;
  return { rows: rows.length, characters };
}

/** Makes a worker of a function from a task to rows. It says when they are there, and only then counts them. */
export function serveTask(run: (task: Task) => Promise<Rows>): void {
  self.addEventListener('message', async ({ data }: MessageEvent<Task>) => {
    const rows = await run(data);
    self.postMessage('done', {});
    self.postMessage(count(rows), {});
  });
}

/** A file in slices of 8 MiB, the next one being read while this one is used. */
export async function* slicesOf(file: File): AsyncGenerator<Uint8Array> {
  const length = 8 * 1024 * 1024;
  const slice = (start: number): Promise<ArrayBuffer> =>
    file.slice(start, start + length).arrayBuffer();
  let next = slice(0);
  for (let start = 0; start < file.size; start += length) {
    const bytes = await next;
    next = slice(start + length);
    yield new Uint8Array(bytes);
  }
}
