import { isGssCode } from '../../domain/area.ts';
import { isNumber, isSymbol } from '../../domain/cell.ts';
import { sourceInWords } from '../../domain/source.ts';
import { periodKey } from '../../domain/time-period.ts';
import type { Figure, Mark, TableColumn, TableRow } from '../../figure/figure.ts';
import { rangeRows } from './ranges.ts';
import { emptyRow, noteOf, type CsvRow } from './row.ts';

/** The items of a row's category, by filter column. */
type Items = Readonly<Record<string, string>>;

/**
 * A row for each value of a figure's table, in its order: published values, absences and medians computed
 * here. The table holds every value that is drawn, so each stands here once. After them come the two ends of
 * each group's spread that is drawn.
 */
export function observationRows(figure: Figure): readonly CsvRow[] {
  const { table } = figure;
  const itemsOf = itemsOfRows(figure);
  const values = table.rows.flatMap((row) =>
    table.columns.flatMap((column, at) => {
      const mark = row.cells[at];
      if (!mark) return [];
      const one = isGssCode(column.key)
        ? publishedRow(figure, column, mark)
        : computedRow(figure, column, mark);
      return [{ ...one, items: itemsOf(row) }];
    }),
  );
  const [row] = table.rows;
  return [...values, ...rangeRows(figure, row ? itemsOf(row) : {})];
}

function shared({ indicator }: Figure, mark: Mark): CsvRow {
  return {
    ...emptyRow,
    period: mark.label,
    value: isNumber(mark.cell) ? mark.cell : null,
    symbol: isSymbol(mark.cell) ? mark.cell : '',
    symbolMeaning: isSymbol(mark.cell) ? mark.why : '',
    dataset: indicator.dataset,
  };
}

function publishedRow(figure: Figure, column: TableColumn, mark: Mark): CsvRow {
  const { observation, label, why } = mark;
  const absence = why === '' ? 'no row in the source' : `no row in the source: ${why}`;
  return {
    ...shared(figure, mark),
    areaCode: column.key,
    areaName: column.label,
    note: noteOf(figure, label, observation ? '' : absence),
    source: mark.sources.map(sourceInWords).join('; '),
    datasetRow: observation?.ref.row ?? null,
  };
}

function computedRow(figure: Figure, column: TableColumn, mark: Mark): CsvRow {
  const note = mark.medianOf
    ? `computed here: the median of the published values of ${mark.medianOf.words}`
    : `no median is computed: ${mark.why}`;
  return {
    ...shared(figure, mark),
    kind: 'computed',
    areaName: column.label,
    note: noteOf(figure, mark.label, note),
  };
}

/**
 * The items a row stands for. An absent value has none of its own, so they are taken from another value of
 * the row or, failing that, of the same category in another period; unknown where there is none.
 */
function itemsOfRows({ table, periods }: Figure): (row: TableRow) => Items {
  const categoryOf = ({ key }: TableRow): string => {
    const ending = periods
      .map((period) => ` ${periodKey(period)}`)
      .find((one) => key.endsWith(one));
    return ending === undefined ? key : key.slice(0, -ending.length);
  };
  const known = new Map<string, Items>();
  for (const row of table.rows) {
    const items = row.cells.find(({ observation }) => observation)?.observation?.items;
    if (items) known.set(categoryOf(row), items);
  }
  return (row) => known.get(categoryOf(row)) ?? {};
}
