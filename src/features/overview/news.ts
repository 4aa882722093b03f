import type { Catalogue } from '../../domain/catalogue.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import {
  isSuperseded,
  type Strategy,
  type StrategyEvent,
  type StrategyLayer,
  type Target,
} from '../../domain/strategy.ts';
import { endOfDate, startOfDate, type PartialDate } from '../../domain/time/partial-date.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Tile } from '../../figure/tile/tile.ts';
import { hasPassed } from '../../strategy/progress/due.ts';
import { targetInStrategy } from '../../strategy/targets/targets-for.ts';

/** A promise with its council. */
export interface Promised {
  readonly target: Target;
  readonly strategy: Strategy;
}

/** The promises of the strategies in force of these councils (GSS codes), in the order of the file. */
export function currentPromises(
  layer: StrategyLayer,
  areas: readonly string[],
): readonly Promised[] {
  return layer.targets.flatMap((target) =>
    targetInStrategy(target, layer)
      .filter(({ strategy }) => areas.includes(strategy.area) && !isSuperseded(strategy, layer))
      .map(({ strategy }) => ({ target, strategy })),
  );
}

/** Those whose date lies wholly before a day. */
export function pastTheirDate(
  promised: readonly Promised[],
  today: PartialDate,
): readonly Promised[] {
  return promised.filter(({ target }) => hasPassed(target.due, today));
}

interface Due extends Promised {
  readonly due: PartialDate;
}

/** The promise that is due next, today or later; undefined for none. */
export function nextPromised(promised: readonly Promised[], today: PartialDate): Due | undefined {
  return promised
    .flatMap((one) => {
      const { due } = one.target;
      return due === null || hasPassed(due, today) ? [] : [{ ...one, due }];
    })
    .reduce<Due | undefined>(
      (first, one) => (!first || endOfDate(one.due) < endOfDate(first.due) ? one : first),
      undefined,
    );
}

/** The last inspection of a council that had begun by a day; undefined for none. */
export function latestInspection(
  layer: StrategyLayer,
  area: string,
  today: PartialDate,
): StrategyEvent | undefined {
  return layer.events
    .filter((event) => event.kind === 'inspection' && event.area === area)
    .filter(({ start }) => startOfDate(start) <= startOfDate(today))
    .reduce<StrategyEvent | undefined>(
      (last, one) => (!last || startOfDate(one.start) > startOfDate(last.start) ? one : last),
      undefined,
    );
}

/** The tiles whose latest numbers are the latest of all, in their order; none where no tile has a number. */
export function newestTiles(tiles: readonly Tile[]): readonly Tile[] {
  const newest = Math.max(...tiles.map(({ latest }) => latest?.order ?? -Infinity));
  return tiles.filter(({ latest }) => latest?.order === newest);
}

/** The releases whose date is stated, the newest first; those of one day in the catalogue's order. */
export function newestReleases(
  { datasets }: Pick<Catalogue, 'datasets'>,
  today: PartialDate,
): readonly (DatasetDescriptor & { readonly released: PartialDate })[] {
  return datasets
    .flatMap((one) => (one.released ? [{ ...one, released: one.released }] : []))
    .filter(({ released }) => startOfDate(released) <= startOfDate(today))
    .sort((a, b) => startOfDate(b.released) - startOfDate(a.released));
}

/** What a reader must know of a figure's age: that it is old, or that a newer one is due. Empty for nothing. */
export function cautionOf(
  latest: TimePeriod | null,
  { nextRelease }: Pick<DatasetDescriptor, 'nextRelease'>,
  today: PartialDate,
): string {
  if (nextRelease && hasPassed(nextRelease, today)) return 'newer release due';
  const isOld = latest !== null && startOfDate(today) - latest.order > 2;
  return isOld ? 'over two years old' : '';
}
