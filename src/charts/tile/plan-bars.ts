import { scaleLinear } from 'd3-scale';
import { isNumber } from '../../domain/cell.ts';
import { formatCell } from '../../domain/words/format.ts';
import { palette } from '../../figure/style.ts';
import type { Tile } from '../../figure/tile/tile.ts';
import type { Plan, PlannedBar, PlannedMark, PlannedText, Target } from '../layout/plan.ts';
import { textWidth, wrapText } from '../layout/text-width.ts';
import { numbersOf, valueDomain, valueTicks } from '../layout/value-scale.ts';
import { emptyPlan, tileType, type TileSize } from './tile-size.ts';

/** Rows of items are many: their names are a little smaller than what stands at axes. */
const rowType = tileType - 1;
const lineHeight = rowType + 1;
/** The room that a value at the axis takes with what keeps it apart from the next, in pixels. */
const tickRoom = 45;
/** Half the size of the country's marker, which must not hide the bars of its row, in pixels. */
const countryMarker = 4;
/** Where names of items wrap, in pixels: the same in every width, so that a drawing's height is too. */
const widestItem = 200;

/** Bars of the items of a breakdown: one for each council, the country as a mark on the row. */
export function planTileBars(tile: Tile, { width, height, isSmall }: TileSize): Plan {
  const { figure } = tile;
  const facet = figure.facets[0];
  const rows = facet?.rows ?? [];
  const bars = facet?.series.filter(({ role }) => role === 'pair' || role === 'further') ?? [];
  const others = facet?.series.filter(({ role }) => role === 'comparator') ?? [];
  const country = others.find(({ area }) => area?.level === 'National') ?? others[0];
  const marked = country ? [country] : [];
  const area = facet?.series[0]?.area ?? null;
  const isOfAreas = area === null;
  const names = rows.map(({ label }) => (isSmall ? [] : wrapText(label, widestItem, rowType)));
  const left = isSmall
    ? 2
    : Math.ceil(Math.max(20, ...names.flat().map((line) => textWidth(line, rowType)))) + 8;
  const lane = isSmall
    ? Math.max(1.6, Math.min(7, (height - 4) / Math.max(1, rows.length) / (bars.length + 0.6)))
    : Math.max(3, Math.min(5.5, 12 / Math.max(1, bars.length)));
  const gap = isSmall ? lane * 0.6 : rows.length > 8 ? 2 : 7;
  const bodies = names.map((lines) => Math.max(lines.length * lineHeight, lane * bars.length));
  const tops: number[] = [];
  let y = isSmall ? 2 : 2;
  for (const body of bodies) {
    tops.push(y);
    y += body + gap;
  }
  const bottom = isSmall ? 2 : tileType + 10;
  const plot = { x: left, y: 0, width: Math.max(30, width - left - 12), height: y };
  const domain = valueDomain(facet ? numbersOf(facet) : [], 'zero', figure.indicator);
  const x = scaleLinear()
    .domain([...domain])
    .range([plot.x, plot.x + plot.width]);
  const middle = (row: number): number => (tops[row] ?? 0) + (bodies[row] ?? 0) / 2;
  const planned: PlannedBar[] = [];
  const symbols: PlannedText[] = [];
  const targets: Target[][] = [];
  for (const [at, series] of bars.entries()) {
    const points: Target[] = [];
    for (const [row, mark] of series.marks.entries()) {
      const top = middle(row) + (at - bars.length / 2) * lane;
      const style = rows[row]?.style ?? series.style;
      const shared = { key: `${series.id} ${mark.key}`, series: series.id };
      if (isNumber(mark.cell)) {
        const end = x(mark.cell);
        const box = { x: x(0), y: top, width: Math.max(0.5, end - x(0)), height: lane - 0.6 };
        planned.push({ ...shared, ...box, style, mark });
      } else if (!isSmall) {
        symbols.push({
          ...shared,
          x: x(0) + 4 + at * 26,
          y: middle(row) + tileType * 0.36,
          text: formatCell(mark.cell, figure.indicator),
          anchor: 'start',
          colour: style.textColour,
          size: tileType - 1,
        });
      }
      points.push({ x: isNumber(mark.cell) ? x(mark.cell) : x(0), y: top + lane / 2, mark });
    }
    targets.push(points);
  }
  const dots: PlannedMark[] = isSmall
    ? []
    : marked.flatMap((series) =>
        series.marks.flatMap((mark, row) =>
          isNumber(mark.cell)
            ? [
                {
                  key: `${series.id} ${mark.key}`,
                  series: series.id,
                  style: series.style,
                  mark,
                  x: x(mark.cell),
                  y: middle(row),
                  r: countryMarker,
                },
              ]
            : [],
        ),
      );
  const ticks =
    isSmall || isOfAreas ? [] : valueTicks(domain, ticksIn(plot.width), figure.indicator);
  return {
    ...emptyPlan,
    width,
    height: Math.max(isSmall ? height : 0, y + bottom),
    plot,
    value: {
      direction: 'horizontal',
      domain,
      ticks: ticks.map((tick) => ({ ...tick, at: x(tick.value) })),
      zero: x(0),
    },
    bars: planned,
    dots,
    symbols,
    captions: names.flatMap((lines, row) =>
      lines.map((text, line) => ({
        key: `${row} ${line}`,
        text,
        x: left - 8,
        y: middle(row) + (line - (lines.length - 1) / 2) * lineHeight + rowType * 0.36,
        anchor: 'end' as const,
        colour: palette.text,
        size: rowType,
      })),
    ),
    rows: tops.map((top, row) => ({ y: top - gap / 2, height: (bodies[row] ?? 0) + gap })),
    targets,
  };
}

function ticksIn(width: number): number {
  return Math.max(1, Math.min(3, Math.floor(width / tickRoom)));
}
