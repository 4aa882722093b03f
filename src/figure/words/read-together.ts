import { formatCell } from '../../domain/format.ts';
import { cellAt } from '../../domain/dataset.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { TimePeriod } from '../../domain/time-period.ts';
import { readTogether } from '../../query/select/read-together.ts';
import type { Grid } from '../../query/select/grid.ts';
import type { Category } from '../../query/select/selection.ts';
import { areaInWords } from '../names.ts';

/** Of more areas than this, the pair alone is told. */
const mostAreas = 3;

/**
 * The rates that must be read together, in the period told: "Read together: in Liverpool NEET 5.9%, not known
 * 2.9%, together 8.8%; in Sefton …". The names are those that the joint rate's title joins with "or". Empty for
 * an indicator that stands by itself.
 */
export function togetherSentence(
  { dataset, selection, at }: Grid,
  period: TimePeriod,
  category: Category,
): string {
  const trio = readTogether(selection.indicator, dataset.descriptor.indicators);
  if (!trio) return '';
  const [first, second] = namesOf(trio.both.title, trio.parts);
  const { areas } = selection;
  const told = areas.length > mostAreas ? areas.slice(0, 2) : areas;
  const inArea = told.map((area) => {
    // One row holds all three.
    const row = at(area, period, category)?.index;
    const value = (indicator: Indicator): string =>
      formatCell(row === undefined ? row : cellAt(dataset, indicator.column, row), indicator);
    const [one, two] = trio.parts;
    return (
      `in ${areaInWords(area)} ${first} ${value(one)}, ${second} ${value(two)}, ` +
      `together ${value(trio.both)}`
    );
  });
  return `Read together: ${inArea.join('; ')}.`;
}

/** What the joint title adds to the words that all titles begin with, at its "or"; else the parts' own titles. */
function namesOf(joint: string, [one, two]: readonly [Indicator, Indicator]): readonly string[] {
  const words = joint.split(' ');
  const others = [one, two].map(({ title }) => title.split(' '));
  const start = words.findIndex((word, at) => others.some((other) => other[at] !== word));
  const names = words.slice(Math.max(start, 0)).join(' ').split(' or ');
  return names.length === 2 ? names : [one.title, two.title];
}
