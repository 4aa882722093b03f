const writer = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** A day as a citation gives it, in the reader's own time zone: "21 November 2026". */
export function dayInWords(day: Date): string {
  return writer.format(day);
}
