import type { Catalogue } from '../../domain/catalogue.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import type { BriefChart } from './charts.ts';
import { linesOf } from './room.ts';
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

/** As many of them, from the first on, as fit into so many lines of a column with their heading. */
export function fitStated(rows: readonly StatedRow[], room: number): readonly StatedRow[] {
  let used = 2;
  const over = rows.findIndex((row) => {
    used += linesOf(statedInOneLine(row)) + 0.3;
    return used > room;
  });
  return over < 0 ? rows : rows.slice(0, over);
}

/** "Liverpool: 5,348 (June 2023; …). Official: 4,979 in January 2023. Near." */
export function statedInOneLine(row: StatedRow): string {
  const { council, label, statedInWords, asAtInWords, officialInWords, verdict, source } = row;
  const official = officialInWords ? `Official figure: ${officialInWords}.` : '';
  return `${council}: ${label}: ${statedInWords} (${asAtInWords}; ${source}). ${official} ${verdict}`;
}
