import type { ReactNode } from 'react';
import { formatCell, formatNumber, formatWhole } from '../../domain/words/format.ts';
import type { Mark } from '../../figure/figure.ts';

/** How a rate was worked out, above the two figures it was worked out from; nothing for any other number. */
export function RateWorking({ mark }: { readonly mark: Mark }): ReactNode {
  const { observation } = mark;
  if (!observation?.rate) return null;
  const { indicator, area, period, rate } = observation;
  const { count, denominator, per } = rate;
  const value = formatCell(mark.cell, indicator);
  const parts = [count, denominator].map((one) => formatCell(one.cell, one.indicator));
  const sum =
    typeof mark.cell === 'number'
      ? `${parts.join(' ÷ ')} × ${formatWhole(per)} = ${formatNumber(mark.cell, indicator)}, rounded once.`
      : 'One of the two figures has a symbol in place of a number, so the rate has it too.';
  return (
    <section>
      <h3>
        {area.name}, {period.label}: {value}
      </h3>
      <p>
        This rate ({indicator.rateOf?.words}) is in no file: it is worked out here from the two
        figures below. {sum}
      </p>
    </section>
  );
}
