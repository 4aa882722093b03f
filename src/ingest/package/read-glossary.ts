import type { GlossaryWord } from '../../domain/words/glossary.ts';
import { cleanText, quoted } from '../clean-text.ts';
import { readCsv } from '../csv/read-csv.ts';
import { IssueList } from '../issue-list.ts';
import type { Issue } from '../../domain/issue.ts';

const columns = ['word', 'forms', 'meaning'] as const;

/**
 * Reads the words that the site explains: one row each, with the forms it appears in (`|` between them; blank for the
 * word itself). A row without a word of its own or a meaning is left out with an issue.
 * Throws DataFault when the file cannot be used or a column is missing.
 */
export function readGlossary(
  text: string,
  file: string,
): { readonly glossary: readonly GlossaryWord[]; readonly issues: readonly Issue[] } {
  const issues = new IssueList(file);
  const { header, rows, rowNumbers } = readCsv(text, issues);
  const missing = columns.filter((name) => !header.includes(name));
  for (const name of missing) {
    issues.error(1, name, `the column ${quoted(name)} is missing`, `Add a column named ${name}.`);
  }
  if (missing.length > 0) throw issues.failure(`it has no ${missing.join(', ')} column`);
  const glossary = new Map<string, GlossaryWord>();
  rows.forEach((cells, index) => {
    const at = rowNumbers[index] ?? 0;
    const [word = '', forms = '', meaning = ''] = columns.map((name) =>
      cleanText(cells[header.indexOf(name)] ?? '').trim(),
    );
    if (word === '' || glossary.has(word)) {
      const problem = word === '' ? 'the cell is blank' : `${quoted(word)} is there already`;
      issues.error(at, 'word', `${problem}, so the row was left out`, 'Write a word of its own.');
    } else if (meaning === '') {
      const message = 'the cell is blank, so the row was left out';
      issues.error(at, 'meaning', message, 'Write what the word means, in plain English.');
    } else {
      const listed = forms.split('|').map((form) => form.trim());
      glossary.set(word, { word, forms: forms === '' ? [word] : listed.filter(Boolean), meaning });
    }
  });
  return { glossary: [...glossary.values()], issues: issues.list() };
}
