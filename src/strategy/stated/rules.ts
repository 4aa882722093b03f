import { nearPercent } from '../../domain/stated-verdict.ts';
import type { Verdict } from '../../domain/strategy.ts';
import { formatNumber } from '../../domain/words/format.ts';

const near = formatNumber(nearPercent, { unit: '%', decimalPlaces: 0 });

/** What each verdict on a stated figure means, in the order readers meet them: the rule of `verdictOf` in words. */
export const verdictRules: readonly { readonly verdict: Verdict; readonly rule: string }[] = [
  {
    verdict: 'match',
    rule: 'Both count the same things at the same date in the same unit, and are equal once rounded to the coarser of the two. “More than” a number matches an official figure that is larger.',
  },
  {
    verdict: 'near',
    rule: `Both count the same things at the same date in the same unit, and the document’s figure is within ${near} of the official one.`,
  },
  {
    verdict: 'differs',
    rule: `Both count the same things at the same date in the same unit, and are more than ${near} apart.`,
  },
  {
    verdict: 'not comparable',
    rule: 'The two count different things, are of different dates or are in different units, or the document does not say enough. The reason says which. Such a figure is not drawn beside the official ones.',
  },
  {
    verdict: 'not held',
    rule: 'An official figure is published, but this site does not hold it.',
  },
  {
    verdict: 'no official series',
    rule: 'We know of no official figure that is published.',
  },
];
