import { sourcesOfRow, type Dataset } from '../../domain/dataset.ts';
import { asSentence } from '../../domain/words/format.ts';
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
    ...cards
      .filter(({ isWaiting }) => !isWaiting)
      .flatMap(readingsOf)
      .flatMap(([indicator, reading]) => {
        const dataset = reading && loaded(indicator);
        return dataset
          ? reading.observations.flatMap(({ index }) => sourcesOfRow(dataset, index))
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

/** Every number that is said of a promise, with the indicator it is of. */
function readingsOf({
  target,
  progress,
  figures,
}: TargetEntry): readonly (readonly [indicator: string, reading: Reading | null])[] {
  const movements = [...progress.movements, ...(progress.related?.movements ?? [])];
  const own = [
    progress.latest,
    progress.judged,
    ...movements.flatMap(({ from, to }) => [from, to]),
  ].map((reading) => [target.indicator, reading] as const);
  const beside = figures.flatMap(({ indicator, movement, others, country }) =>
    [
      movement.from,
      movement.to,
      ...others.map(({ reading }) => reading),
      country?.reading ?? null,
    ].map((reading) => [indicator.id, reading] as const),
  );
  return [...own, ...beside];
}
