import type { ReactNode } from 'react';
import { wordsIn } from '../../domain/words/glossary.ts';
import { glossaryOfPage } from '../../state/site.ts';

/** The meaning of each acronym and term of the field that a text uses, one tap away from it. */
export function WordsUsed({ text }: { readonly text: string }): ReactNode {
  const words = wordsIn(text, glossaryOfPage());
  if (words.length === 0) return null;
  return (
    <details className="words-used">
      <summary>
        Words used here
        <span className="word-list">: {words.map(({ word }) => word).join(', ')}</span>
      </summary>
      <dl className="glossary">
        {words.map(({ word, meaning }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
