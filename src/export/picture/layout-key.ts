import { textWidth, wrapText } from '../../charts/layout/text-width.ts';
import type { Figure } from '../../figure/figure.ts';
import type { SeriesStyle } from '../../figure/style.ts';

/** One series of a key: a piece of its line with its marker, then its name. */
export interface KeyEntry {
  readonly id: string;
  readonly lines: readonly string[];
  readonly style: SeriesStyle;
  readonly x: number;
  /** The writing's baseline. */
  readonly y: number;
  readonly size: number;
}

/** How long the piece of line is. */
export const keyLine = 30;

/** Which line is whose, once for many small drawings that have no room to say it each. */
export function planKey(
  figure: Figure,
  box: { readonly x: number; readonly y: number; readonly width: number },
  size: number,
): { readonly entries: readonly KeyEntry[]; readonly height: number } {
  const series = new Map(
    figure.facets.flatMap((facet) => facet.series.map((one) => [one.id, one] as const)),
  );
  const rowHeight = Math.round(size * 1.6);
  let x = box.x;
  let y = box.y + size;
  const entries: KeyEntry[] = [];
  for (const { id, label, style } of series.values()) {
    const lines = wrapText(label, box.width - keyLine - 7, size);
    const widest = Math.max(...lines.map((line) => textWidth(line, size)));
    const width = keyLine + 7 + widest + 16;
    if (x > box.x && x + width > box.x + box.width + 16) {
      x = box.x;
      y += rowHeight;
    }
    entries.push({ id, lines, style, x, y, size });
    x += width;
    y += (lines.length - 1) * (size + 4);
  }
  return { entries, height: y - box.y - size + rowHeight + 4 };
}
