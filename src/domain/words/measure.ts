import type { Indicator } from '../indicator.ts';

/**
 * What a sentence calls an indicator, in the singular: "the share of EHC plans issued within 20 weeks". Where the package
 * gives no words, from its noun or its title.
 */
export function measureInWords({ measure, noun, unit, title }: Indicator): string {
  if (measure) return measure;
  return unit === 'count' && noun !== ''
    ? `the number of ${noun}`
    : `the figure for \u201C${title}\u201D`;
}
