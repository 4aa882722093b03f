import type { Area } from '../../domain/area.ts';
import { isNumber, isSymbol } from '../../domain/cell.ts';
import { rawAt, sourcesOfRow, symbolMeaning, whyBlank } from '../../domain/dataset.ts';
import type { Observation } from '../../domain/observation.ts';
import { periodKey, type TimePeriod } from '../../domain/time/time-period.ts';
import type { Grid } from '../../query/select/grid.ts';
import type { Category } from '../../query/select/selection.ts';
import type { Mark } from '../figure.ts';

/** Builds marks from one grid, saying of each cell without a number why it has none. */
export interface MarkMaker {
  readonly at: (area: Area, period: TimePeriod, category: Category, label?: string) => Mark;
}

export function markMaker({ dataset, selection, at: observationAt, isBlank }: Grid): MarkMaker {
  const { indicator } = selection;

  function why(observation: Observation | undefined, period: TimePeriod, blank: boolean): string {
    if (blank) return whyBlank(dataset.descriptor, indicator.column);
    if (!observation) {
      const gap = indicator.gaps.find(({ from, to }) => period.year >= from && period.year <= to);
      return gap ? gap.note : 'no figure held for this period';
    }
    if (!isSymbol(observation.cell)) return '';
    const raw = rawAt(dataset, indicator.column, observation.index);
    return symbolMeaning(dataset.descriptor, observation.cell, raw);
  }

  return {
    at(area, period, category, label = period.label) {
      const observation = observationAt(area, period, category);
      const blank = !observation && isBlank(area, period, category);
      return {
        key: `${area.code} ${periodKey(period)} ${category.key}`,
        label,
        place: area.name,
        cell: observation?.cell,
        observation: observation ?? null,
        medianOf: null,
        why: why(observation, period, blank),
        ...(blank ? { isBlank: true as const } : {}),
        sources: observation ? sourcesOfRow(dataset, observation.index) : [],
      };
    },
  };
}

/** True when at least one mark is a number. */
export function hasNumber(marks: readonly Mark[]): boolean {
  return marks.some((mark) => isNumber(mark.cell));
}
