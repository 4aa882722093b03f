import type { ReactNode } from 'react';
import { unusedInWords } from '../../state/choices/choices-in-words.ts';
import { unusedChoices } from '../../state/choices/kept-choices.ts';
import { siteOfPage } from '../../state/site.ts';
import { useView } from '../../state/view-store.ts';

/** Says which of the reader's choices the page has no use for; nothing where there are none. */
export function UnusedChoices(): ReactNode {
  const text = useView((view) => unusedInWords(unusedChoices(view, siteOfPage())));
  return text === '' ? null : (
    <p className="hint unused-choices">{text} They stay for the other pages.</p>
  );
}
