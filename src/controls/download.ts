/** How long a browser may take to begin with a file, in milliseconds. */
const patience = 60_000;

/** Gives a file to the person, under its own name. */
export function download(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), patience);
}
