import { vi } from 'vitest';

/** What was put on the clipboard, by type; texts as texts, the rest by size in bytes. */
export type Held = Readonly<Record<string, string | number>>;

interface Stub {
  /** What the clipboard holds. */
  readonly held: () => Held;
  /** Whether a write had begun, at the moment this is asked. */
  readonly begun: () => boolean;
}

class Item {
  readonly parts: Readonly<Record<string, Promise<Blob>>>;
  constructor(parts: Readonly<Record<string, Promise<Blob>>>) {
    this.parts = parts;
  }
}

/** A clipboard that takes what browsers differ in taking: items of several forms, plain text, or nothing. */
export function stubClipboard(takes: { readonly items?: boolean; readonly text?: boolean }): Stub {
  let held: Held = {};
  let begun = false;
  const write = async ([item]: readonly Item[]): Promise<void> => {
    begun = true;
    const parts = Object.entries(item?.parts ?? {});
    if (!takes.items) throw new DOMException('no', 'NotAllowedError');
    held = Object.fromEntries(
      await Promise.all(parts.map(async ([type, part]) => [type, await read(type, await part)])),
    );
  };
  const writeText = async (text: string): Promise<void> => {
    begun = true;
    if (!takes.text) throw new DOMException('no', 'NotAllowedError');
    held = { 'text/plain': text };
  };
  vi.stubGlobal('ClipboardItem', takes.items === undefined ? undefined : Item);
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { write, writeText },
  });
  return { held: () => held, begun: () => begun };
}

async function read(type: string, blob: Blob): Promise<string | number> {
  return type.startsWith('text/') ? blob.text() : blob.size;
}
