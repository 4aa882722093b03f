import type { ReactNode } from 'react';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { findIndicator } from '../../domain/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { asSentence, capitalise } from '../../domain/words/format.ts';
import { viewLink } from '../../state/view-link.ts';

/**
 * Other ways of counting what an indicator counts, each a link to its page. They are on another basis, so that they
 * are linked and never drawn or compared together. Nothing where there is none.
 */
export function OtherWays({ indicator }: { readonly indicator: Indicator }): ReactNode {
  const catalogue = useCatalogue();
  if (catalogue.status !== 'ready') return null;
  const found = (indicator.related ?? []).flatMap((one) => {
    const other = findIndicator(catalogue.value, one.indicator);
    return other ? [{ other, words: one.words }] : [];
  });
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="other-ways">
      <h2 id="other-ways">Another way of counting</h2>
      <p className="hint">These are counted on another basis. Do not join or compare them.</p>
      <ul>
        {found.map(({ other, words }) => (
          <li key={other.id}>
            <a {...viewLink({ page: 'indicator', indicator: other.id })}>{other.title}</a>
            {': '}
            {asSentence(capitalise(words))}
          </li>
        ))}
      </ul>
    </section>
  );
}
