import type { Figure } from '../figure/figure.ts';
import { palette } from '../figure/look.ts';
import type { Box, Plan } from './plan.ts';
import { textWidth } from './text-width.ts';

/** Where breaks in series and years without figures stand on a time axis whose periods are at `xs`. */
export function planAnnotations(
  figure: Figure,
  xs: readonly number[],
  plot: Box,
  size: number,
  compact: boolean,
): Pick<Plan, 'breaks' | 'gaps'> {
  const half = (index: number, step: -1 | 1): number => {
    const here = xs[index] ?? plot.x;
    const next = xs[index + step];
    return next === undefined ? here : (here + next) / 2;
  };
  const text = { colour: palette.secondaryText, size: size - 1 };
  const taken: { from: number; to: number }[] = [];

  const breaks = figure.breaks.map((one) => {
    const x = half(one.before, -1);
    const wanted = 'Break in series [b]';
    const width = textWidth(wanted, text.size);
    const fitsRight = x + 6 + width <= plot.x + plot.width;
    const from = fitsRight ? x : x - width - 6;
    const clash = taken.some((other) => from < other.to && from + width + 6 > other.from);
    taken.push({ from, to: from + width + 6 });
    return {
      x,
      label: {
        ...text,
        key: one.period.code,
        text: compact || clash ? '[b]' : wanted,
        x: fitsRight ? x + 5 : x - 5,
        y: plot.y + size + (compact ? -6 : -2),
        anchor: fitsRight ? ('start' as const) : ('end' as const),
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
              y: plot.y + plot.height / 2,
              anchor: 'middle' as const,
            }
          : null,
    };
  });
  return { breaks, gaps };
}
