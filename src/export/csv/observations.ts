import { isGssCode } from '../../domain/area.ts';
import { isNumber, isSymbol } from '../../domain/cell.ts';
import type { RateCells } from '../../domain/observation.ts';
import { sourceInWords } from '../../domain/source.ts';
import type { Figure, Mark, TableColumn } from '../../figure/figure.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { rangeRows } from './ranges.ts';
import { emptyRow, meaningful, noteOf, type CsvRow } from './row.ts';
import { timeOf } from './time.ts';

/**
 * A row for each value of a figure's table, in its order: published values, absences and medians computed
 * here. After them comes what is drawn and has no column there: the two ends of a middle half, and each neighbour.
 */
export function observationRows(figure: Figure): readonly CsvRow[] {
  const { table } = figure;
  const values = table.rows.flatMap((row) =>
    table.columns.flatMap((column, at) => {
      const mark = row.cells[at];
      if (!mark) return [];
      const one = isGssCode(column.key)
        ? publishedRow(figure, column, mark, row.period)
        : computedRow(figure, column, mark, row.period);
      return [{ ...one, items: row.category.items }];
    }),
  );
  return [...values, ...rangeRows(figure), ...memberRows(figure)];
}

/** A row for each published cell of an area drawn behind its group's median, latest period first as in the table. */
function memberRows(figure: Figure): readonly CsvRow[] {
  // Only a figure that is not broken down draws them.
  const items = figure.table.rows[0]?.category.items ?? {};
  const told = new Set(figure.table.columns.map(({ key }) => key));
  const lines = figure.facets.flatMap(({ members }) => members?.lines ?? []);
  const each = [...new Map(lines.map((line) => [line.id, line])).values()];
  return each
    .filter(({ id }) => !told.has(id))
    .flatMap(({ id, label, marks }) =>
      figure.periods
        .flatMap((period, at) => {
          const mark = marks[at];
          if (!mark?.observation) return [];
          return [{ ...publishedRow(figure, { key: id, label }, mark, period), items }];
        })
        .reverse(),
    );
}

function shared({ indicator }: Figure, mark: Mark, period: TimePeriod): CsvRow {
  return {
    ...emptyRow,
    time: timeOf(mark.observation?.period ?? period),
    value: isNumber(mark.cell) ? mark.cell : null,
    symbol: isSymbol(mark.cell) ? mark.cell : '',
    symbolMeaning: isSymbol(mark.cell) ? mark.why : '',
    dataset: indicator.dataset,
  };
}

function publishedRow(figure: Figure, column: TableColumn, mark: Mark, period: TimePeriod): CsvRow {
  const { observation, label, why, isBlank } = mark;
  const reason = why === '' ? 'no row in the file' : `no row in the file: ${why}`;
  const absence = isBlank ? why : reason;
  const rate = observation?.rate;
  return {
    ...shared(figure, mark, period),
    kind: rate ? 'computed' : 'observation',
    areaCode: column.key,
    areaName: column.label,
    note: noteOf(figure, label, rate ? rateInWords(rate) : observation ? '' : absence),
    source: mark.sources.map(sourceInWords).join('; '),
    licence: [...new Set(mark.sources.map(({ licence }) => licence.title))].join('; '),
    datasetRow: observation?.ref.row ?? null,
  };
}

/** "computed here: 6814 ÷ 151234 × 1000 (ehcp-caseload, row 41; population-by-age, row 12)". */
function rateInWords({ count, denominator, per }: RateCells): string {
  const cells = `${count.ref.dataset}, row ${count.ref.row}; ${denominator.ref.dataset}, row ${denominator.ref.row}`;
  return `computed here: ${count.cell} ÷ ${denominator.cell} × ${per} (${cells})`;
}

function computedRow(figure: Figure, column: TableColumn, mark: Mark, period: TimePeriod): CsvRow {
  const note = mark.medianOf
    ? `computed here: the median of the published values of ${mark.medianOf.words}`
    : `no median is computed: ${mark.why}`;
  return {
    ...shared(figure, mark, period),
    value: isNumber(mark.cell) ? meaningful(figure, mark.cell) : null,
    kind: 'computed',
    areaName: column.label,
    note: noteOf(figure, mark.label, note),
  };
}
