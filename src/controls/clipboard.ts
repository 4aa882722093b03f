/** What became of a copy: all of it taken, only its plain text taken, or nothing. */
export type Copied = 'copied' | 'as text' | 'refused';

/** One thing to copy in two forms: a program that knows tables takes the first, every other one the second. */
export interface TwoForms {
  readonly html: string;
  readonly text: string;
}

/**
 * Copies a text. Call it while a press of a button is being handled: browsers allow copying only then, even
 * where the text comes a moment later. Rejects only when the text itself could not be made.
 */
export async function copyText(text: string | Promise<string>): Promise<Copied> {
  if (typeof text !== 'string' && (await wrote({ 'text/plain': asBlob(text, 'text/plain') }))) {
    return 'copied';
  }
  return (await wroteText(text)) ? 'copied' : 'refused';
}

/** Copies a table as HTML and as text; where the browser takes only text, as that. Rejects as `copyText` does. */
export async function copyHtml(forms: Promise<TwoForms>): Promise<Copied> {
  const text = forms.then((one) => one.text);
  const both = {
    'text/html': asBlob(
      forms.then(({ html }) => html),
      'text/html',
    ),
    'text/plain': asBlob(text, 'text/plain'),
  };
  if (await wrote(both)) return 'copied';
  return (await wroteText(text)) ? 'as text' : 'refused';
}

/**
 * Copies a PNG and, where the browser takes one, the same as an SVG beside it, which says how wide it is. Rejects as
 * `copyText` does.
 */
export async function copyImage(picture: Promise<Blob>, drawing?: Promise<Blob>): Promise<Copied> {
  picture.catch(ignore);
  drawing?.catch(ignore);
  if (drawing && takesDrawings()) {
    if (await wrote({ 'image/png': picture, [drawingType]: drawing })) return 'copied';
  }
  if (await wrote({ 'image/png': picture })) return 'copied';
  await picture;
  return 'refused';
}

const drawingType = 'image/svg+xml';

/** `ClipboardItem.supports` is newer than the clipboard itself. */
function takesDrawings(): boolean {
  const able = globalThis.ClipboardItem as { supports?: (type: string) => boolean } | undefined;
  return able?.supports?.(drawingType) ?? false;
}

/** Safari allows this only where the item, promises and all, is made before anything is waited for. */
async function wrote(parts: Record<string, Promise<Blob>>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    return false;
  }
}

async function wroteText(text: string | Promise<string>): Promise<boolean> {
  const ready = typeof text === 'string' ? text : await text;
  try {
    await navigator.clipboard.writeText(ready);
    return true;
  } catch {
    return false;
  }
}

function asBlob(text: Promise<string>, type: string): Promise<Blob> {
  const blob = text.then((ready) => new Blob([ready], { type }));
  // Whoever waits for the text hears of its failure.
  blob.catch(ignore);
  return blob;
}

function ignore(): void {}
