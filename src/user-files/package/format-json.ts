/** Lines of the data package are kept to this length, as the project's formatter does. */
const lineLength = 100;

/**
 * A JSON value as text, formatted as `datapackage.json` is: objects one property to a line, lists of plain values
 * on one line where they fit.
 */
export function jsonText(value: unknown): string {
  return `${format(value, '', 0)}\n`;
}

function format(value: unknown, indent: string, before: number): string {
  if (Array.isArray(value)) return formatList(value, indent, before);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const inner = `${indent}  `;
  const properties = Object.entries(value).filter(([, one]) => one !== undefined);
  if (properties.length === 0) return '{}';
  const lines = properties.map(([key, one]) => {
    const name = `${JSON.stringify(key)}: `;
    return `${inner}${name}${format(one, inner, inner.length + name.length)}`;
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

function formatList(list: readonly unknown[], indent: string, before: number): string {
  if (list.length === 0) return '[]';
  const isPlain = list.every((one) => typeof one !== 'object' || one === null);
  const line = `[${list.map((one) => JSON.stringify(one)).join(', ')}]`;
  // One more for the comma that may follow.
  if (isPlain && before + line.length + 1 <= lineLength) return line;
  const inner = `${indent}  `;
  return `[\n${list.map((one) => inner + format(one, inner, inner.length)).join(',\n')}\n${indent}]`;
}
