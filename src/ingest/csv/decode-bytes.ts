/**
 * Bytes of a text file as text: UTF-16 where they begin with its mark, else UTF-8 where they are valid UTF-8, or else
 * Windows-1252, in which some official files and spreadsheets are saved. Never fails.
 */
export function decodeBytes(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Why what a server sent is not the CSV file that was asked for, to follow its name: "came back as …". Empty where it
 * may be that file. A login or error page, a message in JSON and bytes that are no text are told.
 */
export function whyNotCsv(text: string): string {
  const start = text.slice(0, 1000).replace(/^[\s\ufeff]+/, '');
  if (start.startsWith('<')) {
    return /<input[^>]*type=["']?password|log ?in|sign ?in/i.test(text.slice(0, 20_000))
      ? 'came back as a page to log in: the server does not let everybody have the file'
      : 'came back as a web page: the server seems not to have the file';
  }
  if (/^\{\s*("|\})/.test(start) || /^\[\s*[[{]/.test(start)) {
    return 'came back as a message in JSON: the server seems not to have the file';
  }
  return text.includes('\0')
    ? 'came back with bytes that are no text: it was damaged on its way'
    : '';
}
