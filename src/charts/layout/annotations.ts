import { isNumber } from '../../domain/cell.ts';
import { formatCell } from '../../domain/words/format.ts';
import type { Facet, Figure } from '../../figure/figure.ts';
import { palette } from '../../figure/style.ts';
import type { Box, Plan, PlannedText } from './plan.ts';
import { flagHeight } from './overlays.ts';
import { textWidth } from './text-width.ts';

/** Where breaks in series and years without figures stand on a time axis whose periods are at `xs`, clear of gridlines. */
export function planAnnotations(
  figure: Figure,
  xs: readonly number[],
  plot: Box,
  size: number,
  compact: boolean,
  gridlines: readonly number[],
): Pick<Plan, 'breaks' | 'gaps'> {
  const half = (index: number, step: -1 | 1): number => {
    const here = xs[index] ?? plot.x;
    const next = xs[index + step];
    return next === undefined ? here : (here + next) / 2;
  };
  const text = { colour: palette.secondaryText, size: size - 1 };
  const flags = !compact && figure.overlays.events.length > 0 ? flagHeight : 0;
  const rules = figure.breaks.map((one) => half(one.before, -1));

  const breaks = figure.breaks.map((one, index) => {
    const x = rules[index] ?? plot.x;
    const room = (rules[index + 1] ?? plot.x + plot.width) - x - 8;
    const wordings = compact ? ['[b]'] : ['Break in series [b]', '[b]'];
    return {
      x,
      label: {
        ...text,
        key: one.period.code,
        text: wordings.find((wording) => textWidth(wording, text.size) <= room) ?? '',
        x: x + 5,
        // Above the plot and what stands on it, where no line of the figures can strike through it.
        y: plot.y - flags - (compact ? 2 : 4),
        anchor: 'start' as const,
      },
    };
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

/** A symbol stands where its line stops; a year the file merely skips is left to the gap's own mark. */
export function symbolsOf(
  figure: Figure,
  facet: Facet,
  xs: readonly number[],
  plot: Box,
  size: number,
): readonly PlannedText[] {
  const floor = plot.y + plot.height - 5;
  const stacked = new Map<number, number>();
  return facet.series
    .filter((series) => series.role === 'pair' || series.role === 'further')
    .flatMap((series) =>
      series.marks.flatMap((mark, index) => {
        if (mark.cell === undefined || isNumber(mark.cell)) return [];
        const former = series.marks[index - 1];
        const text = formatCell(mark.cell, figure.indicator);
        const crowded = (xs[index] ?? 0) - (xs[index - 1] ?? -Infinity) < textWidth(text, size);
        if (crowded && former?.cell === mark.cell) return [];
        const level = stacked.get(index) ?? 0;
        stacked.set(index, level + 1);
        return [
          {
            key: `${series.id} ${mark.key}`,
            series: series.id,
            x: xs[index] ?? 0,
            y: floor - level * (size + 1),
            text,
            anchor: 'middle' as const,
            colour: series.style.textColour,
            size: size - 1,
          },
        ];
      }),
    );
}

/** The middle between the two lines around a place, so that no line strikes through what is written there. */
function betweenLines(y: number, lines: readonly number[]): number {
  const above = Math.max(...lines.filter((line) => line <= y));
  const below = Math.min(...lines.filter((line) => line > y));
  return Number.isFinite(above + below) ? (above + below) / 2 : y;
}
