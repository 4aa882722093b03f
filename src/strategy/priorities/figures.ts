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
