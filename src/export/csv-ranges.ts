import type { Band, Figure } from '../figure/figure.ts';
import { emptyRow, noteOf, type CsvRow } from './csv-row.ts';

/** The two ends of every group's range, latest period first as in the table; none where a range cannot be said. */
export function rangeRows(figure: Figure, items: CsvRow['items']): readonly CsvRow[] {
  const bands = figure.facets.flatMap((facet) => facet.bands);
  return bands.flatMap((band) => rowsOf(figure, band, items));
}

function rowsOf(figure: Figure, band: Band, items: CsvRow['items']): readonly CsvRow[] {
  const group = band.label.replace(/ \(median\)$/, '');
  const byPeriod = figure.periods.map((period, at) => {
    const range = band.ranges[at];
    if (!range) return [];
    const end = (name: 'lowest' | 'highest', value: number): CsvRow => ({
      ...emptyRow,
      kind: 'computed',
      areaName: `${group} (${name})`,
      period: period.label,
      items,
      value,
      note: noteOf(
        figure,
        period.label,
        `computed here: the ${name} of the published values of ${group.replace(/neighbours$/, 'statistical neighbours')}`,
      ),
      dataset: figure.indicator.dataset,
    });
    return [end('lowest', range.low), end('highest', range.high)];
  });
  return byPeriod.toReversed().flat();
}
