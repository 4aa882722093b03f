import type { Notice } from '../domain/selection.ts';
import { quoted } from '../state/link-grammar.ts';

/** What the address of an embed may say beside its view. Each is empty when it says nothing of it. */
export interface EmbedKeys {
  /** Echoed in messages, so that the host knows which frame speaks. */
  readonly id: string;
  /** The same for hosts with pym's script. */
  readonly childId: string;
  /** The data version that the host wishes to keep. */
  readonly data: string;
}

const longest = 64;
const versionShape = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** What those keys say, the rest of the query, and what of them could not be used. */
export interface TakenKeys {
  readonly keys: EmbedKeys;
  readonly rest: string;
  readonly notices: readonly Notice[];
}

/**
 * Takes the keys that only embeds have out of the query of a link. Of ids only letters that mean nothing in a page or a message are kept, 64 of them at most.
 */
export function takeEmbedKeys(search: string): TakenKeys {
  const parts = new URLSearchParams(search);
  const [id = '', childId = '', data = ''] = ['id', 'childId', 'data'].map((key) => {
    const value = parts.get(key) ?? '';
    parts.delete(key);
    return value;
  });
  const isVersion = versionShape.test(data);
  const message = `The link asked for the data version ${quoted(data)}, which is not the name of one; the latest figures are shown.`;
  return {
    keys: { id: safe(id), childId: safePymId(childId), data: isVersion ? data : '' },
    rest: `?${parts}`.replace(/^\?$/, ''),
    notices: isVersion || data === '' ? [] : [{ key: 'link.data', message }],
  };
}

function safe(id: string): string {
  return id.replace(/[^A-Za-z0-9_.:-]/g, '').slice(0, longest);
}

/** In an id, pym's own separator would make another message of a height. */
function safePymId(id: string): string {
  const text = safe(id);
  return text.includes('xPYMx') ? '' : text;
}
