import type { Published } from './published.ts';

/** Words that compare: in a sentence they may stand in claims only. */
const comparing =
  /\b(higher|lower|above|below|more than|fewer|rose|fell|risen|fallen|longer|shorter|increas\w*|decreas\w*|largest|smallest|highest|lowest|most|least|up|down|similar|level|better|worse|twice|half|median)\b/gi;

/**
 * What stands in the plain words of a statement that may not: a number or a word that compares which no claim
 * carries. Names that the files themselves give (places, periods, filter items, titles) are taken out first.
 */
export function strayWords(plain: readonly string[], names: readonly string[]): readonly string[] {
  const longest = [...names].sort((a, b) => b.length - a.length);
  return plain.flatMap((text) => {
    let rest = text;
    for (const name of longest) if (name !== '') rest = rest.replaceAll(name, ' ');
    const digits = rest.match(/\d[\d,.]*%?/g) ?? [];
    return [...digits, ...(rest.match(comparing) ?? [])];
  });
}

/** Every name that a dataset's own files and description give to places, items, measures and notes. */
export function namesOf(published: Published, dataset: string): readonly string[] {
  const table = published.table(dataset);
  const columns = [
    'la_name',
    'region_name',
    'country_name',
    ...table.filters.map(({ name }) => name),
  ];
  const values = new Set<string>();
  for (const column of columns) {
    const at = table.header.indexOf(column);
    if (at >= 0) for (const row of table.rows.slice(1)) values.add(row[at] ?? '');
  }
  // Why a cell is blank, as the file's description says it.
  const reasons = [...table.fields.values()].flatMap((field) => field['x-blank'] ?? []);
  return [
    ...[...values].flatMap((name) => [name, name.charAt(0).toLowerCase() + name.slice(1)]),
    ...reasons.flatMap((reason) => [reason, reason.charAt(0).toUpperCase() + reason.slice(1)]),
  ];
}
