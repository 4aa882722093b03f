import { byTheme, type Catalogue } from '../../domain/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';

export interface IndicatorGroup {
  readonly theme: string;
  readonly indicators: readonly Indicator[];
}

/** Lower case without accents or punctuation, so that "SEMH" and "20-week" are found however typed. */
function normalise(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9%£]+/g, ' ')
    .trim();
}

/**
 * Indicators by theme whose title, definition, dataset or theme holds every word typed; all of them for no
 * words. A word may be typed in part. Never builds a pattern from what was typed.
 */
export function searchIndicators(catalogue: Catalogue, typed: string): readonly IndicatorGroup[] {
  const words = normalise(typed.slice(0, 100)).split(' ').filter(Boolean);
  return byTheme(catalogue)
    .map(({ theme, datasets }) => ({
      theme: theme.title,
      indicators: datasets.flatMap((dataset) =>
        dataset.indicators.filter((indicator) => {
          const text = normalise(
            [indicator.title, indicator.definition, dataset.title, theme.title].join(' '),
          );
          return words.every((word) => text.includes(word));
        }),
      ),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}
