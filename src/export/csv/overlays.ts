import type { Figure } from '../../figure/figure.ts';
import type { StatedOverlay, TargetOverlay } from '../../figure/overlay.ts';
import { emptyRow, type CsvRow } from './row.ts';
import { namedTime, timeOf, twoYearsOf, type CsvTime } from './time.ts';

/**
 * What councils aim for and state, as rows of their own after the published values: the number to reach on
 * its due date (none where only a direction was promised), the start stated for it, and numbers from
 * documents. The straight line between start and target is a drawing and no figure, so it is left out.
 */
export function overlayRows(figure: Figure): readonly CsvRow[] {
  const { targets, stated } = figure.overlays;
  return [
    ...targets.flatMap((target) => targetRows(figure, target)),
    ...stated.map((overlay) => statedRow(figure, overlay)),
  ];
}

function targetRows(figure: Figure, target: TargetOverlay): readonly CsvRow[] {
  const { id, area, label, value, dueLabel, baseline } = target;
  const shared = { ...emptyRow, ...areaColumns(figure, area), dataset: 'strategy/targets' };
  const row = `${label} (${id} in strategy/targets.csv)`;
  return [
    { ...shared, kind: 'target', time: timeNamed(figure, dueLabel), value, note: row },
    ...(baseline
      ? [
          {
            ...shared,
            kind: 'stated' as const,
            time: timeAt(figure, baseline.order),
            value: baseline.value,
            note: `the start that the strategy states for its target: ${row}`,
          },
        ]
      : []),
  ];
}

function statedRow(figure: Figure, overlay: StatedOverlay): CsvRow {
  const { id, area, words, asAt, value } = overlay;
  return {
    ...emptyRow,
    ...areaColumns(figure, area),
    kind: 'stated',
    time: timeNamed(figure, asAt),
    // "more than 4,000" is no value: whoever sums it would take it for one.
    value: /^[£\d]/.test(words) ? value : null,
    note: `stated in a council’s document as “${words}” (${id} in strategy/stated-figures.csv)`,
    dataset: 'strategy/stated-figures',
  };
}

function areaColumns({ table }: Figure, code: string): Pick<CsvRow, 'areaCode' | 'areaName'> {
  const areaName = table.columns.find(({ key }) => key === code)?.label ?? '';
  return { areaCode: code, areaName };
}

function timeNamed({ periods }: Figure, text: string): CsvTime {
  return namedTime(text, twoYearsOf(periods));
}

/** The period that ends at a moment (see `TimePeriod.order`), or the year in which it lies. */
function timeAt(figure: Figure, order: number): CsvTime {
  const found = figure.periods.find((period) => Math.abs(period.order - order) < 1e-6);
  return found ? timeOf(found) : timeNamed(figure, String(Math.ceil(order) - 1));
}
