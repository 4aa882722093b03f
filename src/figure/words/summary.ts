import type { Dataset } from '../../domain/dataset.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Grid } from '../../query/select/grid.ts';
import type { SeriesGroup } from '../series/groups.ts';
import type { Category, Selection } from '../../query/select/selection.ts';
import { comparatorSentences, growthSentences } from './comparison.ts';
import type { AreaFacts } from './facts.ts';
import { groupSentences } from './group-sentences.ts';
import { gapSentence, levelSentence } from './level.ts';
import { changeSentences, trendSentence } from './movement.ts';
import { itemsInWords } from '../names.ts';
import { say, type Sentence } from './sentence.ts';
import { togetherSentence } from './read-together.ts';

/**
 * The paragraph of an undivided figure: level, gap, what must be read with it, change since the year before and since the first
 * comparable period, trend, comparators, groups. Each sentence is left out where its rule cannot be met.
 */
export function summarise(
  grid: Grid,
  groups: readonly SeriesGroup[],
  period: TimePeriod,
  facts: readonly AreaFacts[],
  comparators: readonly AreaFacts[],
): readonly Sentence[] {
  const { dataset, selection } = grid;
  const { indicator } = selection;
  const { descriptor } = dataset;
  const category = selection.categories[0] as Category;
  const items = itemsInWords(selection, descriptor.filters);
  const oneDate = oneDateSentence(dataset, selection);
  return [
    ...say('opening', levelSentence(indicator, descriptor, period, category, facts, items)),
    ...say('gap', gapSentence(indicator, facts)),
    ...say('together', togetherSentence(grid, period, category)),
    ...say('standing', ...comparatorSentences(selection, facts, comparators)),
    ...(oneDate ? say('one date', oneDate) : changeSentences(indicator, facts, 'sincePrevious')),
    ...say('growth', ...growthSentences(selection, facts, comparators)),
    ...longerView(indicator, facts),
    ...say('trend', trendSentence(facts)),
    ...groupSentences(grid, groups, period, category),
  ];
}

/** The change since the first comparable period, where that is not the year before. */
function longerView(
  indicator: Selection['indicator'],
  facts: readonly AreaFacts[],
): readonly Sentence[] {
  const longer = facts.filter(
    ({ sinceFirst, sincePrevious }) =>
      sinceFirst.kind === 'change' &&
      (sincePrevious.kind !== 'change' ||
        sinceFirst.earlier.period.order !== sincePrevious.earlier.period.order),
  );
  return changeSentences(indicator, longer, 'sinceFirst');
}

/** Why there is no change to tell: one date is all there is, or all that was asked for; else empty. */
export function oneDateSentence(dataset: Dataset, selection: Selection): string {
  if (dataset.periods.length === 1) {
    return 'Figures are held for this date only, so no change or trend is given.';
  }
  return selection.periods.length === 1
    ? 'One date is chosen, so no change or trend is given.'
    : '';
}
