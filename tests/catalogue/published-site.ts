import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { stampPackage, type Manifest } from '../../build/data-plugin.ts';
import { dataFolder, readPackageText } from '../data/read-package.ts';

const read = (path: string): Buffer => readFileSync(`${dataFolder}${path}`);

/** The data package as a build publishes it. */
export const publishedPackage = stampPackage(
  readPackageText(),
  read,
  JSON.parse(read('manifest.json').toString()) as Manifest,
).text;

/** The bytes of a file of the data folder. */
export function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(read(path));
}

/** Serves the published data in place of fetch; `changed` gives other bytes for some paths. */
export function servePublished(
  changed: Readonly<Record<string, Uint8Array<ArrayBuffer> | string>> = {},
): void {
  vi.stubGlobal('fetch', (address: string) => {
    const path = new URL(address).pathname.split('/data/')[1] ?? '';
    const body = changed[path] ?? (path === 'datapackage.json' ? publishedPackage : bytesOf(path));
    return Promise.resolve(new Response(body));
  });
}
