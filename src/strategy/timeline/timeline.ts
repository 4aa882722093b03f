import type { Catalogue } from '../../domain/catalogue.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import { startOfDate, type PartialDate } from '../../domain/time/partial-date.ts';
import { itemsOfDocuments, undatedDocuments } from './documents.ts';
import { itemsOfEvents } from './events.ts';
import type { Timeline } from './item.ts';
import { itemsOfMilestones } from './milestones.ts';
import { itemsOfStrategies } from './strategies.ts';
import { runsWithin, targetInStrategy } from '../targets/targets-for.ts';

/** All dated things of the layer on one axis, as of a day. */
export function buildTimeline(
  layer: StrategyLayer,
  catalogue: Catalogue,
  today: PartialDate,
): Timeline {
  const items = [
    ...itemsOfStrategies(layer, catalogue, today),
    ...itemsOfEvents(layer, catalogue, today),
    ...itemsOfDocuments(layer, catalogue, today),
    ...itemsOfMilestones(layer),
  ].sort(
    (a, b) =>
      a.start - b.start ||
      a.end - b.end ||
      a.area.localeCompare(b.area) ||
      a.title.localeCompare(b.title),
  );
  const now = startOfDate(today);
  const years = [
    Math.floor(Math.min(now, ...items.map(({ start }) => start))),
    Math.ceil(Math.max(now, ...items.map(({ end }) => end))),
  ] as const;
  const undated = undatedDocuments(layer);
  const sitePair = catalogue.site.pair.map(({ code }) => code);
  return {
    items,
    councils: councilsOf([...items, ...undated], sitePair),
    sitePair,
    years,
    today: now,
    promised: promisedIn(layer, years),
    undated,
  };
}

/** The promises whose time touches each year: the same as the page of priorities lists for it. */
function promisedIn(layer: StrategyLayer, [first, end]: Timeline['years']): Timeline['promised'] {
  const placed = layer.targets.flatMap((target) => targetInStrategy(target, layer));
  return Array.from({ length: end - first }, (_, at) => first + at)
    .map((year) => ({ year, count: placed.filter((one) => runsWithin(one, year, year)).length }))
    .filter(({ count }) => count > 0);
}

function councilsOf(
  items: readonly { readonly area: string; readonly areaName: string }[],
  sitePair: readonly string[],
): Timeline['councils'] {
  const names = new Map(items.map(({ area, areaName }) => [area, areaName]));
  const pair = sitePair.filter((code) => names.has(code));
  const others = [...names.keys()].filter((code) => !pair.includes(code));
  return [...pair, ...others].map((code) => ({ code, name: names.get(code) ?? code }));
}
