import { changeClaim } from '../../claims/compare.ts';
import { phrase, wordsOf, type Phrase } from '../../claims/phrase.ts';
import { valueClaim } from '../../claims/value.ts';
import type { Area, Site } from '../../domain/area.ts';
import { measureInWords } from '../../domain/words/measure.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Target } from '../../domain/strategy.ts';
import { changeBetween, type MeasuredChange } from '../../query/measure/change.ts';
import { cohortOf } from '../../query/select/observe.ts';
import { seriesForTarget, type Line, type TargetSeries } from '../progress/lines.ts';
import { placeInWords } from '../progress/words.ts';
import { movementOf } from '../progress/movement.ts';
import type { Progress, Reading } from '../progress/outcome.ts';

/** What the figures of a promise did in one place over the years it is judged by. */
export interface PlaceContext {
  readonly area: Area;
  readonly start: Reading;
  readonly end: Reading;
  /** Null where the two do not compare. */
  readonly change: MeasuredChange | null;
  /** "In Sefton, the NEET rate at 16 and 17 rose by 0.6 percentage points, from 3.0% in 2020 to 3.6% in 2025." */
  readonly words: string;
  readonly phrase: Phrase;
}

/**
 * The figures of a promise in its own council, the other one of the site, and the site's region and England, over the
 * same years. Empty without direct evidence, for sums and for several lines, and where the council has no two figures
 * that compare; a place that lacks one of the two is left out.
 */
export function contextOf(
  target: Target,
  council: string,
  dataset: Dataset,
  progress: Progress,
  since: number | null,
  site: Pick<Site, 'pair' | 'comparators'>,
): readonly PlaceContext[] {
  if (target.evidence !== 'direct' || progress.judged === null) return [];
  const own = seriesForTarget(target, council, dataset);
  const [line, ...others] = own?.lines ?? [];
  if (!own || !line || others.length > 0) return [];
  const { from, to } = movementOf(own, line, since, progress.judged.period.order);
  if (!from || !to) return [];
  const codes = [
    council,
    ...site.pair.map(({ code }) => code),
    ...site.comparators.map(({ code }) => code),
  ];
  return [...new Set(codes)].flatMap((code) => {
    const held = seriesForTarget(target, code, dataset);
    const [only] = held?.lines ?? [];
    const [start, end] = [from, to].map(({ period }) => only && readingAt(only, period.order));
    return held && only && start && end ? placeContext(held, only, start, end) : [];
  });
}

function readingAt({ points }: Line, order: number): Reading | null {
  return points.find(({ period }) => period.order === order)?.reading ?? null;
}

function placeContext(
  { area, indicator, dataset }: TargetSeries,
  { name }: Line,
  start: Reading,
  end: Reading,
): readonly PlaceContext[] {
  const [earlier, ...moreEarlier] = start.observations;
  const [later, ...moreLater] = end.observations;
  if (!earlier || !later || moreEarlier.length > 0 || moreLater.length > 0) return [];
  const measured = changeBetween(earlier, later, (one) => cohortOf(dataset, one));
  const change = measured.kind === 'change' ? measured : null;
  const [first, last] = [start, end].map(({ period }) => period.label);
  const path = phrase`from ${valueClaim(earlier)} in ${first ?? ''} to ${valueClaim(later)} in ${last ?? ''}`;
  const figure = `In ${placeInWords(area)}, ${measureInWords(indicator)}${name ? ` (${name})` : ''}`;
  const said = change
    ? phrase`${figure} ${changeClaim(change)}, ${path}.`
    : phrase`${figure} went ${path}.`;
  return [{ area, start, end, change, phrase: said, words: wordsOf(said) }];
}
