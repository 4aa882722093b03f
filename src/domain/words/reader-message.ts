/** Mistakes of the code itself speak to programmers. */
const notForReaders = [TypeError, RangeError, ReferenceError, SyntaxError, DOMException];

/**
 * Anything thrown as a sentence for the reader: the message of an error that was written for them, else the
 * sentence given. Never fails.
 */
export function readerMessage(thrown: unknown, otherwise: string): string {
  const isPlain = thrown instanceof Error && !notForReaders.some((kind) => thrown instanceof kind);
  return isPlain && thrown.message !== '' ? thrown.message : otherwise;
}
