/** From this length on, V8 makes a piece of a text by pointing into it. */
const shared = 13;

/**
 * The same string, sharing no memory with a longer text it was cut out of. Engines let a piece of a text hold on
 * to all of it, so that one kept cell would keep a megabyte.
 */
export function detached(text: string): string {
  return text.length < shared ? text : ` ${text}`.slice(1);
}
