import { cellAt, rawAt, type Dataset } from '../../domain/dataset.ts';
import type { Area } from '../../domain/area.ts';
import { isNumber, type MaybeCell } from '../../domain/cell.ts';
import type { Filter } from '../../domain/indicator.ts';
import { periodKey, type TimePeriod } from '../../domain/time/time-period.ts';
import { decimalsOf, isRounded } from '../quality/compare-published.ts';

/** One row of a dataset as it will be written to a file. */
export interface JoinedRow {
  readonly area: Area;
  readonly period: TimePeriod;
  /** In the order of the filters. */
  readonly items: readonly string[];
  /** As they are written, by indicator column; a column that is missing was in neither file. */
  readonly cells: ReadonlyMap<string, WrittenCell>;
  /** Ids of the releases its figures come from. */
  readonly sources: readonly string[];
}

interface WrittenCell {
  readonly cell: MaybeCell;
  readonly text: string;
}

/**
 * The rows of a person's file for these filters and columns, joined with those of the published dataset that it
 * does not hold: standing in for it takes no year, area or indicator away. Of a figure that both have, the file's
 * counts, unless it is the same with fewer decimals; a row without a new figure keeps its source. Published rows
 * stand where they stood, new ones follow by period and level.
 */
export function joinRows(
  local: Dataset,
  published: Dataset | null,
  filters: readonly Filter[],
  columns: readonly string[],
  localSource: string,
): readonly JoinedRow[] {
  const localRows = new Map<string, JoinedRow>();
  for (const { key, ...row } of draftsOf(local, filters, columns, localSource)) {
    if (!localRows.has(key)) localRows.set(key, row);
  }
  const known = (published ? draftsOf(published, filters, columns, '') : []).map(
    ({ key, ...row }) => {
      const localRow = localRows.get(key);
      localRows.delete(key);
      return localRow ? joined(localRow, row) : row;
    },
  );
  const fresh = [...localRows.values()].sort(
    (a, b) => a.period.order - b.period.order || levelOrder(a.area) - levelOrder(b.area),
  );
  return [...known, ...fresh];
}

function joined(local: JoinedRow, published: JoinedRow): JoinedRow {
  const cells = new Map(local.cells);
  let isOwnUsed = false;
  let isPublishedUsed = false;
  for (const [column, localCell] of local.cells) {
    const before = published.cells.get(column);
    if (before !== undefined && isSame(before.cell, localCell.cell)) {
      cells.set(column, before);
      isPublishedUsed = true;
    } else {
      isOwnUsed = true;
    }
  }
  for (const [column, cell] of published.cells) {
    if (cells.has(column)) continue;
    cells.set(column, cell);
    isPublishedUsed = true;
  }
  const sources = [
    ...(isOwnUsed ? local.sources : []),
    ...(isPublishedUsed ? published.sources : []),
  ];
  return { ...local, cells, sources: [...new Set(sources)] };
}

function isSame(published: MaybeCell, local: MaybeCell): boolean {
  if (published === local) return true;
  if (!isNumber(published) || !isNumber(local)) return false;
  return isRounded(published, local) && decimalsOf(published) > decimalsOf(local);
}

function draftsOf(
  dataset: Dataset,
  filters: readonly Filter[],
  columns: readonly string[],
  localSource: string,
): readonly (JoinedRow & { readonly key: string })[] {
  const known = filters.map(({ column }) => dataset.filters.get(column));
  const others = dataset.descriptor.filters.filter(
    ({ column }) => !filters.some((one) => one.column === column),
  );
  const held = columns.filter((column) => dataset.indicators.has(column));
  return Array.from({ length: dataset.length }, (_, row) => row).flatMap((row) => {
    // A filter that is not written stands at its total.
    const isWhole = others.every(({ column, defaultItem }) => {
      const filter = dataset.filters.get(column);
      return !filter || filter.items[filter.itemOf[row] as number] === defaultItem;
    });
    if (!isWhole) return [];
    const area = dataset.areas[dataset.areaOf[row] as number] as Area;
    const period = dataset.periods[dataset.periodOf[row] as number] as TimePeriod;
    const items = filters.map(
      ({ defaultItem }, at) => known[at]?.items[known[at].itemOf[row] as number] ?? defaultItem,
    );
    const named = rawAt(dataset, 'source_id', row).split(' ');
    const sources = named.filter((id) => dataset.descriptor.sources.some((one) => one.id === id));
    return [
      {
        key: [area.code, periodKey(period), ...items].join('\u0001'),
        area,
        period,
        items,
        cells: new Map(held.map((column) => [column, written(dataset, column, row, localSource)])),
        sources: sources.some((id) => id !== '')
          ? sources
          : localSource === ''
            ? []
            : [localSource],
      },
    ];
  });
}

/** A published cell stays as it is written; one of a person's file is written plainly. */
function written(dataset: Dataset, column: string, row: number, source: string): WrittenCell {
  const cell = cellAt(dataset, column, row);
  return { cell, text: source === '' ? rawAt(dataset, column, row) : String(cell ?? '') };
}

function levelOrder({ level }: Area): number {
  return level === 'National' ? 0 : level === 'Regional' ? 1 : 2;
}
