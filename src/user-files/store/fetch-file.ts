import { patience } from '../../domain/time/patience.ts';
import { formatWhole } from '../../domain/words/format.ts';
import { parseUrl } from '../../ingest/parse-url.ts';
import { shownName } from '../open/file-name.ts';
import { isObject, objectsOf, valueOf } from '../../ingest/package/read-json.ts';
import type { Row } from '../layout/layout.ts';
import { askElsewhere } from '../worker/ask-elsewhere.ts';
import type { IncomingFile } from './user-file.ts';

/** Why a web address gave no file, and what the person can do, as sentences. */
export class AddressError extends Error {
  override name = 'AddressError';
  readonly fix: string;
  constructor(message: string, fix: string, options?: ErrorOptions) {
    super(message, options);
    this.fix = fix;
  }
}

/** More files than this are not fetched from one data package. */
const mostFiles = 20;

/**
 * Fetches the file at a web address, or the CSV files that the data package there lists. The other server must allow
 * it (CORS). Throws AddressError, or the signal's reason.
 */
export async function fetchFrom(
  text: string,
  signal: AbortSignal,
): Promise<readonly IncomingFile[]> {
  const address = readAddress(text);
  const blob = await fetchBlob(address, signal);
  const name = nameOf(address);
  const fields = await packageIn(blob);
  if (!fields) return [{ blob, name }];
  const files = fields.slice(0, mostFiles).map(async ({ path, meta }) => {
    const target = readAddress(parseUrl(path, address)?.href ?? path);
    return { blob: await fetchBlob(target, signal), name: nameOf(target), meta };
  });
  if (files.length === 0) {
    throw new AddressError(
      `The data package at ${address.host} lists no CSV file.`,
      'Give the address of one of its files instead.',
    );
  }
  return Promise.all(files);
}

function readAddress(text: string): URL {
  const trimmed = text.trim();
  const whole = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const address = parseUrl(whole);
  // The policy of a published site lets its worker fetch from https only; on this computer it may try out a server here.
  const isHere = isThisComputer(address?.hostname) && isThisComputer(globalThis.location?.hostname);
  if (!address || (!address.hostname.includes('.') && !isHere)) {
    throw new AddressError(
      'This is not a web address.',
      'Copy the whole address of the file, beginning with https://.',
    );
  }
  if (address.protocol !== 'https:' && !(isHere && address.protocol === 'http:')) {
    throw new AddressError(
      'Only addresses that begin with https:// can be used.',
      'Download the file with your browser and choose it here.',
    );
  }
  return address;
}

function isThisComputer(host: string | undefined): boolean {
  return host === 'localhost' || host === '127.0.0.1';
}

async function fetchBlob(address: URL, signal: AbortSignal): Promise<Blob> {
  const answer = await askElsewhere(address.href, signal);
  switch (answer.kind) {
    case 'file':
      return answer.blob;
    case 'refused':
      throw new AddressError(
        answer.status === 404
          ? `There is no file at this address (${address.host} answered 404).`
          : `${address.host} did not give the file (it answered ${answer.status}).`,
        'Check the address, or download the file with your browser and choose it here.',
      );
    case 'silent':
      throw new AddressError(
        `${address.host} did not give the file. Either it does not allow other sites to read its files, or there is no connection.`,
        'Open the address in your browser, download the file and choose it here.',
        { cause: answer.reason },
      );
    case 'late':
      throw new AddressError(
        `${address.host} has not answered after ${formatWhole(patience.faultAfter / 1000)} seconds.`,
        'Try again, or download the file with your browser and choose it here.',
        { cause: answer.reason },
      );
    case 'broken':
      throw new AddressError(
        `The connection to ${address.host} broke off.`,
        'Try again, or download the file with your browser and choose it here.',
        { cause: answer.reason },
      );
  }
}

/** The last part of an address, as the name of a file. */
function nameOf({ pathname }: URL): string {
  let last = pathname.split('/').at(-1) ?? '';
  try {
    last = decodeURIComponent(last);
  } catch {
    // An address may hold a stray percent sign.
  }
  return last === '' ? 'download.csv' : shownName(last);
}

interface PackagedFile {
  readonly path: string;
  /** What its fields say, as the rows of a `.meta.csv`. */
  readonly meta: readonly Row[];
}

/** No data package is longer, in bytes; reading what is would stop the page. */
const longestPackage = 5_000_000;

/** The CSV files of a data package; null when a file is not one. */
async function packageIn(blob: Blob): Promise<readonly PackagedFile[] | null> {
  if (blob.size > longestPackage) return null;
  const start = await blob.slice(0, 64).text();
  if (!/^\uFEFF?\s*\{/.test(start)) return null;
  let root: unknown;
  try {
    root = JSON.parse(await blob.text());
  } catch {
    return null;
  }
  if (!isObject(root) || !Array.isArray(valueOf(root, 'resources'))) return null;
  return objectsOf(root, 'resources').flatMap((resource) => {
    const path = valueOf(resource, 'path');
    if (typeof path !== 'string' || !/\.csv(\.gz|\.zip)?$/i.test(path)) return [];
    const schema = valueOf(resource, 'schema');
    return [{ path, meta: metaOf(isObject(schema) ? schema : {}) }];
  });
}

function metaOf(schema: Parameters<typeof objectsOf>[0]): readonly Row[] {
  const rows = objectsOf(schema, 'fields').map((field) => {
    const text = (key: string): string => {
      const value = valueOf(field, key);
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    };
    const role = text('x-role');
    const type = role === 'filter' ? 'Filter' : role === 'indicator' ? 'Indicator' : '';
    return [text('name'), type, text('title'), text('x-unit'), text('x-decimalPlaces')];
  });
  const typedRows = rows.filter(([, type]) => type !== '');
  const header = ['col_name', 'col_type', 'label', 'indicator_unit', 'indicator_dp'];
  return typedRows.length > 0 ? [header, ...typedRows] : [];
}
