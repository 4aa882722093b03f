import type { Dataset } from '../domain/dataset.ts';
import type { DatasetDescriptor } from '../domain/descriptor.ts';
import { comparePublished } from './compare-published.ts';
import { decode } from './csv/decode.ts';
import { IssueList } from './issue-list.ts';
import { readCsv } from './csv/read-csv.ts';
import { readNeighbours, type NeighbourTable } from './read-neighbours.ts';

/**
 * Comma-separated text into a dataset, as its descriptor says. Numbers keep the unit of the file. Rows that
 * cannot be used are left out and named in `issues`, at most 100 of them and a count of the rest; before them stands
 * what the file lacks of what was published in it. `bytes` is how many came; left out where that is not known.
 * Throws DataError, and nothing else, when the file as a whole cannot be used.
 */
export function ingestCsv(text: string, descriptor: DatasetDescriptor, bytes?: number): Dataset {
  const issues = new IssueList(descriptor.path);
  const table = readCsv(text, issues);
  const dataset = decode(table, descriptor, issues);
  const { path, published } = descriptor;
  if (!published) return dataset;
  const rows = table.rows.length;
  const served = { rows, dataset, ...(bytes === undefined ? {} : { bytes }) };
  const lacks = comparePublished(path, published, served);
  return lacks.length > 0 ? { ...dataset, issues: [...lacks, ...dataset.issues] } : dataset;
}

/**
 * Comma-separated text into every council's statistical neighbours; `file` is its name for messages.
 * Throws DataError, and nothing else, when the file as a whole cannot be used.
 */
export function ingestNeighbours(text: string, file: string): NeighbourTable {
  const issues = new IssueList(file);
  return readNeighbours(readCsv(text, issues), issues);
}
