import { formatCell } from '../domain/words/format.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { Claim } from './claim.ts';

/** One cell as a reader sees it: "97.0%", or its symbol "[c]". The words for no row are the sentence's own. */
export function valueClaim(observation: Observation): Claim {
  const { cell, indicator } = observation;
  return {
    kind: 'value',
    words: formatCell(cell, indicator),
    cells: [{ role: 'value', observation }],
    working: '',
    style: styleOf(indicator),
  };
}

/** How an indicator's numbers are written, and nothing else of it. */
export function styleOf({ unit, decimalPlaces }: Indicator): Claim['style'] {
  return { unit, decimalPlaces };
}
