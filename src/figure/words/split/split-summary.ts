import { togetherClaim, type Claim } from '../../../claims/claim.ts';
import { largestClaim, shareClaim } from '../../../claims/parts.ts';
import { listed, phrase, type Phrase, type Said } from '../../../claims/phrase.ts';
import { valueClaim } from '../../../claims/value.ts';
import type { Area } from '../../../domain/area.ts';
import { isNumber } from '../../../domain/cell.ts';
import { sumOf } from '../../../domain/numbers/exact.ts';
import { isAmount } from '../../../domain/indicator.ts';
import { formatList } from '../../../domain/words/format.ts';
import type { Observation } from '../../../domain/observation.ts';
import type { TimePeriod } from '../../../domain/time/time-period.ts';
import { shareOf } from '../../../query/measure/share.ts';
import { partsOf } from '../../../query/select/filter-items.ts';
import type { Grid } from '../../../query/select/grid.ts';
import { cohortOf, observe } from '../../../query/select/observe.ts';
import type { Selection } from '../../../query/select/selection.ts';
import { isTooSmall } from '../../../query/select/small-numbers.ts';
import { areaInWords, itemInWords, splitInWords, uncapitalise } from '../../names.ts';
import { dependsOnSize } from '../../series/choose-kind.ts';
import { itemSumSentences, itemSumsOf } from './item-sum.ts';
import { notRecordedSentences } from '../read-together.ts';
import { isShortSentence, sentences, type Sentence } from '../sentence.ts';
import { oneDateSentence } from '../summary.ts';
import { topicOf, whenOf, type Topic } from '../topic.ts';

/** The items with the largest number of a place, and what they are the largest of. */
export interface Largest {
  readonly area: Area;
  readonly top: readonly Observation[];
  readonly claim: Claim;
  /** "Autistic spectrum disorder", several of a tie joined. */
  readonly names: string;
}

/**
 * The largest items of a place among every item of the filter, the total left out; null where it cannot be said: an item
 * without a number, no number above zero, several filters, figures whose publisher warns against comparing them, fewer
 * than 30 behind it, more that nobody recorded than of any item, or a rate of the total above every item's, which shows
 * that there are others nobody gives. Where only some items are chosen, it is said of those shown.
 */
export function largestOf(grid: Grid, area: Area, period: TimePeriod): Largest | null {
  const { dataset, selection } = grid;
  const { indicator, splitBy, categories } = selection;
  const [filter] = splitBy;
  if (!filter || splitBy.length !== 1 || indicator.isUncompared) return null;
  const at = (items: Readonly<Record<string, string>>): Observation | undefined =>
    observe(dataset, indicator, area, period, items);
  const shown = categories.flatMap(({ items }) =>
    items[filter.column] === filter.totalItem ? [] : (at(items) ?? []),
  );
  const items = categories[0]?.items ?? {};
  const every = partsOf(dataset, filter).flatMap(
    (item) => at({ ...items, [filter.column]: item }) ?? [],
  );
  const numbers = shown.map(({ cell }) => cell).filter(isNumber);
  if (numbers.length < shown.length || numbers.length < 2) return null;
  const highest = Math.max(...numbers);
  if (highest <= 0) return null;
  const isFew = dependsOnSize(selection)
    ? indicator.unit === 'count' && isTooSmall(sumOf(numbers))
    : shown.some((one) => isTooSmall(cohortOf(dataset, one)));
  if (isFew) return null;
  const isAll = shown.length === every.length;
  const total = at({ ...items, [filter.column]: filter.totalItem })?.cell;
  if (isAll && !dependsOnSize(selection) && isNumber(total) && total > highest) return null;
  const top = shown.filter(({ cell }) => cell === highest);
  const isRecorded = ({ items: own }: Observation): boolean =>
    !filter.notRecorded?.includes(own[filter.column] ?? '');
  if (!top.every(isRecorded)) return null;
  const what = superlative(selection, areParts(grid, period), top.length > 1);
  const words = isAll ? what : `${what} of those shown`;
  return {
    area,
    top,
    claim: largestClaim(words, top, shown),
    names: formatList(top.map((one) => itemInWords(selection, one.items[filter.column] ?? ''))),
  };
}

function superlative(selection: Selection, parts: boolean, isTie: boolean): string {
  if (parts) return isTie ? 'the largest groups' : 'the largest group';
  return dependsOnSize(selection) ? 'the largest' : 'the highest';
}

/**
 * True when the categories are the parts of one whole, so that one of them is the largest part: counts of
 * every part, or percentages that add up to 100 (within rounding) in every area.
 */
export function areParts({ selection, at }: Grid, period: TimePeriod): boolean {
  const { indicator, splitBy, categories, areas } = selection;
  const [filter] = splitBy;
  if (splitBy.length !== 1 || !filter?.isWhole) return false;
  if (dependsOnSize(selection)) return true;
  if (indicator.unit !== '%') return false;
  return areas.every((area) => {
    const cells = categories.map((category) => at(area, period, category)?.cell);
    return Math.abs(sumOf(cells.filter(isNumber)) - 100) <= 1;
  });
}

/**
 * What a breakdown in one period says: the declared sum; the largest part (or, for rates that are not parts of a whole, the
 * highest) in each area; where neither can be said of every area, what it shows; how much nobody recorded; and whether
 * there are other dates.
 */
export function summariseSplit(
  grid: Grid,
  largest: readonly Largest[],
  period: TimePeriod,
): readonly Sentence[] {
  const { dataset, selection } = grid;
  const topic = topicOf(selection, dataset.descriptor);
  const [category] = selection.categories;
  // Of several filters, what nobody recorded differs from item to item.
  const isOne = category && selection.splitBy.length === 1;
  const { areas } = selection;
  const isTold = [largest.length, itemSumsOf(grid, areas, period).length].some(
    (told) => told > 0 && told === areas.length,
  );
  return [
    ...(isTold ? [] : sentences('opening', descriptionOf(grid, topic, period))),
    ...sentences('sum', ...itemSumSentences(grid, period)),
    ...sentences('largest', ...largestSentences(grid, topic, largest, period)),
    ...sentences('not recorded', ...(isOne ? notRecordedSentences(grid, period, category) : [])),
    ...sentences('one date', oneDateSentence(topic, grid)),
  ];
}

/** "EHC plans by age band, January 2023, in Liverpool and Sefton." */
function descriptionOf({ selection }: Grid, topic: Topic, period: TimePeriod): string {
  const { indicator, areas } = selection;
  const what = [indicator.title, splitInWords(selection)].filter(Boolean).join(', ');
  const where =
    areas.length > mostNamed ? '' : `, in ${formatList(areas.map((area) => areaInWords(area)))}`;
  return `${what}, ${whenOf(topic, period)}${where}.`;
}

/** More areas than this are not named in a description: the figure has them. */
const mostNamed = 4;

/**
 * "In January 2026, Autistic spectrum disorder was the largest group of EHC plans by primary need: 2,013 (29.5%) in
 * Liverpool and 1,208 (30.1%) in Sefton." A sentence for each area where the items differ or one would be too long.
 */
function largestSentences(
  grid: Grid,
  topic: Topic,
  largest: readonly Largest[],
  period: TimePeriod,
): readonly Phrase[] {
  const [first] = largest;
  if (!first) return [];
  const start = (one: Largest, claim: Claim, isSplitNamed = true): Phrase =>
    startOf(grid, topic, period, one, claim, isSplitNamed);
  const alike = largest.every(
    ({ names, claim }) => names === first.names && claim.words === first.claim.words,
  );
  const sizes = largest.map((one) => phrase`${sizeOf(grid, one)} in ${areaInWords(one.area)}`);
  const claim = togetherClaim(largest.map((one) => one.claim));
  const all = phrase`${start(first, claim)}: ${listed(sizes)}.`;
  if (alike && (isShortSentence(all) || largest.length > mostNamed)) return [all];
  return largest.map((one, at) => {
    const told = phrase`${start(one, one.claim)}: ${sizes[at] ?? ''}.`;
    // What is broken down by what, the item itself says well enough.
    return isShortSentence(told)
      ? told
      : phrase`${start(one, one.claim, false)}: ${sizes[at] ?? ''}.`;
  });
}

/** "In January 2026, Autistic spectrum disorder was the largest group of EHC plans by primary need". */
function startOf(
  grid: Grid,
  topic: Topic,
  period: TimePeriod,
  { names, top }: Largest,
  claim: Claim,
  isSplitNamed: boolean,
): Phrase {
  const { indicator, splitBy } = grid.selection;
  const when = whenOf(topic, period);
  const by = `by ${uncapitalise(splitBy[0]?.title ?? '')}`;
  const isGroup = claim.words.includes('group');
  if (isGroup && isAmount(indicator) && indicator.noun !== '') {
    const be = top.length > 1 ? 'were' : 'was';
    return phrase`In ${when}, ${names} ${be} ${claim} of ${indicator.noun} ${by}`;
  }
  const words = claim.words.replace(/ groups?/, '');
  const split = isSplitNamed ? ` ${by},` : '';
  return phrase`In ${when},${split} ${topic.measure} was ${{ ...claim, words }} for ${names}`;
}

/** "2,013 (29.5%)", "1,961 (31.6% of those recorded)", "14 each". */
function sizeOf({ dataset, selection }: Grid, { top }: Largest): Said {
  const [first] = top;
  const [filter] = selection.splitBy;
  if (!first || !filter) return '';
  const value = valueClaim(first);
  if (top.length > 1) return phrase`${value} each`;
  const share = shareOf(dataset, first, filter);
  return share.kind === 'share' ? phrase`${value} (${shareClaim(share, first)})` : value;
}
