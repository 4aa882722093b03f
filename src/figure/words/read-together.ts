import { valueClaim } from '../../claims/value.ts';
import { listed, phrase, type Phrase, type Said } from '../../claims/phrase.ts';
import type { Area } from '../../domain/area.ts';
import { isNumber } from '../../domain/cell.ts';
import { isAmount, type Filter, type Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { noFigure } from '../../domain/words/format.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { partsOf } from '../../query/select/filter-items.ts';
import { observationAt, observe } from '../../query/select/observe.ts';
import { readTogether } from '../../query/select/read-together.ts';
import type { Grid } from '../../query/select/grid.ts';
import type { Category } from '../../query/select/selection.ts';
import { areaInWords } from '../names.ts';
import { topicOf, whenOf, type Topic } from './topic.ts';

/** Of more areas than this, the pair alone is told. */
const mostAreas = 3;

/**
 * The rates that must be read together, in the period told: "16 and 17 year olds NEET or not known, 2025, read together:
 * in Liverpool NEET 5.9%, not known 2.9%, together 8.8%; in Sefton …". Null for an indicator that stands by itself.
 */
export function togetherSentence(
  topic: Topic,
  grid: Grid,
  period: TimePeriod,
  category: Category,
): Phrase | null {
  const { dataset, selection, at } = grid;
  const trio = readTogether(selection.indicator, dataset.descriptor.indicators);
  if (!trio) return null;
  const inArea = toldOf(grid).map((area) => {
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
  const start = `${trio.both.title}, ${whenOf(topic, period)}, read together`;
  return phrase`${start}: ${listed(inArea, '; ', '; ')}.`;
}

/**
 * How much nobody recorded, where that bears on what is shown: "In January 2025, 596 of 6,814 EHC plans in Liverpool
 * were under “Placement not recorded”." None where the total is shown, or nothing is unrecorded.
 */
export function notRecordedSentences(
  grid: Grid,
  period: TimePeriod,
  category: Category,
): readonly Phrase[] {
  const { dataset, selection } = grid;
  const { indicator } = selection;
  return dataset.descriptor.filters.flatMap((filter) =>
    (filter.notRecorded ?? []).flatMap((item) => {
      const found = toldOf(grid).map((area) =>
        findNotRecorded(grid, filter, item, area, period, category),
      );
      const sizes = found.flatMap((one) => (one ? [sizeIn(one.part, one.whole)] : []));
      const columns = found.find((one) => one !== null)?.columns ?? [];
      if (sizes.length === 0) return [];
      const others = new Map([...selection.items].filter(([column]) => !columns.includes(column)));
      const topic = topicOf({ indicator, items: others }, dataset.descriptor);
      const when = whenOf(topic, period);
      const under = `under \u201C${item}\u201D`;
      return isAmount(indicator)
        ? [phrase`In ${when}, ${listed(sizes)} were ${under}.`]
        : [phrase`In ${when}, ${topic.measure} was ${listed(sizes)} ${under}.`];
    }),
  );
}

interface NotRecorded {
  readonly part: Observation;
  /** Of what it is a part; undefined where that is not one cell. */
  readonly whole: Observation | undefined;
  /** The filters whose items it does not share with what is shown. */
  readonly columns: readonly string[];
}

/**
 * What an item that nobody recorded holds in an area: of the filter that is narrowed or, where it stands under one item
 * of another filter only (settings under groups of settings), when that one is narrowed. Null for none.
 */
function findNotRecorded(
  grid: Grid,
  filter: Filter,
  item: string,
  area: Area,
  period: TimePeriod,
  category: Category,
): NotRecorded | null {
  const { dataset, selection } = grid;
  const at = (items: Readonly<Record<string, string>>): Observation | undefined =>
    observe(dataset, selection.indicator, area, period, { ...category.items, ...items });
  const { column, totalItem } = filter;
  const own = at({ [column]: item });
  if (own) {
    if (!isNarrowed(grid, filter) || !isSome(own)) return null;
    const whole = totalItem ? at({ [column]: totalItem }) : undefined;
    return { part: own, whole, columns: [column] };
  }
  for (const group of dataset.descriptor.filters) {
    if (group === filter || group.totalItem !== '' || !isNarrowed(grid, group)) continue;
    for (const other of partsOf(dataset, group)) {
      const part = at({ [column]: item, [group.column]: other });
      if (part && isSome(part)) return { part, whole: undefined, columns: [column, group.column] };
    }
  }
  return null;
}

function isSome({ cell }: Observation): boolean {
  return isNumber(cell) && cell !== 0;
}

/** "596 of 6,814 EHC plans in Liverpool", or "7.6% in Liverpool". */
function sizeIn(part: Observation, whole: Observation | undefined): Phrase {
  const where = `in ${areaInWords(part.area)}`;
  const { indicator } = part;
  if (!isAmount(indicator)) return phrase`${valueClaim(part)} ${where}`;
  const of = whole && isNumber(whole.cell) ? phrase` of ${valueClaim(whole)}` : '';
  return phrase`${valueClaim(part)}${of} ${indicator.noun} ${where}`;
}

/** True where parts of a filter are shown, and so what nobody recorded is missing from them. */
function isNarrowed({ selection }: Grid, filter: Filter): boolean {
  const shown = selection.items.get(filter.column) ?? [];
  const isPart = (item: string): boolean =>
    item !== filter.totalItem && !(filter.notRecorded ?? []).includes(item);
  return shown.length > 0 && shown.every((item) => item !== filter.totalItem) && shown.some(isPart);
}

function toldOf({ selection: { areas } }: Grid): Grid['selection']['areas'] {
  return areas.length > mostAreas ? areas.slice(0, 2) : areas;
}
