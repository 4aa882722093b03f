import { formatRatio } from '../../domain/words/format.ts';
import { palette, type SeriesStyle } from '../../figure/style.ts';
import { partsOfWhole, type Part } from '../../figure/tile/parts.ts';
import type { Tile } from '../../figure/tile/tile.ts';
import type { LegendEntry, Plan, PlannedBar, PlannedText, Target } from '../layout/plan.ts';
import { textWidth, wrapText } from '../layout/text-width.ts';
import { emptyPlan, tileType, type TileSize } from './tile-size.ts';

/** From the first item to the last: dark to pale, then greys; each is also named in the key in the same order. */
const shades: readonly { readonly fill: string; readonly text: string }[] = [
  { fill: '#3B2A63', text: '#FFFFFF' },
  { fill: '#75619F', text: '#FFFFFF' },
  { fill: '#B8A9D6', text: palette.text },
  { fill: '#E6DFF2', text: palette.text },
  { fill: '#8A8A8A', text: palette.text },
  { fill: '#D9D9D9', text: palette.text },
];

/** Where the key wraps, in pixels: the same in every width, so that a drawing's height is too. */
const legendWidth = 330;

/** One bar for each area, as long as the whole, its items as parts of it. An area without a whole says so. */
export function planTileStack(tile: Tile, { width, height, isSmall }: TileSize): Plan {
  const { items, areas } = partsOfWhole(tile);
  const labels = areas.map(({ name }) => (isSmall ? [] : wrapText(name, 90, tileType, 'bold')));
  const left = isSmall
    ? 14
    : Math.ceil(Math.max(20, ...labels.flat().map((one) => textWidth(one, tileType, 'bold')))) + 10;
  const thick = isSmall ? Math.min(14, (height - 8) / Math.max(1, areas.length) - 4) : 24;
  const pitch = thick + (isSmall ? 4 : 8);
  const top = isSmall ? 4 : 6;
  const room = width - left - 4;
  const rowTop = (row: number): number => top + row * pitch;
  const bars: PlannedBar[] = [];
  const symbols: PlannedText[] = [];
  const targets: Target[][] = [];
  for (const [row, area] of areas.entries()) {
    let x = left;
    const points: Target[] = [];
    if (area.parts.length === 0) {
      symbols.push(
        textAt(
          `${area.code} none`,
          'No share can be told',
          left,
          rowTop(row) + thick / 2,
          'start',
          palette.secondaryText,
        ),
      );
    }
    for (const [item, part] of area.parts.entries()) {
      const share = part ? part.percent / 100 : 0;
      const long = share * room;
      if (part && long > 0) {
        const shade = shadeOf(item);
        const box = { x, y: rowTop(row), width: Math.max(0, long - 1), height: thick };
        bars.push({
          ...box,
          key: part.mark.key,
          series: area.code,
          style: styleOf(shade.fill),
          mark: part.mark,
        });
        const words = formatRatio(part.percent);
        if (!isSmall && textWidth(words, tileType) < long - 6) {
          symbols.push(
            textAt(
              `${part.mark.key} share`,
              words,
              x + long / 2,
              rowTop(row) + thick / 2,
              'middle',
              shade.text,
            ),
          );
        }
      }
      if (part) points.push({ x: x + long / 2, y: rowTop(row) + thick / 2, mark: part.mark });
      x += long;
    }
    targets.push(points);
  }
  const key = isSmall ? [] : legendOf(items, legendWidth, rowTop(areas.length) + 8);
  const bottom = key.at(-1)?.y ?? rowTop(areas.length);
  return {
    ...emptyPlan,
    width,
    height: isSmall ? height : bottom + 8,
    plot: { x: left, y: top, width: room, height: rowTop(areas.length) - top },
    value: { direction: 'horizontal', domain: [0, 100], ticks: [], zero: null },
    bars,
    symbols,
    dots: isSmall
      ? areas.flatMap(({ style, code, parts }, row) => {
          const mark = parts.find((one): one is Part => one !== null)?.mark;
          return mark
            ? [{ key: `${code} area`, series: code, style, mark, x: 6, y: rowTop(row) + thick / 2 }]
            : [];
        })
      : [],
    captions: labels.flatMap((lines, row) =>
      lines.map((text, line) => ({
        ...textAt(
          `${row} ${line}`,
          text,
          left - 8,
          rowTop(row) + thick / 2 + (line - (lines.length - 1) / 2) * (tileType + 1),
          'end',
          areas[row]?.style.textColour ?? palette.text,
        ),
        bold: true,
      })),
    ),
    legend: key,
    rows: areas.map((_, row) => ({ y: rowTop(row), height: pitch })),
    targets,
  };
}

function shadeOf(item: number): { readonly fill: string; readonly text: string } {
  return shades[item % shades.length] ?? { fill: '#D9D9D9', text: palette.text };
}

function styleOf(colour: string): SeriesStyle {
  return { colour, textColour: palette.text, dash: '', marker: 'square', width: 1 };
}

function textAt(
  key: string,
  text: string,
  x: number,
  middle: number,
  anchor: PlannedText['anchor'],
  colour: string,
): PlannedText {
  return { key, text, x, y: middle + tileType * 0.36, anchor, colour, size: tileType };
}

/** What each shade stands for, in as many lines as it takes. */
function legendOf(items: readonly string[], width: number, top: number): readonly LegendEntry[] {
  const entries: LegendEntry[] = [];
  let x = 0;
  let y = top + tileType;
  for (const [at, item] of items.entries()) {
    const wide = tileType + 7 + textWidth(item, tileType) + 12;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += tileType + 6;
    }
    entries.push({
      series: item,
      lines: [item],
      style: styleOf(shadeOf(at).fill),
      size: tileType,
      x,
      y,
    });
    x += wide;
  }
  return entries;
}
