import { changeClaim, gapClaim } from '../../claims/compare.ts';
import { phrase, wordsOf, type Phrase } from '../../claims/phrase.ts';
import { valueClaim } from '../../claims/value.ts';
import type { View } from '../../domain/view.ts';
import type { MeasuredChange } from '../../query/measure/change.ts';
import { gapBetween, type Gap } from '../../query/measure/compare.ts';
import type { Category } from '../../query/select/selection.ts';
import { areaInWords, periodInWords } from '../names.ts';
import { topicOf } from '../words/topic.ts';
import { areaFacts, type AreaFacts } from '../words/facts.ts';
import { levelSentence } from '../words/level.ts';
import type { Tile } from './tile.ts';

/** A sentence of the overview, true by itself, with the figure that it is taken from. */
export interface Glance {
  readonly phrase: Phrase;
  readonly text: string;
  readonly link: View;
  /** What the figure is called on the page. */
  readonly title: string;
}

interface Told {
  readonly tile: Tile;
  readonly facts: AreaFacts;
}

/**
 * What stands out among tiles, by rule: the widest gap to the country where one way is good, then the largest change in
 * a year in another tile. Percentages only, so that sizes compare; nothing where nothing may be said.
 */
export function glancesOf(tiles: readonly Tile[]): readonly Glance[] {
  const rates = tiles.filter(
    ({ form, selection }) => form === 'line' && selection.indicator.unit === '%',
  );
  const told = rates.flatMap((tile) => factsOf(tile).map((facts) => ({ tile, facts })));
  const gap = widestGap(told);
  const change = largestChange(told.filter(({ tile }) => tile !== gap?.tile));
  return [gap?.glance, change].filter((one) => one !== undefined);
}

function factsOf({ grid, latest }: Tile): readonly AreaFacts[] {
  const [category] = grid.selection.categories;
  if (!latest || !category) return [];
  return grid.selection.areas.map((area) => areaFacts(grid, area, category, latest));
}

function widestGap(told: readonly Told[]): { readonly tile: Tile; readonly glance: Glance } | null {
  let widest: (Told & { readonly gap: Gap }) | null = null;
  for (const { tile, facts } of told) {
    const { selection, at } = tile.grid;
    const country = selection.comparators.find(({ level }) => level === 'National');
    const [category] = selection.categories;
    if (!country || !category || !tile.latest || selection.indicator.polarity === 'none') continue;
    const gap = gapBetween(facts.observation, at(country, tile.latest, category), facts.cohortOf);
    if (gap.kind === 'none' || gap.side === 'similar') continue;
    if (!widest || Math.abs(gap.difference) > Math.abs(widest.gap.difference)) {
      widest = { tile, facts, gap };
    }
  }
  if (!widest) return null;
  const { tile, facts, gap } = widest;
  const there = phrase`${gapClaim(gap)} than ${areaInWords(gap.second.area)}`;
  const said = phrase`${levelOf(tile, facts)}, ${there} (${valueClaim(gap.second)}).`;
  return { tile, glance: glanceOf(said, tile) };
}

function largestChange(told: readonly Told[]): Glance | undefined {
  let largest: (Told & { readonly change: MeasuredChange }) | null = null;
  for (const { tile, facts } of told) {
    const change = facts.sincePrevious;
    if (change.kind === 'none' || change.direction === 'little changed') continue;
    if (!largest || Math.abs(change.absolute) > Math.abs(largest.change.absolute)) {
      largest = { tile, facts, change };
    }
  }
  if (!largest) return undefined;
  const { tile, facts, change } = largest;
  const { descriptor } = tile.grid.dataset;
  const before = phrase`${valueClaim(change.earlier)} in ${periodInWords(change.earlier.period, descriptor)}`;
  return glanceOf(
    phrase`${levelOf(tile, facts)}; this ${changeClaim(change)} from ${before}.`,
    tile,
  );
}

/** "In 2025, 97.0% of EHC plans in Liverpool were issued within 20 weeks", without a full stop. */
function levelOf({ grid, latest, selection }: Tile, facts: AreaFacts): Phrase {
  const { descriptor } = grid.dataset;
  const category = selection.categories[0] as Category;
  const period = latest ?? selection.periods.at(-1);
  if (!period) return [];
  const level = levelSentence(
    topicOf(selection, descriptor),
    selection.indicator,
    period,
    category,
    [facts],
  );
  return level.map((part, at) =>
    at === level.length - 1 && typeof part === 'string' ? part.replace(/\.$/, '') : part,
  );
}

function glanceOf(said: Phrase, { link, declared }: Tile): Glance {
  return { phrase: said, text: wordsOf(said), link, title: declared.title };
}
