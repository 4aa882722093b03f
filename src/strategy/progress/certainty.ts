import { phrase, type Phrase, type Said } from '../../claims/phrase.ts';
import { trendClaim } from '../../claims/trend.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Target } from '../../domain/strategy.ts';
import { trendOf } from '../../query/measure/trend.ts';
import { seriesForTarget, readingsOf, type TargetSeries, type Line } from './lines.ts';
import { movementOf, observationOf, pathInWords } from './movement.ts';
import type { Movement } from './outcome.ts';
import { figureInWords, titleInWords } from './words.ts';

/**
 * Why a line that moved is still no ground for a verdict, a sentence each; none when it is. A rate that another one
 * joins (NEET, and NEET or not known) is read together with it: both must have moved the same way. And the trend
 * rule of the figures must find a trend that way.
 */
export function whyCannotTell(
  target: Target,
  held: TargetSeries,
  line: Line,
  movement: Movement,
  since: number | null,
  until: number | null,
): readonly Said[] {
  const joint = jointWith(held.indicator, held.dataset.descriptor.indicators);
  const together =
    joint && seriesForTarget({ ...target, indicator: joint.id }, held.area.code, held.dataset);
  const lines = (together?.lines ?? []).map((one) => {
    const moved = movementOf(held, one, since, until);
    return {
      moved,
      words: phrase`${titleInWords(together ?? held, one)}, read together with ${figureInWords(held, line)}: ${pathInWords(moved, together ?? held)}.`,
    };
  });
  const doubt = trendDoubt(held, line, movement);
  const agree = lines.every(({ moved }) => moved.direction === movement.direction);
  if (agree && !doubt) return [];
  return [
    ...lines.map(({ words }) => words),
    ...(agree
      ? []
      : [
          `“${titleInWords(together ?? held, line)}” and ${figureInWords(held, line)} do not move the same way, so no verdict is given.`,
        ]),
    ...(doubt ? [doubt] : []),
  ];
}

/** The rate of the same file that takes this one in; null for none. */
export function jointWith(
  { id, dataset }: Pick<Indicator, 'id' | 'dataset'>,
  indicators: readonly Indicator[],
): Indicator | null {
  return (
    indicators.find(({ joins }) => joins.some(({ column }) => `${dataset}.${column}` === id)) ??
    null
  );
}

/** What the trend rule says against a movement; null when it bears it out. */
function trendDoubt(
  held: TargetSeries,
  line: Line,
  { direction, from, to }: Movement,
): Phrase | null {
  if (!from || !to) return null;
  const readings = readingsOf(line, to.period.order).filter(
    ({ period }) => period.order >= from.period.order,
  );
  const trend = trendOf(
    readings.map((reading) => ({ period: reading.period, observation: observationOf(reading) })),
  );
  const figure = figureInWords(held, line);
  const way = direction === 'up' ? 'increasing' : 'decreasing';
  if (trend.word === way) return null;
  if (trend.word === 'cannot be calculated' || trend.numbers.length !== readings.length) {
    return phrase`There are too few figures to call a trend in ${figure}, so no verdict is given.`;
  }
  const found = { ...trendClaim(trend, trend.numbers) };
  return trend.word === 'too few years to call a trend'
    ? phrase`There are ${found} in ${figure}, so no verdict is given.`
    : phrase`From ${from.period.label} to ${to.period.label}, the trend in ${figure} is “${found}”, so no verdict is given.`;
}
