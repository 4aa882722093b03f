import { isNumber, isSymbol } from '../../domain/cell.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { asSentence, capitalise, noFigure } from '../../domain/words/format.ts';
import type { Source } from '../../domain/source.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Facet, FigureGap, FigureTable, Mark, SymbolNote } from '../figure.ts';

/**
 * Runs of periods inside the axis in which no series of any drawing has a number. A year of symbols alone is
 * no gap unless the indicator declares one: its symbols say why.
 */
export function gapsIn(
  indicator: Indicator,
  periods: readonly TimePeriod[],
  facets: readonly Facet[],
): readonly FigureGap[] {
  const marks = (index: number): readonly Mark[] =>
    facets.flatMap(({ series }) => series.flatMap((one) => one.marks[index] ?? []));
  const noteOf = (period: TimePeriod): string =>
    indicator.gaps.find(({ from, to }) => period.year >= from && period.year <= to)?.note ?? '';
  /** Why nothing is held for a period whose cells are blank, where there is one reason for all of them. */
  const whyBlank = (index: number): string => {
    const reasons = new Set(marks(index).flatMap(({ isBlank, why }) => (isBlank ? [why] : [])));
    const [reason = ''] = reasons;
    return reasons.size === 1 ? asSentence(capitalise(reason)) : '';
  };
  const filled = periods.map((period, index) => {
    const here = marks(index);
    if (here.some(({ cell }) => isNumber(cell))) return true;
    return noteOf(period) === '' && here.some(({ cell }) => isSymbol(cell));
  });
  const first = filled.indexOf(true);
  const last = filled.lastIndexOf(true);
  const gaps: { from: number; to: number; note: string }[] = [];
  for (let index = first + 1; index < last; index++) {
    const period = periods[index];
    if (filled[index] || !period) continue;
    const note = noteOf(period) || whyBlank(index);
    const open = gaps.at(-1);
    if (open && open.to === index - 1 && open.note === note) open.to = index;
    else gaps.push({ from: index, to: index, note });
  }
  return gaps.map((gap) => ({ ...gap, note: gap.note || unstated(gap) }));
}

function unstated({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? 'No figure is held for this year.' : 'No figures are held for these years.';
}

/** Each symbol of a table with its meaning in this dataset, and each reason for a figure not held, in the order met. */
export function symbolsIn(table: FigureTable): readonly SymbolNote[] {
  const marks = table.rows.flatMap((row) => row.cells);
  const notes = new Map<string, SymbolNote>();
  for (const { cell, why, isBlank } of marks) {
    if (isSymbol(cell)) notes.set(`${cell} ${why}`, { symbol: cell, meaning: why });
    if (isBlank) notes.set(`${noFigure} ${why}`, { symbol: noFigure, meaning: why });
  }
  return [...notes.values()];
}

/** The releases that marks were taken from, in the order the dataset lists them. */
export function sourcesIn(dataset: Dataset, marks: readonly Mark[]): readonly Source[] {
  const used = new Set(marks.flatMap(({ sources }) => sources));
  return dataset.descriptor.sources.filter((source) => used.has(source));
}
