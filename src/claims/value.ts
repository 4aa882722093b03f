import { isNumber } from '../domain/cell.ts';
import { formatCell, formatSpoken } from '../domain/words/format.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { Claim } from './claim.ts';

/**
 * One cell as people say it: "97.0%", "£86.7 million", or its symbol "[c]". The words for no row are the sentence's own.
 */
export function valueClaim(observation: Observation): Claim {
  const { cell, indicator } = observation;
  const exact = formatCell(cell, indicator);
  const said = isNumber(cell) ? formatSpoken(cell, indicator) : exact;
  return {
    kind: 'value',
    words: said,
    cells: [{ role: 'value', observation }],
    working: said === exact ? '' : `${exact}, which rounds to ${said}`,
    style: styleOf(indicator),
  };
}

/** How an indicator's numbers are written, and nothing else of it. */
export function styleOf({ unit, decimalPlaces }: Indicator): Claim['style'] {
  return { unit, decimalPlaces };
}
