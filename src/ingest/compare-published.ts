import type { Dataset } from '../domain/dataset.ts';
import type { Issue } from '../domain/issue.ts';
import type { PublishedFile } from '../domain/descriptor.ts';
import { readTimePeriod } from '../domain/time/time-period.ts';
import { formatWhole } from '../domain/words/format.ts';
import { IssueList } from './issue-list.ts';

/** What came of a file, as far as it is known. */
export interface ServedFile {
  readonly bytes?: number;
  /** Without the header; those set aside are left out. */
  readonly rows?: number;
  readonly dataset?: Dataset;
}

const again =
  'Upload the file again as it was published. If it is meant to hold less, build the site again.';

/**
 * What a served file lacks of what was published: bytes, rows, areas, or its last period. None where it has as much or
 * more, so that a newer file may take its place. `file` is its name for messages. Never fails.
 */
export function comparePublished(
  file: string,
  published: PublishedFile,
  { bytes, rows, dataset }: ServedFile,
): readonly Issue[] {
  const issues = new IssueList(file);
  const lacks = (message: string): void => issues.error(0, '', message, again);
  // A file with more rows than were published was not cut, however it is written.
  const hasMore = rows !== undefined && published.rows !== undefined && rows > published.rows;
  if (bytes !== undefined && published.bytes !== undefined && bytes < published.bytes && !hasMore) {
    lacks(
      `the file is shorter than the one published with this site: ${formatWhole(bytes)} of ${formatWhole(published.bytes)} bytes came`,
    );
  }
  if (rows !== undefined && published.rows !== undefined && rows < published.rows) {
    lacks(
      `it has ${formatWhole(rows)} rows that can be read, and ${formatWhole(published.rows)} were published`,
    );
  }
  if (dataset) lacksOf(dataset, published).forEach(lacks);
  return issues.list();
}

function lacksOf({ areas, periods }: Dataset, published: PublishedFile): readonly string[] {
  const fewer =
    published.areas !== undefined && areas.length < published.areas
      ? [
          `it has figures for ${formatWhole(areas.length)} areas, and ${formatWhole(published.areas)} were published`,
        ]
      : [];
  const declared = periodIn(published.latest ?? '');
  const last = periods.at(-1);
  // Both are read without the month in which this dataset's periods really end.
  const held = last && readTimePeriod(last.code, last.identifier);
  return declared && typeof held === 'object' && declared.order > held.order
    ? [...fewer, `it ends with ${held.label}, and ${declared.label} was published`]
    : fewer;
}

/** "202425 Academic year" as a period; undefined where it is none. */
function periodIn(text: string) {
  const [code = '', ...identifier] = text.split(' ');
  const period = readTimePeriod(code, identifier.join(' '));
  return typeof period === 'string' ? undefined : period;
}
