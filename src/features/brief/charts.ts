import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { tierOf } from './groups.ts';
import { measureInWords } from './facts.ts';
import { figureFor } from '../../figure/figure-for.ts';
import type { Facet, Figure } from '../../figure/figure.ts';
import type { PartialDate } from '../../domain/time/partial-date.ts';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';

/** As many drawings of figures that are only related are added where fewer are of promises themselves. */
const enoughCharts = 2;

/** A figure of the brief, with the promises it measures drawn over it. */
export interface BriefChart {
  readonly figure: Figure;
  /** The one drawing of it that the councils share. */
  readonly facet: Facet;
  /** The promises it is of; those a figure measures, or those it is only related to. */
  readonly cards: readonly TargetEntry[];
  readonly isRelated: boolean;
}

export interface ChosenCharts {
  readonly charts: readonly BriefChart[];
  /** What measures promises and is not drawn, by name. */
  readonly undrawn: readonly string[];
}

/**
 * The drawings of a brief: of every figure that measures a promise; where these are fewer than
 * two, of related figures: the chosen priority's first, those that most promises have first. A figure that needs more
 * than one drawing, or none, is left to its own page.
 */
export function chooseCharts(
  cards: readonly TargetEntry[],
  chosen: string,
  catalogue: Catalogue,
  loaded: (indicator: string) => Dataset | null,
  today: PartialDate,
): ChosenCharts {
  const draw = (group: readonly TargetEntry[]): readonly BriefChart[] => {
    const chart = chartOf(group, catalogue, loaded, today);
    return chart ? [chart] : [];
  };
  const direct = bySeries(cards.filter((card) => tierOf(card) === 'direct'));
  const drawn = direct.flatMap(draw);
  const related = bySeries(cards.filter((card) => tierOf(card) === 'related'))
    .filter((group) => !direct.some(([first]) => first && seriesOf(first) === seriesOf(group[0])))
    .sort((a, b) => ownIn(b, chosen) - ownIn(a, chosen) || b.length - a.length);
  const added: BriefChart[] = [];
  for (const group of related) {
    if (drawn.length + added.length >= enoughCharts) break;
    added.push(...draw(group));
  }
  const isDrawn = (card: TargetEntry): boolean => drawn.some((one) => one.cards.includes(card));
  return {
    charts: [...drawn, ...added],
    undrawn: direct.flatMap(([first]) => (first && !isDrawn(first) ? [nameOf(first)] : [])),
  };
}

function nameOf(card: TargetEntry): string {
  return measureInWords(card) || `the figures for “${card.target.statement}”`;
}

/** How many of the promises are of one priority. */
function ownIn(cards: readonly TargetEntry[], priority: string): number {
  return cards.filter(({ target }) => target.priorityId === priority).length;
}

/** Promises by the indicator and the filter items that they name. */
function bySeries(cards: readonly TargetEntry[]): readonly (readonly TargetEntry[])[] {
  const groups = new Map<string, TargetEntry[]>();
  for (const card of cards) {
    const key = seriesOf(card);
    groups.set(key, [...(groups.get(key) ?? []), card]);
  }
  return [...groups.values()];
}

function seriesOf(card: TargetEntry | undefined): string {
  return card ? JSON.stringify([card.target.indicator, card.view?.filters ?? {}]) : '';
}

function chartOf(
  cards: readonly TargetEntry[],
  catalogue: Catalogue,
  loaded: (indicator: string) => Dataset | null,
  today: PartialDate,
): BriefChart | null {
  const [first] = cards;
  const dataset = first && loaded(first.target.indicator);
  if (!first?.view || !dataset || first.isWaiting) return null;
  const isRelated = tierOf(first) === 'related';
  const { figure } = figureFor(first.view, {
    catalogue,
    dataset,
    // No target's view compares with neighbours; what documents state has a list of its own here.
    neighbours: [],
    layer: null,
    today,
    drawn: isRelated ? [] : cards,
  });
  const [facet, ...others] = figure.facets.filter(({ ownScale }) => !ownScale);
  if (!facet || others.length > 0 || figure.empty || figure.kind === 'table') return null;
  return { figure, facet, cards, isRelated };
}
