import { isAmount, isRatio, type Indicator } from '../../domain/indicator.ts';
import type { Measure, View } from '../../domain/view.ts';
import { usualMeasure } from '../../state/choices/kept-choices.ts';

/** What the choice of number or rate shows, and why there is none; `why` is empty where there is one. */
export interface MeasureOffer {
  readonly shown: Measure | null;
  readonly why: string;
}

/** For a view, and the indicator that its page is of; undefined where it is of several, or not known yet. */
export function measureOffer(view: View, indicator: Indicator | undefined): MeasureOffer {
  const chosen = view.measure ?? usualMeasure(view);
  if (!indicator) return { shown: chosen, why: '' };
  if (isRatio(indicator)) return { shown: 'rate', why: 'Published as a rate' };
  if (!isAmount(indicator)) return { shown: null, why: 'Only as published' };
  return indicator.denominator
    ? { shown: chosen, why: '' }
    : { shown: 'number', why: 'No rate is held' };
}
