import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Band, Figure } from '../../figure/figure.ts';
import { emptyRow, meaningful, noteOf, type CsvRow } from './row.ts';
import { timeOf } from './time.ts';

/** The two ends of every middle half that is drawn, latest period first as in the table; none where it cannot be said. */
export function rangeRows(figure: Figure): readonly CsvRow[] {
  const { facets, periods, table } = figure;
  // Only a figure that is not broken down has bands.
  const items = table.rows[0]?.category.items ?? {};
  return facets.flatMap(({ rows, bands }) => {
    // Rows that are areas all stand at the figure's one period.
    const marked = rows.length > 0 ? rows.flatMap(() => periods.slice(0, 1)) : periods;
    return bands.flatMap((band) => rowsOf(figure, band, marked, items));
  });
}

function rowsOf(
  figure: Figure,
  band: Band,
  marked: readonly TimePeriod[],
  items: CsvRow['items'],
): readonly CsvRow[] {
  const byPeriod = marked.map((period, at) => {
    const range = band.ranges[at];
    if (!range) return [];
    const end = (name: string, value: number): CsvRow => ({
      ...emptyRow,
      kind: 'computed',
      areaName: `${band.name} (${name})`,
      time: timeOf(period),
      items,
      value: meaningful(figure, value),
      note: noteOf(
        figure,
        period.label,
        `computed here: the ${name} of the published values of ${band.of}`,
      ),
      dataset: figure.indicator.dataset,
    });
    const [low, high] = band.ends;
    return [end(low, range.low), end(high, range.high)];
  });
  return byPeriod.reverse().flat();
}
