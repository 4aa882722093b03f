import { isNumber } from '../../domain/cell.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Observation } from '../../domain/observation.ts';
import { observe } from './observe.ts';

/** What a percentage was published beside: "898 of 10,687". */
export interface PublishedCounts {
  readonly part: Observation;
  readonly whole: Observation;
}

/**
 * The counts that a percentage is of, in its own row: those of the columns its field names as numerator and cohort. Null
 * where either is not named, not held or not a number. Nothing is worked out from the percentage.
 */
export function countsOf(dataset: Dataset, observation: Observation): PublishedCounts | null {
  const { indicator, area, period, items } = observation;
  const inColumn = (column: string): Observation | null => {
    const other = dataset.descriptor.indicators.find((one) => one.column === column);
    const found = other && observe(dataset, other, area, period, items);
    return found && isNumber(found.cell) ? found : null;
  };
  const part = inColumn(indicator.numeratorColumn);
  const whole = inColumn(indicator.cohortColumn);
  return part && whole ? { part, whole } : null;
}
