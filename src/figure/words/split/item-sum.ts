import { sumClaim, sumShareClaim } from '../../../claims/sum.ts';
import { listed, phrase, type Phrase } from '../../../claims/phrase.ts';
import type { Area } from '../../../domain/area.ts';
import type { SumOfItems } from '../../../domain/indicator.ts';
import type { TimePeriod } from '../../../domain/time/time-period.ts';
import {
  itemSumAt,
  itemSumOf,
  sumPlacesOf,
  type ItemSum,
} from '../../../query/measure/item-sum.ts';
import type { Grid } from '../../../query/select/grid.ts';
import { areaInWords, uncapitalise } from '../../names.ts';
import { topicOf, whenOf, type Topic } from '../topic.ts';

/** The sums of items that are read together, area by area, as far as there are any. */
export function itemSumsOf(
  grid: Grid,
  areas: readonly Area[],
  period: TimePeriod,
): readonly ItemSum[] {
  return areas.flatMap((area) => itemSumOf(grid, area, period) ?? []);
}

/** A sentence for each place where a sum is read: one or, where a second filter is shown too, one for each of its items. */
export function itemSumSentences(grid: Grid, period: TimePeriod): readonly Phrase[] {
  const { selection, dataset } = grid;
  const { indicator, areas, items } = selection;
  return sumPlacesOf(selection).flatMap((place) => {
    const { beside } = place;
    const narrowed = beside ? new Map([...items, [beside.column, [beside.item]]]) : items;
    const topic = topicOf({ indicator, items: narrowed }, dataset.descriptor);
    const sums = areas.flatMap((area) => itemSumAt(grid, place, area, period) ?? []);
    const told = itemSumSentence(topic, sums, period);
    return told ? [told] : [];
  });
}

/**
 * "In August 2025, 88.7% of schools in Liverpool and 92.6% in Sefton were under “Good or outstanding”, of those
 * with a grade." Null for no sums. Of fewer than 30 the two counts alone are told.
 */
function itemSumSentence(
  topic: Topic,
  sums: readonly ItemSum[],
  period: TimePeriod,
): Phrase | null {
  const [first] = sums;
  if (!first) return null;
  const { title, ofTitle } = first.sum;
  const of = first.of && ofTitle !== '' ? `, of ${ofTitle}` : '';
  const counted = first.parts[0]?.indicator.noun ?? '';
  const each = sums.map(
    (one, at) => phrase`${sizeOf(one, at === 0 ? counted : '')} in ${areaInWords(one.area)}`,
  );
  const when = whenOf(topic, period, topic.names);
  return phrase`In ${when}, ${listed(each)} were under “${title}”${of}.`;
}

/** What a sum is called, with what it is a share of where it is of counts: "Good or outstanding, of those with a grade". */
export function itemSumTitle({ title, ofTitle }: SumOfItems, isOfCounts: boolean): string {
  return isOfCounts && ofTitle !== '' ? `${title}, of ${ofTitle}` : title;
}

function sizeOf({ parts, of, percent }: ItemSum, counted: string): Phrase {
  const things = counted === '' ? '' : ` ${counted}`;
  const share = counted === '' ? '' : ` of ${counted}`;
  if (!of) return phrase`${sumClaim(parts)}${share}`;
  if (percent === null) return phrase`${sumClaim(parts)} of ${sumClaim(of.parts)}${things}`;
  return phrase`${sumShareClaim(percent, parts, of.parts)}${share}`;
}

/**
 * A headline that leads with the sum: "Schools by Ofsted grade: good or outstanding Liverpool 88.7%, Sefton 92.6%". Null
 * where one of the areas has no percentage.
 */
export function itemSumHeadline(
  subject: string,
  areas: readonly Area[],
  sums: readonly ItemSum[],
): Phrase | null {
  const [first] = sums;
  if (!first || sums.length !== areas.length || areas.length > 2) return null;
  const shares = sums.flatMap(({ area, of, percent, parts }) => {
    if (!of) return [phrase`${area.name} ${sumClaim(parts)}`];
    return percent === null
      ? []
      : [phrase`${area.name} ${sumShareClaim(percent, parts, of.parts)}`];
  });
  if (shares.length !== sums.length) return null;
  return phrase`${subject}: ${uncapitalise(first.sum.title)} ${listed(shares, ', ', ', ')}`;
}
