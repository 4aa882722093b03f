import { capitalise } from '../domain/words/format.ts';
import type { Claim } from './claim.ts';

/** Text made of plain words and claims, in reading order. */
export type Phrase = readonly (string | Claim)[];

/** What may stand in a phrase being made. */
export type Said = string | Claim | Phrase;

/**
 * A phrase from a template: `phrase`In ${when}, ${value}.`` keeps the claims as claims. Plain parts that touch are
 * one, and empty ones are left out.
 */
export function phrase(words: TemplateStringsArray, ...values: readonly Said[]): Phrase {
  return joined(words.flatMap((text, at) => [text, ...partsOf(values[at] ?? '')]));
}

/** Phrases one after another. */
export function joined(parts: readonly Said[]): Phrase {
  const made: (string | Claim)[] = [];
  for (const part of parts.flatMap(partsOf)) {
    const last = made.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') made[made.length - 1] = last + part;
    else made.push(part);
  }
  return made;
}

/** "a, b and c", or with another `between`: "a; b; c". */
export function listed(phrases: readonly Said[], between = ', ', last = ' and '): Phrase {
  return joined(
    phrases.flatMap((said, at) => {
      if (at === 0) return [said];
      return [at === phrases.length - 1 ? last : between, said];
    }),
  );
}

/** A phrase as text. */
export function wordsOf(said: Said): string {
  return partsOf(said)
    .map((part) => (typeof part === 'string' ? part : part.words))
    .join('');
}

/** The claims of a phrase, in order, each by itself. */
export function claimsIn(said: Said): readonly Claim[] {
  return partsOf(said).flatMap((part) =>
    typeof part === 'string' ? [] : (part.together ?? [part]),
  );
}

/** The same phrase with its first letter as a capital. */
export function capitalised(said: Said): Phrase {
  const [first, ...others] = partsOf(said);
  if (first === undefined) return [];
  return [
    typeof first === 'string' ? capitalise(first) : { ...first, words: capitalise(first.words) },
    ...others,
  ];
}

function partsOf(said: Said): Phrase {
  if (typeof said === 'string') return [said];
  return 'kind' in said ? [said] : said;
}
