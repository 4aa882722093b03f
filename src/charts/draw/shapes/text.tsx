import type { ReactNode } from 'react';
import { palette } from '../../../figure/style.ts';
import type { PlannedText } from '../../layout/plan.ts';

/** The type family of every drawing; the same list stands in the page's style sheet. */
export const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", "Liberation Sans", sans-serif';

/** One line of writing where the layout has it. */
export function TextMark({ text }: { readonly text: PlannedText }): ReactNode {
  return (
    <text
      x={text.x}
      y={text.y}
      textAnchor={text.anchor}
      fontSize={text.size}
      fill={text.colour}
      fontWeight={text.bold ? 700 : undefined}
      data-series={text.series}
    >
      {text.text}
    </text>
  );
}

/** Writing of one or more lines; `y` is the first one's baseline. */
export function TextLines(props: {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
}): ReactNode {
  const { lines, x, y, size } = props;
  return (
    <text fontSize={size} fill={palette.text}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + index * (size + 4)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
