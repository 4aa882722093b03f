import { publicationInWords } from '../../domain/source.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import type { TimelineItem } from './item.ts';

/** Data to Insight reads inspectors' reports; what comes from it did not come from the inspectors. */
const thirdParty = /^D2I_/;

/** Where an item comes from, and whether that is someone else's reading. */
export function sourcesOf(
  { sources }: Pick<StrategyLayer, 'sources'>,
  ids: readonly string[],
): Pick<TimelineItem, 'sources' | 'thirdParty'> {
  return {
    sources: ids.flatMap((id) => {
      const source = sources.find((one) => one.id === id);
      if (!source) return [];
      return [{ title: publicationInWords(source), url: source.url }];
    }),
    thirdParty: ids.some((id) => thirdParty.test(id)),
  };
}
