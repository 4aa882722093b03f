import { publicationInWords } from '../../domain/source.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import type { TimelineItem } from './item.ts';

/** Where an item comes from, and whether that is someone else's reading. */
export function sourcesOf(
  { sources }: Pick<StrategyLayer, 'sources'>,
  ids: readonly string[],
): Pick<TimelineItem, 'sources' | 'thirdParty'> {
  const found = ids.flatMap((id) => sources.find((one) => one.id === id) ?? []);
  return {
    sources: found.map((source) => ({ title: publicationInWords(source), url: source.url })),
    thirdParty: found.some(({ isThirdParty }) => isThirdParty),
  };
}
