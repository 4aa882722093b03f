import { sourcesOfRow, type Dataset } from '../../domain/dataset.ts';
import { asSentence } from '../../domain/words/format.ts';
import type { Observation } from '../../domain/observation.ts';
import { sourceInWords } from '../../domain/source.ts';
import type { StrategySource } from '../../domain/strategy.ts';
import type { Reading } from '../../strategy/progress/outcome.ts';
import type { BriefChart } from './charts.ts';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';
import { groupSources } from '../../figure/notes/small-print.ts';

/**
 * Every release that a number of the brief was taken from, a line for each publisher and licence, in the order
 * met: "Department for Education (Open Government Licence v3.0): Education, health and care plans: reporting year
 * 2025; NEET and participation: 2024; 2025."
 */
export function statisticsSources(
  cards: readonly TargetEntry[],
  charts: readonly BriefChart[],
  loaded: (indicator: string) => Dataset | null,
): readonly string[] {
  const used = [
    ...charts.flatMap(({ figure }) => figure.sources),
    ...cards.flatMap((card) => {
      const dataset = card.isWaiting ? null : loaded(card.target.indicator);
      return dataset
        ? observationsOf(card).flatMap(({ index }) => sourcesOfRow(dataset, index))
        : [];
    }),
  ];
  const lines = new Map<string, string[]>();
  for (const { source, releases } of groupSources([...new Set(used)])) {
    const publisher = `${source.publisher} (${source.licence.title})`;
    const named = [source.title, [...new Set(releases)].join('; ')].filter(Boolean).join(': ');
    lines.set(publisher, [...(lines.get(publisher) ?? []), asSentence(named)]);
  }
  return [...lines].map(([publisher, named]) => `${publisher}: ${named.join(' ')}`);
}

/** "Liverpool SEND Partnership, Liverpool Area SEND Strategy 2023-2026, June 2023". */
export function documentInWords(source: StrategySource | null): string {
  return source ? sourceInWords(source) : 'The document is not known';
}

function observationsOf({ progress }: TargetEntry): readonly Observation[] {
  const movements = [...progress.movements, ...(progress.related?.movements ?? [])];
  const readings: readonly (Reading | null)[] = [
    progress.latest,
    progress.judged,
    ...movements.flatMap(({ from, to }) => [from, to]),
  ];
  return readings.flatMap((reading) => reading?.observations ?? []);
}
