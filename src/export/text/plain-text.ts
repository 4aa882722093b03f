/**
 * Text that draws as it reads: without control characters, which no XML file may hold, and without marks
 * that turn the direction of writing, by which one label could pass for another (Unicode TR 36, 3.1).
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/[\t\n\r]+/g, ' ')
    .replaceAll(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
