import type { Dataset } from '../domain/dataset.ts';
import type { DatasetDescriptor } from '../domain/descriptor.ts';
import { decode } from './csv/decode.ts';
import { IssueList } from './issue-list.ts';
import { readCsv } from './csv/read-csv.ts';
import { readNeighbours, type NeighbourTable } from './read-neighbours.ts';

/**
 * Comma-separated text into a dataset, as its descriptor says. Numbers keep the unit of the file. Rows that
 * cannot be used are left out and named in `issues`, at most 100 of them and a count of the rest.
 * Throws DataError, and nothing else, when the file as a whole cannot be used.
 */
export function ingestCsv(text: string, descriptor: DatasetDescriptor): Dataset {
  const issues = new IssueList(descriptor.path);
  return decode(readCsv(text, issues), descriptor, issues);
}

/**
 * Comma-separated text into every council's statistical neighbours; `file` is its name for messages.
 * Throws DataError, and nothing else, when the file as a whole cannot be used.
 */
export function ingestNeighbours(text: string, file: string): NeighbourTable {
  const issues = new IssueList(file);
  return readNeighbours(readCsv(text, issues), issues);
}
