import { isNumber } from '../../domain/cell.ts';
import { formatCell } from '../../domain/words/format.ts';
import type { Facet, Figure } from '../../figure/figure.ts';
import { palette, type SeriesStyle } from '../../figure/style.ts';
import type { Plan, PlanSize, PlannedMark, PlannedText } from './plan.ts';
import { planRows } from './rows.ts';
import { rowRanges, valueStart } from './row-ranges.ts';
import { textWidth } from './text-width.ts';

/** Lays out one facet of a dot plot: a dot for each series on each row, a line between the pair's. */
export function planDot(figure: Figure, facet: Facet, size: PlanSize): Plan {
  const { stretch = 1 } = size;
  const isAlone = facet.series.length === 1;
  const layout = planRows(figure, facet, size, {
    lanesPerRow: 1,
    valueRoom: isAlone,
    shape: {
      lane: (size.dense ? size.type.tick + (size.tight ? 5 : 8) : size.compact ? 22 : 28) * stretch,
      gap: (size.tight ? 3 : size.dense ? 5 : 10) * stretch,
    },
  });
  const dots: PlannedMark[] = [];
  const symbols: PlannedText[] = [];
  const middleOf = (row: number): number => (layout.lanes[row]?.y ?? 0) + layout.lane / 2;
  const symbolsInRow = facet.rows.map(() => 0);

  const targets = facet.series.map((series) =>
    series.marks.map((mark, row) => {
      const style = facet.rows[row]?.style ?? series.style;
      const shared = { key: `${series.id} ${mark.key}`, series: series.id };
      const y = middleOf(row);
      const { plot } = layout.base;
      if (isNumber(mark.cell)) {
        const x = layout.x(mark.cell);
        dots.push({ ...shared, style: isAlone ? asDot(style) : style, mark, x, y });
        if (isAlone) {
          const text = formatCell(mark.cell, figure.indicator);
          const width = textWidth(text, size.type.tick);
          symbols.push({
            ...shared,
            text,
            x: valueStart(layout, facet, row, { x, y }, { gap: 10, width }),
            y: y + size.type.tick * 0.36,
            anchor: 'start',
            colour: palette.text,
            size: size.type.tick,
          });
        }
        return { x, y, mark };
      }
      const before = symbolsInRow[row] ?? 0;
      symbolsInRow[row] = before + 1;
      const x = plot.x + 4 + before * 3 * size.type.tick;
      symbols.push({
        ...shared,
        text: formatCell(mark.cell, figure.indicator),
        x,
        y: y + size.type.tick * 0.36,
        anchor: 'start',
        colour: style.textColour,
        size: size.type.tick,
      });
      return { x, y, mark };
    }),
  );

  return {
    ...layout.base,
    bars: [],
    dots: dots.reverse(),
    links: pairLinks(facet, layout.x, middleOf),
    ranges: rowRanges(facet, layout.x, middleOf),
    symbols,
    labels: [],
    targets,
  };
}

/** A row's only mark must be seen, so a style without a marker, which on a line is its end, is a full dot here. */
function asDot(style: SeriesStyle): SeriesStyle {
  return style.marker === 'none' ? { ...style, marker: 'circle' } : style;
}

function pairLinks(
  facet: Facet,
  x: (value: number) => number,
  y: (row: number) => number,
): Plan['links'] {
  const [first, second] = facet.series.filter((series) => series.role === 'pair');
  if (!first || !second) return [];
  return facet.rows.flatMap((row, index) => {
    const a = first.marks[index]?.cell;
    const b = second.marks[index]?.cell;
    if (!isNumber(a) || !isNumber(b)) return [];
    return [{ key: row.key, y: y(index), x1: x(a), x2: x(b) }];
  });
}
