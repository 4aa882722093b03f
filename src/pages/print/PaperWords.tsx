import type { ReactNode } from 'react';
import type { Figure } from '../../figure/figure.ts';
import { textsOf } from '../../figure/words/sentence.ts';
import { usePrinting } from './use-printing.ts';

/** All that a figure says after its first sentence, while it is being printed: on paper nothing can be unfolded. */
export function PaperWords({ figure }: { readonly figure: Figure }): ReactNode {
  const rest = textsOf(figure).slice(1);
  return usePrinting() && rest.length > 0 ? (
    <p className="figure-summary">{rest.join(' ')}</p>
  ) : null;
}
