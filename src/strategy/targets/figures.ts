import { joined, phrase, type Phrase } from '../../claims/phrase.ts';
import type { Claim } from '../../claims/claim.ts';
import type { Area, Site } from '../../domain/area.ts';
import { datasetOf, isAmount, type Indicator } from '../../domain/indicator.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Target, TargetLink } from '../../domain/strategy.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { breaksIn } from '../../query/measure/breaks.ts';
import { movedClaim, readingClaim } from '../progress/claims.ts';
import { seriesForTarget, type Line, type TargetSeries } from '../progress/lines.ts';
import { movementOf } from '../progress/movement.ts';
import type { Movement, Reading, ToldDirection } from '../progress/outcome.ts';

/** One figure that a promise is linked to, in its council since its strategy began, with what stands beside it. */
export interface PromiseFigure {
  /** The same for promises that are linked to the same figure. */
  readonly key: string;
  readonly indicator: Indicator;
  /** The filter items that narrow it, or "sum of a and b"; empty when none does. */
  readonly name: string;
  /** The same by its parts; empty when none does. */
  readonly parts: readonly string[];
  readonly link: TargetLink;
  /** The council's own, from the strategy's first year to the newest figure. */
  readonly movement: Movement;
  /** The other councils of the site at the newest figure's time. */
  readonly others: readonly PlaceReading[];
  /** The country at that time; null for a count, and where it has none. */
  readonly country: PlaceReading | null;
  /** The council's whole course, for a small drawing. */
  readonly course: Course;
  /** The figure in words, with its place and what narrows it; true by itself with its title before it. */
  readonly phrase: Phrase;
}

/** A number for each period, or null where a line must stop; and before which periods a break in series lies. */
export interface Course {
  readonly periods: readonly TimePeriod[];
  readonly values: readonly (number | null)[];
  readonly breaksBefore: readonly number[];
}

/** What a place has in one period. */
export interface PlaceReading {
  readonly area: Area;
  readonly reading: Reading;
}

/**
 * The figures that a promise is linked to, its own first, each of several items by itself. Those without any number
 * since the strategy began (a year; null for no bound) are left out, and so is a link whose dataset is not there.
 */
export function figuresOf(
  target: Target,
  council: string,
  loaded: (indicator: string) => Dataset | null,
  since: number | null,
  site: Pick<Site, 'pair' | 'comparators'>,
): readonly PromiseFigure[] {
  if (target.evidence === 'none') return [];
  return [target, ...target.also].flatMap((link) => {
    const dataset = link.indicator === '' ? null : loaded(link.indicator);
    // The caller may have one file only, whichever is asked for.
    if (dataset?.descriptor.name !== datasetOf(link.indicator)) return [];
    const all = seriesForTarget(link, council, dataset);
    if (!all) return [];
    return singleLinks(link, all.lines.length).flatMap((single) => {
      const held = seriesForTarget(single, council, dataset);
      const [line] = held?.lines ?? [];
      return held && line ? figureOf(single, held, line, since, site) : [];
    });
  });
}

/** A link for each of its items, where these are figures side by side and no sum. */
function singleLinks(link: TargetLink, lineCount: number): readonly TargetLink[] {
  const { indicator } = link;
  if (lineCount < 2) return [{ indicator, filters: link.filters }];
  let all: readonly Record<string, readonly string[]>[] = [{}];
  for (const [column, items] of Object.entries(link.filters)) {
    all = all.flatMap((one) => items.map((item) => ({ ...one, [column]: [item] })));
  }
  return all.map((filters) => ({ indicator, filters }));
}

function figureOf(
  link: TargetLink,
  held: TargetSeries,
  line: Line,
  since: number | null,
  { pair, comparators }: Pick<Site, 'pair' | 'comparators'>,
): readonly PromiseFigure[] {
  const { indicator, dataset, area } = held;
  const movement = movementOf(held, line, since, null);
  const { to } = movement;
  if (!to) return [];
  const at = (code: string): readonly PlaceReading[] => placeAt(link, code, dataset, to);
  const country = comparators
    .flatMap(({ code }) => (isAmount(indicator) ? [] : at(code)))
    .find((one) => one.area.level === 'National');
  const figure = {
    key: JSON.stringify([link.indicator, link.filters]),
    indicator,
    name: line.name,
    parts: line.parts,
    link,
    movement,
    others: pair.flatMap(({ code }) => (code === area.code ? [] : at(code))),
    country: country ?? null,
    course: courseOf(line, indicator),
  };
  return [{ ...figure, phrase: figureInWords(figure, area) }];
}

function courseOf({ points }: Line, indicator: Indicator): Course {
  const periods = points.map(({ period }) => period);
  return {
    periods,
    values: points.map(({ reading }) => reading?.value ?? null),
    breaksBefore: breaksIn(indicator, periods).map(({ before }) => before),
  };
}

function placeAt(
  link: TargetLink,
  code: string,
  dataset: Dataset,
  { period }: Reading,
): readonly PlaceReading[] {
  const held = seriesForTarget(link, code, dataset);
  const point = held?.lines[0]?.points.find((one) => one.period.order === period.order);
  return held && point?.reading ? [{ area: held.area, reading: point.reading }] : [];
}

type Told = Omit<PromiseFigure, 'phrase'>;

/** "Liverpool (EHC plan): 16.8% to 18.5% (2023 to 2025), up; England 10.1%". */
function figureInWords({ name, indicator, movement, country }: Told, area: Area): Phrase {
  const { from, to, direction } = movement;
  if (!to) return [];
  const lead = `${area.name}${name ? ` (${name})` : ''}: `;
  const beside = country
    ? phrase`; ${country.area.name} ${readingClaim(country.reading)}`
    : ([] as Phrase);
  if (!from) {
    return phrase`${lead}${readingClaim(to)} (${to.period.label}), with no earlier figure to compare${beside}`;
  }
  const way =
    direction === 'cannot be said'
      ? ([] as Phrase)
      : phrase`, ${movedClaim(direction, direction, from, to, indicator)}`;
  return joined([
    lead,
    phrase`${readingClaim(from)} to ${readingClaim(to)} (${spanInWords(from, to)})`,
    way,
    beside,
  ]);
}

/** "2023 to 2025". */
export function spanInWords(from: Reading, to: Reading): string {
  return `${from.period.label} to ${to.period.label}`;
}

/** Where a figure went, in the light of which way is good: "up, worse"; null where nothing can be said. */
export interface Way {
  readonly direction: ToldDirection;
  readonly tone: 'better' | 'worse' | 'neither';
  readonly claim: Claim;
}

/** Which way a figure went since the strategy began. */
export function wayOf({ movement, indicator }: PromiseFigure): Way | null {
  const { direction, from, to } = movement;
  if (direction === 'cannot be said' || !from || !to) return null;
  const tone = toneOf(direction, indicator.polarity);
  const words = tone === 'neither' ? direction : `${direction}, ${tone}`;
  return { direction, tone, claim: movedClaim(direction, words, from, to, indicator) };
}

function toneOf(direction: Way['direction'], polarity: Indicator['polarity']): Way['tone'] {
  if (direction === 'little changed' || polarity === 'none') return 'neither';
  return (direction === 'up') === (polarity === 'high') ? 'better' : 'worse';
}
