import type { ReactNode } from 'react';
import type { PlannedLabel } from '../../layout/plan.ts';

/** A series' name and last value at the end of its line, with a thin line to it where it had to move. */
export function EndLabel({ label }: { readonly label: PlannedLabel }): ReactNode {
  const lineHeight = label.size + 3;
  const middle = label.y + ((label.lines.length - 1) * lineHeight) / 2;
  const moved = Math.abs(middle - label.from.y) > 4 || label.x - label.from.x > 40;
  return (
    <>
      {moved ? (
        <path
          data-series={label.series}
          d={`M${label.from.x + 6},${label.from.y}L${label.x - 3},${middle}`}
          fill="none"
          stroke={label.style.colour}
          strokeWidth={0.75}
        />
      ) : null}
      <text
        data-series={label.series}
        fontSize={label.size}
        fill={label.style.textColour}
        fontWeight={600}
      >
        {label.lines.map((line, index) => (
          <tspan key={line} x={label.x} y={label.y + index * lineHeight + label.size * 0.36}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}
