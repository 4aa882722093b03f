import type { Figure } from '../../figure/figure.ts';
import { palette } from '../../figure/style.ts';
import type { Box, Plan, PlannedLine, PlannedText, Point } from './plan.ts';
import { overlayReach } from './overlays.ts';
import { textWidth } from './text-width.ts';

/** What is drawn already, and must not be written over. */
interface Drawn {
  readonly lines: readonly PlannedLine[];
  readonly symbols: readonly PlannedText[];
}

/**
 * Where breaks in series and years without figures stand on a time axis whose periods are at `xs`, clear of gridlines.
 * The words of a break stand at the top of the plot, or, where a line runs through them there, at its foot.
 */
export function planAnnotations(
  figure: Figure,
  xs: readonly number[],
  plot: Box,
  size: number,
  compact: boolean,
  gridlines: readonly number[],
  drawn: Drawn = { lines: [], symbols: [] },
): Pick<Plan, 'breaks' | 'gaps'> {
  const half = (index: number, step: -1 | 1): number => {
    const here = xs[index] ?? plot.x;
    const next = xs[index + step];
    return next === undefined ? here : (here + next) / 2;
  };
  const text = { colour: palette.secondaryText, size: size - 1 };
  // The marks of inspections stand at the upper edge of the plot.
  const clear = figure.overlays.events.length > 0 ? 2 * overlayReach : 0;
  const rules = figure.breaks.map((one) => half(one.before, -1));

  const breaks = figure.breaks.map((one, index) => {
    const x = rules[index] ?? plot.x;
    const room = (rules[index + 1] ?? plot.x + plot.width) - x - 8;
    const wordings = compact ? ['[b]'] : ['Break in series [b]', '[b]'];
    const words = wordings.find((wording) => textWidth(wording, text.size) <= room) ?? '';
    const top = plot.y + size + (compact ? -6 : -2) + clear;
    const label = {
      ...text,
      key: one.period.code,
      text: words,
      x: x + 5,
      y: top,
      anchor: 'start' as const,
    };
    if (compact || isClear(label, drawn)) return { x, label };
    const foot = { ...label, y: plot.y + plot.height - 5 };
    return { x, label: isClear(foot, drawn) ? foot : label };
  });

  const gaps = figure.gaps.map((gap) => {
    const x = half(gap.from, -1);
    const width = half(gap.to, 1) - x;
    const label = 'No figures';
    const fits = textWidth(label, text.size) <= width - 4;
    return {
      x,
      width,
      y: plot.y,
      height: plot.height,
      label:
        fits && !compact
          ? {
              ...text,
              key: `gap ${gap.from}`,
              text: label,
              x: x + width / 2,
              y: betweenLines(plot.y + plot.height / 2, gridlines) + text.size * 0.35,
              anchor: 'middle' as const,
            }
          : null,
    };
  });
  return { breaks, gaps };
}

/** The middle between the two lines around a place, so that no line strikes through what is written there. */
function betweenLines(y: number, lines: readonly number[]): number {
  const above = Math.max(...lines.filter((line) => line <= y));
  const below = Math.min(...lines.filter((line) => line > y));
  return Number.isFinite(above + below) ? (above + below) / 2 : y;
}

/** How far a line's stroke and markers reach from its points. */
const reach = 5;

/** True where neither a line nor a symbol stands where a text would. */
function isClear(text: PlannedText, { lines, symbols }: Drawn): boolean {
  const box = {
    x: text.x - reach,
    y: text.y - text.size * 0.8 - reach,
    width: textWidth(text.text, text.size) + 2 * reach,
    height: text.size * 0.8 + 2 * reach,
  };
  return (
    lines.every(({ runs }) =>
      runs.every((run) => run.every((point, at) => !passes(run[at - 1] ?? point, point, box))),
    ) && symbols.every((symbol) => !passes(symbol, symbol, box))
  );
}

/** True where the straight line from one point to another, or the point where they are one, comes into a box. */
function passes(from: Point, to: Point, { x, y, width, height }: Box): boolean {
  const left = Math.max(from.x, x);
  const right = Math.min(to.x, x + width);
  if (left > right) return false;
  const steep = to.x === from.x ? 0 : (to.y - from.y) / (to.x - from.x);
  const ends = [left, right].map((at) => from.y + (at - from.x) * steep);
  return Math.max(...ends) >= y && Math.min(...ends) <= y + height;
}
