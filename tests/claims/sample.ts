import type { Observation } from '../../src/domain/observation.ts';
import type { Cell } from '../../src/domain/cell.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { changeBetween, type MeasuredChange } from '../../src/query/measure/change.ts';
import { gapBetween, type Gap } from '../../src/query/measure/compare.ts';
import {
  council,
  indicator,
  liverpool,
  neet,
  observed,
  plans,
  sefton,
} from '../query/build-dataset.ts';

export const weeks = indicator({ column: 'wait', unit: 'weeks', decimalPlaces: 1 });

/** Cells of one indicator, each in a place of its own, the first in Liverpool and the second in Sefton. */
export function inPlaces(cells: readonly Cell[], one: Indicator = neet): readonly Observation[] {
  const places = [liverpool, sefton];
  return cells.map((cell, at) => {
    const area = places[at] ?? council(`E0700000${at}`, `Council ${at}`, '');
    return observed(cell, { area, indicator: one });
  });
}

/** The change of Liverpool's number from 2025 to 2026. */
export function changed(from: number, to: number, one: Indicator = plans): MeasuredChange {
  const change = changeBetween(
    observed(from, { year: 2025, indicator: one }),
    observed(to, { year: 2026, indicator: one }),
  );
  if (change.kind === 'none') throw new Error(change.reason);
  return change;
}

/** How Liverpool's number stands beside Sefton's. */
export function apart(first: number, second: number, one: Indicator = neet): Gap {
  const [a, b] = inPlaces([first, second], one);
  const gap = gapBetween(a, b);
  if (gap.kind === 'none') throw new Error(gap.reason);
  return gap;
}
