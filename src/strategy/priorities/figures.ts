import type { View } from '../../domain/view.ts';
import type { PromiseFigure } from '../targets/figures.ts';
import type { TargetEntry } from './choice.ts';
import { numbersOf } from './facts.ts';

/** A figure of a priority with every promise it bears on. */
export interface PriorityFigure {
  readonly figure: PromiseFigure;
  /** Its indicator's title, with the filter items that narrow it. */
  readonly title: string;
  /** In the order of the file. */
  readonly cards: readonly TargetEntry[];
  /** True where it measures one of them. */
  readonly isDirect: boolean;
  /** The number promised of it: "at least 74%, due by the end of 2025"; empty for none. */
  readonly promised: string;
  /** The figure's own page; null where the site has no such indicator. */
  readonly view: View | null;
}

/** Figures of one indicator that bear on the same promises, told under one title. Nearly all hold one figure. */
export interface FigureGroup {
  readonly key: string;
  /** The indicator's title, with the filter items that all of them share. */
  readonly title: string;
  /** Each with what tells it apart from the others; empty for one alone. */
  readonly figures: readonly (PriorityFigure & { readonly item: string })[];
  /** The page that has all of them. */
  readonly view: View | null;
}

/** Figures put together by indicator and promises, each group where its first figure stood. */
export function groupFigures(all: readonly PriorityFigure[]): readonly FigureGroup[] {
  const groups = new Map<string, PriorityFigure[]>();
  for (const one of all) {
    const ids = one.cards.map(({ target }) => target.id);
    const key = JSON.stringify([one.figure.indicator.id, ids]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, figures]) => groupOf(key, figures));
}

function groupOf(key: string, all: readonly PriorityFigure[]): FigureGroup {
  const [first, ...others] = all;
  if (!first || others.length === 0) {
    return {
      key,
      title: first?.title ?? '',
      figures: all.map((one) => ({ ...one, item: '' })),
      view: first?.view ?? null,
    };
  }
  const { title } = first.figure.indicator;
  const shared = first.figure.parts.filter((part) =>
    others.every(({ figure }) => figure.parts.includes(part)),
  );
  const columns = Object.keys(first.figure.link.filters);
  const filters = Object.fromEntries(
    columns.map((column) => [
      column,
      [...new Set(all.flatMap(({ figure }) => figure.link.filters[column] ?? []))],
    ]),
  );
  return {
    key,
    title: shared.length > 0 ? `${title} (${shared.join(' · ')})` : title,
    figures: all.map((one) => ({
      ...one,
      item: one.figure.parts.filter((part) => !shared.includes(part)).join(' · '),
    })),
    view: first.view && { ...first.view, filters, chart: 'line' },
  };
}

/** As many figures as a phone has room for, and as many as it shows of more than that. */
const mostFigures = 6;
const firstFigures = 4;

/** How many of the groups stand in sight on a phone, where the others are folded away: at least one. */
export function groupsInSight(groups: readonly FigureGroup[]): number {
  const upTo = (most: number): number => {
    let seen = 0;
    const tooMany = groups.findIndex((group) => (seen += group.figures.length) > most);
    return tooMany < 0 ? groups.length : tooMany;
  };
  return upTo(mostFigures) === groups.length ? groups.length : Math.max(1, upTo(firstFigures));
}

/**
 * The figures that promises are linked to, each once: those that measure a promise first, then rates, then counts; in
 * each, those that bear on most promises first.
 */
export function figuresOfPriority(cards: readonly TargetEntry[]): readonly PriorityFigure[] {
  const byKey = new Map<string, { figure: PromiseFigure; cards: TargetEntry[] }>();
  for (const card of cards) {
    for (const figure of card.figures) {
      const known = byKey.get(figure.key);
      if (known) known.cards.push(card);
      else byKey.set(figure.key, { figure, cards: [card] });
    }
  }
  return [...byKey.values()]
    .map((one) => priorityFigure(one.figure, one.cards))
    .sort(
      (a, b) =>
        Number(b.isDirect) - Number(a.isDirect) ||
        Number(isRate(b)) - Number(isRate(a)) ||
        b.cards.length - a.cards.length,
    );
}

function isRate({ figure }: PriorityFigure): boolean {
  return figure.indicator.unit === '%';
}

function priorityFigure(figure: PromiseFigure, cards: readonly TargetEntry[]): PriorityFigure {
  const { indicator, name, link } = figure;
  const measuring = cards.filter(
    ({ target }) => target.evidence === 'direct' && target.indicator === indicator.id,
  );
  const [numbered] = measuring.filter(({ target }) => target.value !== null);
  const [first] = cards;
  return {
    figure,
    title: name ? `${indicator.title} (${name})` : indicator.title,
    cards,
    isDirect: measuring.length > 0,
    promised: numbered ? `${numbersOf(numbered).promised}, ${numbered.when}` : '',
    view: first?.view
      ? {
          ...first.view,
          indicator: indicator.id,
          filters: link.filters,
          chart: null,
          target: first.target.indicator === indicator.id ? first.target.id : '',
        }
      : null,
  };
}
