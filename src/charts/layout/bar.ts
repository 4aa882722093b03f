import { isNumber } from '../../domain/cell.ts';
import { formatCell } from '../../domain/words/format.ts';
import type { Facet, Figure } from '../../figure/figure.ts';
import { palette } from '../../figure/style.ts';
import type { Plan, PlanSize, PlannedBar, PlannedText } from './plan.ts';
import { planRows } from './rows.ts';
import { rowRanges, valueStart } from './row-ranges.ts';
import { textWidth } from './text-width.ts';

/** Lays out one facet of a bar chart: bars across the page from zero, each with its value at its end. */
export function planBar(figure: Figure, facet: Facet, size: PlanSize): Plan {
  const { stretch = 1 } = size;
  const lane = (size.dense ? size.type.tick + 3.5 : size.compact ? 19 : 25) * stretch;
  const layout = planRows(figure, facet, size, {
    lanesPerRow: facet.series.length,
    valueRoom: true,
    shape: {
      lane,
      gap: (size.tight ? 4 : size.dense ? 7 : facet.series.length > 1 ? 16 : 10) * stretch,
    },
  });
  const bars: PlannedBar[] = [];
  const symbols: PlannedText[] = [];
  const start = layout.x(0);
  const targets = facet.series.map((series, seriesIndex) =>
    series.marks.map((mark, row) => {
      const y = (layout.lanes[row]?.y ?? 0) + seriesIndex * lane + 1.5;
      const height = lane - (size.dense ? 2.5 : 3);
      const style = facet.rows[row]?.style ?? series.style;
      const end = isNumber(mark.cell) ? layout.x(mark.cell) : start;
      const shared = { key: `${series.id} ${mark.key}`, series: series.id };
      if (isNumber(mark.cell)) {
        const x = Math.min(start, end);
        bars.push({ ...shared, style, mark, x, y, width: Math.abs(end - start), height });
      }
      const text = formatCell(mark.cell, figure.indicator);
      const width = textWidth(text, size.type.tick);
      const middle = y + height / 2;
      symbols.push({
        ...shared,
        text,
        x: valueStart(
          layout,
          facet,
          row,
          { x: Math.max(start, end), y: middle },
          { gap: 6, width },
        ),
        y: middle + size.type.tick * 0.36,
        anchor: 'start',
        colour: isNumber(mark.cell) ? palette.text : palette.secondaryText,
        size: size.type.tick,
      });
      return { x: Math.max(end, start + 2), y: middle, mark };
    }),
  );
  return {
    ...layout.base,
    bars,
    dots: [],
    links: [],
    ranges: rowRanges(facet, layout.x, (row) => (layout.lanes[row]?.y ?? 0) + lane / 2),
    symbols,
    labels: [],
    targets,
  };
}
