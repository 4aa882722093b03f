import { byTheme, type Catalogue } from '../../domain/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { holds, nearWords, normalise, searched, type Searched } from './search-words.ts';

export interface IndicatorGroup {
  readonly theme: string;
  readonly indicators: readonly Indicator[];
}

/**
 * Indicators by theme whose title, definition, dataset, filters or theme hold every word typed; all of them for
 * no words. A word may be typed in part, or as people say it ("EHCP", "autism"); one that is found nowhere is
 * taken for the words that are one slip away. Never builds a pattern from what was typed.
 */
export function searchIndicators(catalogue: Catalogue, typed: string): readonly IndicatorGroup[] {
  const words = normalise(typed.slice(0, 100)).split(' ').filter(Boolean);
  const { searchWords } = catalogue;
  const texts = textsOf(catalogue);
  const all = [...texts.values()];
  // Each word, and all it may stand for.
  const meant = words.map((word) =>
    all.some((text) => holds(text, word, searchWords))
      ? [word]
      : nearWords(word, [...knownWords(all), ...searchWords.keys()]),
  );
  const fits = (indicator: Indicator): boolean => {
    const text = texts.get(indicator.id);
    return (
      text !== undefined && meant.every((ones) => ones.some((one) => holds(text, one, searchWords)))
    );
  };
  return byTheme(catalogue)
    .map(({ theme, datasets }) => ({
      theme: theme.title,
      indicators: datasets.flatMap((dataset) => dataset.indicators.filter(fits)),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}

const known = new WeakMap<Catalogue, ReadonlyMap<string, Searched>>();

/** What is looked through for each indicator, by id: worked out once for a catalogue. */
function textsOf(catalogue: Catalogue): ReadonlyMap<string, Searched> {
  const held = known.get(catalogue);
  if (held) return held;
  const texts = new Map(
    byTheme(catalogue).flatMap(({ theme, datasets }) =>
      datasets.flatMap((dataset) => {
        const items = dataset.filters.flatMap((filter) => [filter.title, ...filter.items]);
        return dataset.indicators.map((indicator) => {
          const { id, title, definition } = indicator;
          return [id, searched([title, definition, dataset.title, theme.title, ...items])] as const;
        });
      }),
    ),
  );
  known.set(catalogue, texts);
  return texts;
}

function knownWords(texts: readonly Searched[]): ReadonlySet<string> {
  return new Set(texts.flatMap(({ words }) => [...words]));
}
