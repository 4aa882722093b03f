/** How long a browser may take to begin with a file before its address is taken back, in milliseconds. */
export const revokeAfterMs = 60_000;

/** Gives a file to the person, under its own name. */
export function download(file: File): void {
  const address = URL.createObjectURL(file);
  downloadFrom(address, file.name);
  window.setTimeout(() => URL.revokeObjectURL(address), revokeAfterMs);
}

/** Gives the file at an address to the person, under this name. */
export function downloadFrom(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
