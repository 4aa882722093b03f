import { readCsv } from '../../src/ingest/csv/read-csv.ts';
import { IssueList } from '../../src/ingest/issue-list.ts';
import type { Issue } from '../../src/domain/issue.ts';

/** What people type, and what of the data they mean, or the answer where it is not held. */
export interface SearchWord {
  readonly words: readonly string[];
  readonly means: readonly string[];
  readonly answer: string;
  readonly url: string;
}

/**
 * Reads the rows of a file of search words. A row that neither says what its words mean nor answers with an address is
 * left out with an issue. Throws DataFault when the file cannot be used.
 */
export function readSearchWords(
  text: string,
  file: string,
): { readonly words: readonly SearchWord[]; readonly issues: readonly Issue[] } {
  const issues = new IssueList(file);
  const { header, rows, rowNumbers } = readCsv(text, issues);
  const words = rows.flatMap((cells, index) => {
    const cell = (name: string): string => (cells[header.indexOf(name)] ?? '').trim();
    const list = (name: string): readonly string[] => cell(name).split('|').filter(Boolean);
    const row = {
      words: list('words'),
      means: list('means'),
      answer: cell('answer'),
      url: cell('url'),
    };
    const isAnswer = row.answer !== '' && /^https:\/\/[^\s]+$/.test(row.url);
    if (row.words.length > 0 && (row.means.length > 0 || isAnswer)) return [row];
    const message = 'the row says neither what its words mean nor who publishes it; left out';
    issues.error(rowNumbers[index] ?? 0, 'means', message, 'Fill in means, or answer and url.');
    return [];
  });
  return { words, issues: issues.list() };
}
