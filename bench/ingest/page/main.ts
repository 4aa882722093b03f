import Papa from 'papaparse';
import type { DatasetDescriptor } from '../../../src/domain/descriptor.ts';
import { decodeBytes } from '../../../src/ingest/csv/decode-bytes.ts';
import { ingestCsv } from '../../../src/ingest/ingest.ts';
import { readPackage } from '../../../src/ingest/package/read-package.ts';

interface File {
  readonly descriptor: DatasetDescriptor;
  readonly bytes: ArrayBuffer;
}

let files: readonly File[] = [];

/** Fetches every dataset of the site whose data folder is at `folder`; answers with how many there are. */
async function load(folder: string): Promise<{ files: number; bytes: number }> {
  const base = new URL(folder, document.baseURI);
  const answer = await fetch(new URL('datapackage.json', base));
  const { datasets } = readPackage(await answer.json());
  files = await Promise.all(
    datasets.map(async (descriptor) => {
      const file = await fetch(new URL(descriptor.path, base));
      return { descriptor, bytes: await file.arrayBuffer() };
    }),
  );
  return {
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
  };
}

/** What one run leaves behind must not be cleared away at the other one's expense. */
function collectGarbage(): void {
  (window as { gc?: () => void }).gc?.();
}

/** From bytes to datasets, as the site does it. */
function ours(): number {
  let rows = 0;
  collectGarbage();
  const start = performance.now();
  for (const { descriptor, bytes } of files) {
    rows += ingestCsv(decodeBytes(bytes), descriptor).length;
  }
  const time = performance.now() - start;
  if (rows === 0) throw new Error('No rows were read.');
  return time;
}

/** From bytes to rows of strings, with papaparse and nothing else. */
function papaparse(): number {
  let rows = 0;
  collectGarbage();
  const start = performance.now();
  for (const { bytes } of files) {
    const text = new TextDecoder().decode(bytes);
    rows += Papa.parse(text, { header: false, delimiter: ',' }).data.length;
  }
  const time = performance.now() - start;
  if (rows === 0) throw new Error('No rows were read.');
  return time;
}

Object.assign(window, { ingest: { load, ours, papaparse } });
