import { valueClaim } from '../../claims/value.ts';
import { listed, phrase, type Phrase, type Said } from '../../claims/phrase.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { noFigure } from '../../domain/words/format.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { observationAt } from '../../query/select/observe.ts';
import { readTogether } from '../../query/select/read-together.ts';
import type { Grid } from '../../query/select/grid.ts';
import type { Category } from '../../query/select/selection.ts';
import { areaInWords } from '../names.ts';

/** Of more areas than this, the pair alone is told. */
const mostAreas = 3;

/**
 * The rates that must be read together, in the period told: "Read together: in Liverpool NEET 5.9%, not known
 * 2.9%, together 8.8%; in Sefton …". Null for an indicator that stands by itself.
 */
export function togetherSentence(
  { dataset, selection, at }: Grid,
  period: TimePeriod,
  category: Category,
): Phrase | null {
  const trio = readTogether(selection.indicator, dataset.descriptor.indicators);
  if (!trio) return null;
  const { areas } = selection;
  const told = areas.length > mostAreas ? areas.slice(0, 2) : areas;
  const inArea = told.map((area) => {
    // One row holds all three.
    const found = at(area, period, category);
    const value = (indicator: Indicator): Said => {
      if (!found) return noFigure;
      const { index, items } = found;
      const observation = observationAt(dataset, index, { indicator, area, period, items });
      return observation ? valueClaim(observation) : noFigure;
    };
    const parts = trio.parts.map(({ indicator, name }) => phrase`${name} ${value(indicator)}`);
    const all = [...parts, phrase`together ${value(trio.both)}`];
    return phrase`in ${areaInWords(area)} ${listed(all, ', ', ', ')}`;
  });
  return phrase`Read together: ${listed(inArea, '; ', '; ')}.`;
}
