import type { Area } from '../../src/domain/area.ts';
import type { Cell } from '../../src/domain/cell.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { buildDataset, council, liverpool, plans, sefton } from './build-dataset.ts';

const numbered = (value: number): Area =>
  council(`E07${String(value).padStart(6, '0')}`, `Council ${value}`, '');

/** 101 councils: the one with the value 90 is Liverpool, 12th highest, the one with 57 is Sefton, 45th. */
export const councils: readonly Area[] = Array.from({ length: 101 }, (_, at) => {
  const value = at + 1;
  return value === 90 ? liverpool : value === 57 ? sefton : numbered(value);
});

interface Many {
  readonly indicators?: readonly Indicator[];
  readonly years?: readonly number[];
  /** The cells of the council that has a value from 1 to 101, one for each indicator; none for no row. */
  readonly cells?: (value: number, year: number) => readonly Cell[];
}

/** A dataset of all 101 with the values 1 to 101 in each year, so that the median is 51 and the quartiles 26 and 76. */
export function manyCouncils({
  indicators = [plans],
  years = [2025, 2026],
  cells = (value) => [value],
}: Many = {}): Dataset {
  return buildDataset({
    indicators,
    rows: years.flatMap((year) =>
      councils.flatMap((area, at) => {
        const found = cells(at + 1, year);
        return found.length > 0 ? [[year, area, ...found]] : [];
      }),
    ),
  });
}
