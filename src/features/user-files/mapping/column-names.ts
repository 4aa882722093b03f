/** What the columns of a file are called; one without a name, or with another's, is told by its place. */
export function columnNames(header: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  const names = header.map((name) => name.trim());
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map((name, at) => {
    if (name === '') return `Column ${at + 1} (no name)`;
    return (counts.get(name) ?? 0) > 1 ? `${name} (column ${at + 1})` : name;
  });
}
