import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Grid } from '../../query/select/grid.ts';
import type { Category } from '../../query/select/selection.ts';
import type { SeriesGroup } from '../series/groups.ts';
import { itemsInWords } from '../names.ts';
import { comparatorSentence, growthSentence } from './comparison.ts';
import type { AreaFacts } from './facts.ts';
import { groupSentences } from './group-sentences.ts';
import { gapSentence, levelSentence } from './level.ts';
import { changeSentences, trendSentence } from './movement.ts';
import { togetherSentence } from './read-together.ts';
import { sentences, type Sentence } from './sentence.ts';

/**
 * The paragraph of an undivided figure: level, gap, what must be read with it, change since the year before and
 * since the first comparable period, trend, comparators, groups. Each sentence is left out where its rule cannot be
 * met.
 */
export function summarise(
  grid: Grid,
  groups: readonly SeriesGroup[],
  period: TimePeriod,
  facts: readonly AreaFacts[],
  comparators: readonly AreaFacts[],
): readonly Sentence[] {
  const { selection } = grid;
  const { indicator } = selection;
  const { descriptor } = grid.dataset;
  const category = selection.categories[0] as Category;
  const items = itemsInWords(selection, descriptor.filters);
  const oneDate = oneDateSentence(grid);
  return [
    ...sentences('opening', levelSentence(indicator, descriptor, period, category, facts, items)),
    ...sentences('gap', gapSentence(facts)),
    ...sentences('together', togetherSentence(grid, period, category)),
    ...sentences('standing', comparatorSentence(selection, facts, comparators)),
    ...(oneDate
      ? sentences('one date', oneDate)
      : changeSentences(indicator, facts, 'sincePrevious')),
    ...sentences('growth', growthSentence(selection, facts, comparators)),
    ...changeSentences(indicator, facts.filter(hasLongerView), 'sinceFirst'),
    ...sentences('trend', trendSentence(facts)),
    ...groupSentences(grid, groups, period, category),
  ];
}

/** True where the first comparable period is not the year before. */
function hasLongerView({ sinceFirst, sincePrevious }: AreaFacts): boolean {
  return (
    sinceFirst.kind === 'change' &&
    (sincePrevious.kind !== 'change' ||
      sinceFirst.earlier.period.order !== sincePrevious.earlier.period.order)
  );
}

/** Why there is no change to tell: one date is all there is, or all that was asked for; else empty. */
export function oneDateSentence({
  dataset,
  selection,
}: Pick<Grid, 'dataset' | 'selection'>): string {
  if (dataset.periods.length === 1) {
    return 'Figures are held for this date only, so no change or trend is given.';
  }
  return selection.periods.length === 1
    ? 'One date is chosen, so no change or trend is given.'
    : '';
}
