const longestQuote = 40;

/** A value from a link as a notice repeats it: in quotation marks, cut to 40 characters. */
export function quote(value: string): string {
  const letters = Array.from(value);
  const shown =
    letters.length > longestQuote ? `${letters.slice(0, longestQuote - 1).join('')}…` : value;
  return `"${shown}"`;
}
