import { asSentence } from '../../domain/words/format.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import type { BriefChart } from './charts.ts';
import { buildStatedRows, type StatedRow } from '../../strategy/stated/stated.ts';

/** What the documents state about the figures drawn. */
export function statedAbout(
  layer: StrategyLayer,
  catalogue: Catalogue,
  charts: readonly BriefChart[],
): readonly StatedRow[] {
  const drawn = new Set(charts.map(({ figure }) => figure.indicator.id));
  return buildStatedRows(layer, catalogue).filter(({ view }) => view && drawn.has(view.indicator));
}

/** "Liverpool: 5,348 (June 2023; …). Official: 4,979 in January 2023. Near." */
export function statedInOneLine(row: StatedRow): string {
  const { council, label, statedInWords, asAtInWords, officialInWords, verdict, source } = row;
  const definition = row.definition ? ` ${asSentence(row.definition)}` : '';
  const official = officialInWords ? `Official figure: ${officialInWords}.` : '';
  return `${council}: ${label}: ${statedInWords} (${asAtInWords}; ${source}).${definition} ${official} ${verdict}`;
}
