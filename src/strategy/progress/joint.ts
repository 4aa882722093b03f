import { formatList } from '../../domain/words/format.ts';
import type { TargetSeries } from './lines.ts';
import { outcome, type Progress } from './outcome.ts';
import { asText, titleInWords } from './words.ts';

/**
 * One outcome from those of figures that do not add up: their state when all have the same, else
 * "not comparable". The numbers of one line are given only when it is the only one.
 */
export function joinOutcomes(held: TargetSeries, outcomes: readonly Progress[]): Progress {
  const [first, ...others] = outcomes;
  if (!first) return outcome('no series held', 'No figure is held for this.');
  if (others.length === 0) return first;
  const parts = {
    indicator: held.indicator,
    target: first.target,
    movements: outcomes.flatMap(({ movements }) => movements),
  };
  const reasons = outcomes.map(({ phrase }) => phrase);
  if (others.every(({ state }) => state === first.state)) {
    return outcome(first.state, asText(reasons), parts);
  }
  const names = formatList(held.lines.map(({ name }) => name));
  const finding = `${titleInWords(held, { name: '' })}: the figures for ${names} do not agree, so no one answer is given.`;
  return outcome('not comparable', asText([finding, ...reasons]), parts);
}
