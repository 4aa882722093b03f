import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { strategyFileNames, type StrategyLayer } from '../../domain/strategy.ts';
import type { PartialDate } from '../../domain/time/partial-date.ts';
import { strategyFaultOf, strategyReplaced } from '../../domain/words/fault.ts';
import { chooseCharts, type BriefChart } from './charts.ts';
import { cardsOf, partsOf, type BriefPart, type OtherCouncil } from './parts.ts';
import { statisticsSources } from './sources.ts';
import { statedAbout } from './stated.ts';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';
import type { StatedRow } from '../../strategy/stated/stated.ts';
import { themeName } from '../../strategy/priorities/words.ts';

/** A brief of one priority as a plain value: all that stands on its pages. Nothing is left out for want of room. */
export interface Brief {
  readonly chosen: BriefPart;
  /** The name of its theme. */
  readonly theme: string;
  /** Every other council with the priority of its own that is closest. */
  readonly others: readonly OtherCouncil[];
  readonly charts: readonly BriefChart[];
  /** What the documents state about the figures drawn. */
  readonly stated: readonly StatedRow[];
  /** What measures promises and is not drawn, by name: it stands on pages of its own. */
  readonly undrawn: readonly string[];
  /** The councils' documents, then the releases of statistics. */
  readonly sources: readonly string[];
  /** That a file of the councils' documents was not read whole, so that promises may be missing; empty where all were. */
  readonly fault: string;
}

export interface BriefGiven {
  readonly layer: StrategyLayer;
  readonly catalogue: Catalogue;
  /** Every promise of the layer. */
  readonly cards: readonly TargetEntry[];
  /** A dataset by name; null when it is not there. */
  readonly loaded: (name: string) => Dataset | null;
  /** The id of the priority chosen. */
  readonly priority: string;
  readonly today: PartialDate;
}

/** The brief of a priority; null when the layer has no such priority. */
export function buildBrief(given: BriefGiven): Brief | null {
  const { layer, catalogue, loaded } = given;
  const found = partsOf(given.priority, layer, given.cards);
  if (!found) return null;
  const parts = [found.chosen, ...found.others.flatMap(({ part }) => part ?? [])];
  const cards = parts.flatMap(cardsOf);
  const { charts, undrawn } = chooseCharts(cards, given.priority, catalogue, loaded, given.today);
  return {
    ...found,
    theme: themeName(found.chosen.priority.theme, layer.themes),
    charts,
    undrawn,
    fault: [strategyFaultOf(layer, strategyFileNames), strategyReplaced(layer)]
      .filter(Boolean)
      .join(' '),
    stated: statedAbout(layer, catalogue, charts),
    sources: [
      ...new Set([
        ...parts.map((part) => part.document),
        ...statisticsSources(cardsOf(found.chosen), charts, loaded),
      ]),
    ],
  };
}
