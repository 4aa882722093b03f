import type { Loading } from '../../catalogue/loading.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Mark } from '../../figure/figure.ts';

/** A mark of one published value, and the dataset that holds it. */
export interface TracedMark {
  readonly of: Mark;
  readonly dataset: Dataset;
}

/**
 * What stands behind a mark: itself, or, where it is a rate worked out here, the count and what it was divided by. The
 * second is left out where its dataset could not be had.
 */
export function tracedMarks(
  mark: Mark,
  dataset: Dataset,
  below: Loading<Dataset> | undefined,
): readonly TracedMark[] {
  const rate = mark.observation?.rate;
  if (!rate) return [{ of: mark, dataset }];
  return [
    { of: markOf(rate.count, mark), dataset },
    ...(below?.status === 'ready'
      ? [{ of: markOf(rate.denominator, mark), dataset: below.value }]
      : []),
  ];
}

function markOf(observation: Observation, mark: Mark): Mark {
  const { ref, cell } = observation;
  return { ...mark, key: `${mark.key} ${ref.dataset} ${ref.column}`, observation, cell };
}
