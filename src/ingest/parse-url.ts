/** An address as a URL, taken from `base` where it is relative; null when it is none. `URL.parse` is too new. */
export function parseUrl(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
