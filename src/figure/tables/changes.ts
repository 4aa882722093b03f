import { gapClaim, movedClaim } from '../../claims/compare.ts';
import { phrase, type Phrase } from '../../claims/phrase.ts';
import { valueClaim } from '../../claims/value.ts';
import { isNumber } from '../../domain/cell.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { isAmount } from '../../domain/indicator.ts';
import { breaksIn } from '../../query/measure/breaks.ts';
import type { Change } from '../../query/measure/change.ts';
import { gapBetween, type NotCompared } from '../../query/measure/compare.ts';
import { gridOf, type Grid } from '../../query/select/grid.ts';
import type { Selection } from '../../query/select/selection.ts';
import { capitalise } from '../../domain/words/format.ts';
import { measureInWords } from '../../domain/words/measure.ts';
import { periodInWords } from '../names.ts';
import { dependsOnSize, periodsWithNumbers } from '../series/choose-kind.ts';
import { markMaker } from '../series/marks.ts';
import { countryFirst, seriesAreas } from '../series/series-areas.ts';
import type { SeriesStyle } from '../style.ts';
import { areaFacts, type AreaFacts } from '../words/facts.ts';
import { whyNoChange } from '../words/movement.ts';

/** How each place of a figure moved, up to the newest period in which a chosen place has a number. */
export interface ChangeTable {
  /** That period in words. */
  readonly when: string;
  /** The country that the places are set against; empty where they are not. */
  readonly country: string;
  /** Why nothing is set against the country; empty where something is, or none was chosen. */
  readonly whyAlone: string;
  /** False where only one date is held, or chosen. */
  readonly hasChanges: boolean;
  /** Where changes start, and why not earlier; empty where nothing cuts the series. */
  readonly aboutStart: string;
  readonly rows: readonly ChangeRow[];
}

/** One place. Each phrase is a cell of the table; what cannot be told says why. */
export interface ChangeRow {
  readonly key: string;
  readonly place: string;
  readonly style: SeriesStyle;
  readonly latest: Phrase;
  readonly inAYear: Phrase;
  readonly sinceStart: Phrase;
  /** Null for the country itself. */
  readonly againstCountry: Phrase | null;
}

/**
 * The changes of an undivided selection of a dataset, the places chosen first, then the country, then what is smaller.
 * Null where several items are shown, where no chosen place has a number, and where there is neither a change nor a
 * country to tell of.
 */
export function changesOf(dataset: Dataset, selection: Selection): ChangeTable | null {
  const [category, ...others] = selection.categories;
  if (!category || others.length > 0) return null;
  const grid = gridOf(dataset, selection);
  const held = periodsWithNumbers(grid);
  const period = held.at(-1);
  if (!period) return null;
  const { indicator } = selection;
  const isAlone = dependsOnSize(selection);
  const country = selection.comparators.find(({ level }) => level === 'National');
  const marks = markMaker(grid);
  const against = country && !isAlone ? country : undefined;
  const hasChanges = held.length > 1;
  if (!hasChanges && !against) return null;
  const cut = breaksIn(
    indicator,
    selection.periods.filter(({ order }) => order <= period.order),
  ).at(-1);
  return {
    when: periodInWords(period, dataset.descriptor),
    country: against?.name ?? '',
    whyAlone: country && isAlone ? whyAlone(selection, country.name) : '',
    hasChanges,
    aboutStart: cut
      ? capitalise(
          `${measureInWords(indicator)} was counted in another way before ${cut.period.label}, so no change reaches further back.`,
        )
      : '',
    rows: countryFirst(seriesAreas(selection)).map(({ area, style }) => {
      const facts = areaFacts(grid, area, category, period);
      const { why } = marks.at(area, period, category);
      return {
        key: area.code,
        place: area.name,
        style,
        latest: latestOf(facts, why),
        inAYear: changeIn(facts, facts.sincePrevious, grid),
        sinceStart: sinceStart(facts, grid),
        againstCountry:
          !against || area === against
            ? null
            : gapIn(facts, areaFacts(grid, against, category, period), grid),
      };
    }),
  };
}

function whyAlone({ indicator }: Selection, country: string): string {
  const why = isAmount(indicator)
    ? `No number is set against ${country}’s: places differ in size.`
    : `What the numbers are is not known, so none is set against ${country}’s.`;
  return indicator.denominator ? `${why} Choose “Rate” to compare.` : why;
}

function latestOf({ observation, cell }: AreaFacts, why: string): Phrase {
  if (!observation) return [why];
  return isNumber(cell)
    ? phrase`${valueClaim(observation)}`
    : phrase`${valueClaim(observation)} ${why}`;
}

function changeIn(facts: AreaFacts, change: Change, grid: Grid): Phrase {
  if (change.kind === 'change') return phrase`${movedClaim(change)}`;
  if (!isNumber(facts.cell)) return ['not given'];
  const known = whyNoChange(facts, change, grid.selection.indicator);
  const why = known || (change.from ? 'no figure for the year before' : 'no earlier figure');
  return [`not given: ${why}`];
}

function sinceStart(facts: AreaFacts, grid: Grid): Phrase {
  const change = facts.sinceFirst;
  return change.kind === 'change'
    ? phrase`${movedClaim(change)} since ${change.earlier.period.label}`
    : changeIn(facts, change, grid);
}

const whyNoGap: Readonly<Record<NotCompared, string>> = {
  missing: 'a figure is missing',
  symbol: 'a number is missing',
  'different period': 'the dates differ',
  'different measure': 'the measures differ',
  amounts: 'places differ in size',
  'small cohort': 'the percentage is of fewer than 30',
  uncompared: 'the publisher’s notes warn against comparing these figures',
};

function gapIn(facts: AreaFacts, country: AreaFacts, { selection }: Grid): Phrase {
  const gap = gapBetween(facts.observation, country.observation, facts.cohortOf);
  if (gap.kind === 'gap') return phrase`${gapClaim(gap)}`;
  const noun = gap.reason === 'small cohort' && selection.indicator.noun;
  return [`not given: ${whyNoGap[gap.reason]}${noun ? ` ${noun}` : ''}`];
}
