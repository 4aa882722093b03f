/**
 * Bytes of a text file as text: UTF-8 where they are valid UTF-8, or else Windows-1252, in which some official
 * files and spreadsheets are saved. Never fails.
 */
export function decodeBytes(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
