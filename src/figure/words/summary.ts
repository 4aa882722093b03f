import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Grid } from '../../query/select/grid.ts';
import type { Category } from '../../query/select/selection.ts';
import type { SeriesGroup } from '../series/groups.ts';
import { comparatorSentences, growthSentence } from './comparison.ts';
import type { AreaFacts } from './facts.ts';
import { groupSentences } from './group-sentences.ts';
import { gapSentence, levelSentence } from './level.ts';
import { changeSentences, trendSentences } from './movement.ts';
import { notRecordedSentences, togetherSentence } from './read-together.ts';
import { sentences, type Sentence } from './sentence.ts';
import { topicOf, type Topic } from './topic.ts';

/**
 * What an undivided figure says: level, gap, what must be read with it, change since the year before and since the
 * first comparable period, trend, comparators, groups. Each sentence is left out where its rule cannot be met.
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
  const topic = topicOf(selection, grid.dataset.descriptor);
  const category = selection.categories[0] as Category;
  const oneDate = oneDateSentence(topic, grid);
  return [
    ...sentences('opening', levelSentence(topic, indicator, period, category, facts)),
    ...sentences('gap', gapSentence(topic, period, facts)),
    ...sentences('together', togetherSentence(topic, grid, period, category)),
    ...sentences('not recorded', ...notRecordedSentences(grid, period, category)),
    ...sentences('standing', ...comparatorSentences(topic, selection, period, facts, comparators)),
    ...(oneDate
      ? sentences('one date', oneDate)
      : changeSentences(topic, indicator, facts, 'sincePrevious')),
    ...sentences('growth', growthSentence(topic, selection, facts, comparators)),
    ...changeSentences(topic, indicator, facts.filter(hasLongerView), 'sinceFirst'),
    ...sentences('trend', ...trendSentences(topic, facts)),
    ...groupSentences(topic, grid, groups, period, category),
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
export function oneDateSentence(
  { measure }: Topic,
  { dataset, selection }: Pick<Grid, 'dataset' | 'selection'>,
): string {
  const [held, ...others] = dataset.periods;
  if (held && others.length === 0) {
    return `Only ${held.label} is held for ${measure}, so no change or trend is given.`;
  }
  const [chosen, ...more] = selection.periods;
  return chosen && more.length === 0
    ? `Only ${chosen.label} is chosen, so no change or trend in ${measure} is given.`
    : '';
}
