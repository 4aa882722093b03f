import type { Notice } from '../../domain/notice.ts';
import { quoted } from '../../domain/words/format.ts';

/** What the address of an embed may say beside its view. Texts are empty where it says nothing. */
export interface EmbedKeys {
  /** Echoed in messages, so that the host knows which frame speaks. */
  readonly id: string;
  /** The same for hosts with pym's script. */
  readonly childId: string;
  /** The data version that the host keeps to. */
  readonly data: string;
  /** False leaves the heading out of sight: the host has its own. */
  readonly hasTitle: boolean;
  /** A chart, its title and source alone, with the rest behind one control; or all of the figure. */
  readonly form: 'full' | 'compact';
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
 * Takes the keys that only embeds have out of the query of a link. Of ids only letters that mean nothing in a
 * page or a message are kept, 64 of them at most.
 */
export function takeEmbedKeys(search: string): TakenKeys {
  const parts = new URLSearchParams(search);
  const take = (key: string): string => {
    const value = parts.get(key) ?? '';
    parts.delete(key);
    return value;
  };
  const [id, childId, data, title] = [take('id'), take('childId'), take('data'), take('title')];
  const form = take('form');
  const isVersion = versionShape.test(data);
  const isTitle = /^(on|off)?$/.test(title);
  const isForm = /^(full|compact)?$/.test(form);
  return {
    keys: {
      id: safe(id),
      childId: safePymId(childId),
      data: isVersion ? data : '',
      hasTitle: title !== 'off',
      form: form === 'compact' ? 'compact' : 'full',
    },
    rest: `?${parts}`.replace(/^\?$/, ''),
    notices: [
      ...(isVersion || data === '' ? [] : [badVersion(data)]),
      ...(isTitle ? [] : [badTitle(title)]),
      ...(isForm ? [] : [badForm(form)]),
    ],
  };
}

function badVersion(data: string): Notice {
  const message = `The link asked for the data version ${quoted(data)}, which is not the name of one; the latest figures are shown.`;
  return { key: 'link.data', message };
}

function badTitle(title: string): Notice {
  const message = `The link asked for the title ${quoted(title)}, which is neither on nor off; the title is shown.`;
  return { key: 'link.title', message };
}

function badForm(form: string): Notice {
  const message = `The link asked for the form ${quoted(form)}, which is neither compact nor full; all of the figure is shown.`;
  return { key: 'link.form', message };
}

function safe(id: string): string {
  return id.replace(/[^A-Za-z0-9_.:-]/g, '').slice(0, longest);
}

/** In an id, pym's own separator would make another message of a height. */
function safePymId(id: string): string {
  const text = safe(id);
  return text.includes('xPYMx') ? '' : text;
}
