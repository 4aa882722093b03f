import { findDataset, findIndicator, type Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Notice } from '../../domain/notice.ts';
import type { View } from '../../domain/view.ts';
import { rateDataset } from './rate-dataset.ts';

/** The dataset that a view's rate is worked out with; null where the view asks for no rate, or there is none. */
export function denominatorDataset(
  { indicator: id, measure }: Pick<View, 'indicator' | 'measure'>,
  catalogue: Catalogue,
): DatasetDescriptor | null {
  if (measure !== 'rate') return null;
  const denominator = findIndicator(catalogue, id)?.denominator;
  return (denominator && findDataset(catalogue, denominator.dataset)) ?? null;
}

/** What a view shows of an indicator: its numbers as published, or the rate they give. */
export interface Measured {
  readonly dataset: Dataset;
  readonly indicator: Indicator;
  readonly notices: readonly Notice[];
}

/** The number or the rate that a view asks for. A rate that cannot be had is the number, with a notice. */
export function measured(
  { measure }: Pick<View, 'measure'>,
  indicator: Indicator,
  dataset: Dataset,
  denominators: Dataset | null,
): Measured {
  if (measure !== 'rate') return { dataset, indicator, notices: [] };
  const rate = denominators && rateDataset(dataset, indicator, denominators);
  if (rate) return { ...rate, notices: [] };
  const why = indicator.denominator
    ? 'the figures it is worked out with are not here'
    : 'no figures to divide it by are held';
  const message = `“${indicator.title}” is shown as a number: ${why}, so no rate is given.`;
  // A percentage or an average is a rate already: nothing is missing.
  const isNumber = indicator.unit === 'count' || indicator.unit === '£';
  return { dataset, indicator, notices: isNumber ? [{ key: 'measure', message }] : [] };
}
