import { phrase, wordsOf, type Phrase } from '../../claims/phrase.ts';
import { isNumber } from '../../domain/cell.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { capitalise, formatList } from '../../domain/words/format.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Target } from '../../domain/strategy.ts';
import { changeBetween, type Direction, type NoChange } from '../../query/measure/change.ts';
import { movedClaim } from './claims.ts';
import { seriesForTarget, readingsOf, type TargetSeries, type Line } from './lines.ts';
import type { Movement, NeutralDirection, Reading, Related } from './outcome.ts';
import { breaksSince } from './trajectory.ts';
import {
  asText,
  figureInWords,
  leftOutInWords,
  readingInWords,
  symbolsInWords,
  titleInWords,
} from './words.ts';
import { cohortOf } from '../../query/select/observe.ts';

const neutral: Record<Direction, NeutralDirection> = {
  rose: 'up',
  fell: 'down',
  'little changed': 'little changed',
};

/**
 * Where a line went: from the first number in or after the year `since` (null for the first of all) that
 * compares with the last one up to `until` (an order; null for no bound), to that last one. How much is a move
 * says `isLittle`. "cannot be said" with fewer than two numbers since the last break, or where either is of fewer
 * than 30 people.
 */
export function movementOf(
  held: TargetSeries,
  line: Line,
  since: number | null,
  until: number | null,
): Movement {
  const { name } = line;
  const numbers = readingsOf(line, until).filter(
    ({ period }) => since === null || period.year >= since,
  );
  const to = numbers.at(-1) ?? null;
  const earliest = numbers[0];
  if (!to || !earliest) {
    const caveats = symbolsInWords(held, line, since, until);
    return { name, direction: 'cannot be said', from: null, to: null, caveats };
  }
  const breaks = breaksSince(held, earliest.period.year, to);
  const from =
    numbers.find((one) => one !== to && breaksSince(held, one.period.year, to).length === 0) ??
    null;
  const caveats = [
    breaks.length > 0 ? leftOutInWords(breaks.slice(-1), held, line) : '',
    ...symbolsInWords(held, line, from?.period.order ?? since, until),
  ].filter(Boolean);
  if (!from) return { name, direction: 'cannot be said', from, to, caveats };
  const change = changeBetween(observationOf(from), observationOf(to), ({ period }) =>
    cohortIn(held, period.order === to.period.order ? to : from),
  );
  if (change.kind === 'change') {
    return { name, direction: neutral[change.direction], from, to, caveats };
  }
  return {
    name,
    direction: 'cannot be said',
    from,
    to,
    caveats: [...caveats, ...whyUntold(change, figureInWords(held, line))],
  };
}

function whyUntold({ reason }: NoChange, figure: string): readonly string[] {
  if (reason === 'uncompared')
    return [`The publisher’s notes warn against comparing the figures for ${figure}.`];
  return reason === 'small cohort'
    ? [`${capitalise(figure)} is of fewer than 30, too few to say how it moved.`]
    : [];
}

/**
 * What a proxy did since the year `since`, to the latest figure held, whatever the due date. The direction is
 * joint: "cannot be said" unless all the figures agree. `dataset` null: it could not be loaded.
 */
export function relatedOf(
  target: Pick<Target, 'indicator' | 'filters'>,
  areaCode: string,
  dataset: Dataset | null,
  since: number | null,
): Related {
  const held = dataset && seriesForTarget(target, areaCode, dataset);
  if (!held) {
    const sentence = dataset
      ? 'No related figure is held for this area.'
      : 'The related figure could not be loaded.';
    return { ...nothingRelated, sentence, phrase: [sentence] };
  }
  const movements = held.lines.map((line) => movementOf(held, line, since, null));
  const [first, ...others] = movements;
  const agree = first && others.every((one) => one.direction === first.direction);
  const paths = movements.map(
    (movement) => phrase`${titleInWords(held, movement)}: ${pathInWords(movement, held)}.`,
  );
  const names = formatList(movements.map(({ name }) => name));
  const disagree = agree
    ? ''
    : `${titleInWords(held, { name: '' })}: the figures for ${names} do not move the same way, so no one direction is given.`;
  const caveats = movements.flatMap((movement) => movement.caveats);
  const said = asText([...paths, ...caveats, disagree]);
  return {
    label: 'Related figure',
    indicator: held.indicator,
    direction: agree ? first.direction : 'cannot be said',
    from: others.length === 0 ? (first?.from ?? null) : null,
    to: others.length === 0 ? (first?.to ?? null) : null,
    movements,
    sentence: wordsOf(said),
    phrase: said,
  };
}

const nothingRelated: Omit<Related, 'sentence' | 'phrase'> = {
  label: 'Related figure',
  indicator: null,
  direction: 'cannot be said',
  from: null,
  to: null,
  movements: [],
};

/** "up from 3.0% in 2020 to 3.6% in 2025". */
export function pathInWords({ direction: way, from, to }: Movement, held: TargetSeries): Phrase {
  if (!to) return ['no figure since the strategy began'];
  const end = readingInWords(to, held);
  if (!from) return phrase`${end}, with no earlier figure to compare`;
  const start = readingInWords(from, held);
  if (way === 'cannot be said') return phrase`${start} and ${end}`;
  const moved = movedClaim(way, way, from, to, held.indicator);
  return way === 'little changed'
    ? phrase`${moved}, from ${start} to ${end}`
    : phrase`${moved} from ${start} to ${end}`;
}

/** A reading as `changeBetween` takes it: the first of its published values, with the reading's own number. */
export function observationOf({ observations, value }: Reading): Observation {
  const [first] = observations;
  if (!first) throw new Error('a reading has at least one observation');
  return { ...first, cell: value };
}

function cohortIn({ dataset }: TargetSeries, { observations }: Reading): number | undefined {
  const [only, ...others] = observations;
  return only && isNumber(only.cell) && others.length === 0 ? cohortOf(dataset, only) : undefined;
}
