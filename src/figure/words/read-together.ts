import { formatCell } from '../../domain/words/format.ts';
import { cellAt } from '../../domain/dataset.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { readTogether } from '../../query/select/read-together.ts';
import type { Grid } from '../../query/select/grid.ts';
import type { Category } from '../../query/select/selection.ts';
import { areaInWords } from '../names.ts';

/** Of more areas than this, the pair alone is told. */
const mostAreas = 3;

/**
 * The rates that must be read together, in the period told: "Read together: in Liverpool NEET 5.9%, not known
 * 2.9%, together 8.8%; in Sefton …". Empty for an indicator that stands by itself.
 */
export function togetherSentence(
  { dataset, selection, at }: Grid,
  period: TimePeriod,
  category: Category,
): string {
  const trio = readTogether(selection.indicator, dataset.descriptor.indicators);
  if (!trio) return '';
  const { areas } = selection;
  const told = areas.length > mostAreas ? areas.slice(0, 2) : areas;
  const inArea = told.map((area) => {
    // One row holds all three.
    const row = at(area, period, category)?.index;
    const value = (indicator: Indicator): string =>
      formatCell(row === undefined ? row : cellAt(dataset, indicator.column, row), indicator);
    const parts = trio.parts.map(({ indicator, name }) => `${name} ${value(indicator)}`);
    return `in ${areaInWords(area)} ${[...parts, `together ${value(trio.both)}`].join(', ')}`;
  });
  return `Read together: ${inArea.join('; ')}.`;
}
