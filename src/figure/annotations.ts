import { isNumber, isSymbol } from '../domain/cell.ts';
import { indexOfRow, sourcesOfRow, type Dataset } from '../domain/dataset.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Source } from '../domain/source.ts';
import type { TimePeriod } from '../domain/time-period.ts';
import type { Facet, FigureBreak, FigureGap, FigureTable, Mark, SymbolNote } from './figure.ts';

/** Breaks in series that fall between the periods of a time axis. */
export function breaksIn(
  indicator: Indicator,
  periods: readonly TimePeriod[],
): readonly FigureBreak[] {
  return indicator.breaks.flatMap(({ at, note }) => {
    const before = periods.findIndex((period) => period.year >= at);
    const period = periods[before];
    return before > 0 && period ? [{ before, period, note }] : [];
  });
}

/** Runs of periods inside the axis in which no series of the main drawing has a number. */
export function gapsIn(
  indicator: Indicator,
  periods: readonly TimePeriod[],
  facet: Facet | undefined,
): readonly FigureGap[] {
  const filled = periods.map((_, index) =>
    (facet?.series ?? []).some((series) => isNumber(series.marks[index]?.cell)),
  );
  const first = filled.indexOf(true);
  const last = filled.lastIndexOf(true);
  const gaps: { from: number; to: number; note: string }[] = [];
  for (let index = first + 1; index < last; index++) {
    if (filled[index]) continue;
    const open = gaps.at(-1);
    if (open && open.to === index - 1) open.to = index;
    else gaps.push({ from: index, to: index, note: '' });
  }
  return gaps.map((gap) => ({ ...gap, note: gapNote(indicator, periods, gap) }));
}

function gapNote(
  indicator: Indicator,
  periods: readonly TimePeriod[],
  gap: { readonly from: number; readonly to: number },
): string {
  const start = periods[gap.from];
  const end = periods[gap.to];
  const stated = indicator.gaps.find(
    ({ from, to }) => start && end && from <= start.year && to >= end.year,
  );
  return stated?.note ?? 'No figures are held for these years.';
}

/** Each symbol of a table with its meaning in this dataset, in the order met. */
export function symbolsIn(table: FigureTable): readonly SymbolNote[] {
  const marks = table.rows.flatMap((row) => row.cells);
  const notes = new Map<string, SymbolNote>();
  for (const { cell, why } of marks) {
    if (isSymbol(cell)) notes.set(`${cell} ${why}`, { symbol: cell, meaning: why });
  }
  return [...notes.values()];
}

/** The releases that marks were taken from, in the order the dataset lists them. */
export function sourcesIn(dataset: Dataset, marks: readonly Mark[]): readonly Source[] {
  const used = new Set(
    marks.flatMap(({ observation }) => {
      const index = observation ? indexOfRow(dataset, observation.ref.row) : undefined;
      return index === undefined ? [] : sourcesOfRow(dataset, index);
    }),
  );
  return dataset.descriptor.sources.filter((source) => used.has(source));
}
