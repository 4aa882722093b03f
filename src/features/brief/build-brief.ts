import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import { chooseCharts, type BriefChart } from './charts.ts';
import { cardsOf, cutTo, headOf, partsOf, type BriefPart, type OtherCouncil } from './parts.ts';
import { cardsInFull, entriesThatFit, roomBeside } from './room.ts';
import { statisticsSources } from './sources.ts';
import { fitStated, statedAbout } from './stated.ts';
import { chartsLeftOut, promisesLeftOut, statedLeftOut } from './words.ts';
import type { PromiseCard } from '../../strategy/priorities/choice.ts';
import type { StatedRow } from '../../strategy/stated/stated.ts';
import { themeName } from '../../strategy/priorities/words.ts';

/** A brief of one priority as a plain value: all that stands on its two pages. */
export interface Brief {
  readonly chosen: BriefPart;
  /** The name of its theme. */
  readonly theme: string;
  /** Every other council with the priority of its own that is closest. */
  readonly others: readonly OtherCouncil[];
  readonly charts: readonly BriefChart[];
  /** What the documents state about the figures drawn. */
  readonly stated: readonly StatedRow[];
  /** What did not fit or could not be drawn, a sentence each: all of it stands on the page of the link. */
  readonly leftOut: readonly string[];
  /** The councils' documents, then the releases of statistics. */
  readonly sources: readonly string[];
}

export interface BriefGiven {
  readonly layer: StrategyLayer;
  readonly catalogue: Catalogue;
  /** Every promise of the layer. */
  readonly cards: readonly PromiseCard[];
  /** A dataset by name; null when it is not there. */
  readonly loaded: (name: string) => Dataset | null;
  /** Ids: the priority chosen, and the promise a link leads to ('' for none). */
  readonly priority: string;
  readonly target: string;
}

/** The brief of a priority, at most two printed pages; null when the layer has no such priority. */
export function buildBrief(given: BriefGiven): Brief | null {
  const { layer, catalogue, loaded } = given;
  const found = partsOf(given.priority, layer, given.cards);
  if (!found) return null;
  const parts = [found.chosen, ...found.others.flatMap(({ part }) => part ?? [])];
  const cards = parts.flatMap(cardsOf);
  const { charts, undrawn } = chooseCharts(cards, given.priority, catalogue, loaded);
  const sourcesOf = (full: readonly PromiseCard[]): readonly string[] => [
    ...new Set([...parts.map((part) => part.document), ...statisticsSources(full, charts, loaded)]),
  ];
  const room = roomBeside({ charts, heads: parts.map(headOf) });
  const groups = parts.flatMap((part, at) => part.groups.map((group) => ({ group, part: at })));
  const { kept, used } = entriesThatFit(groups, given.target, room, sourcesOf);
  const about = statedAbout(layer, catalogue, charts);
  const stated = fitStated(about, room - used);
  const cut = (part: BriefPart): BriefPart => cutTo(part, kept);
  return {
    chosen: cut(found.chosen),
    theme: themeName(found.chosen.priority.theme, layer.themes),
    others: found.others.map((other) => ({ ...other, part: other.part && cut(other.part) })),
    charts,
    stated,
    leftOut: [
      ...parts.map(cut).flatMap(promisesLeftOut),
      ...chartsLeftOut(undrawn),
      ...statedLeftOut(about.length - stated.length),
    ],
    sources: sourcesOf(cardsInFull(kept)),
  };
}
