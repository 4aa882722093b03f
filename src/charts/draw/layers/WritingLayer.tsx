import type { ReactNode } from 'react';
import { palette } from '../../../figure/style.ts';
import type { Plan } from '../../layout/plan.ts';
import { MarkerShape } from '../shapes/MarkerShape.tsx';
import { TextLines, TextMark } from '../shapes/text.tsx';
import { EndLabel } from './EndLabel.tsx';

/** How far the line of a break rises above the foot of its label, in pixels. */
const riseOfBreak = 4;

/** What is written over the marks: breaks, symbols and values, names at line ends, key, axis titles. */
export function WritingLayer({ plan }: { readonly plan: Plan }): ReactNode {
  const { plot } = plan;
  return (
    <g>
      {plan.breaks.map((one) => (
        <g key={one.x}>
          <line
            x1={one.x}
            x2={one.x}
            y1={one.label.text === '' ? plot.y : one.label.y - riseOfBreak}
            y2={plot.y + plot.height}
            stroke={palette.secondaryText}
            strokeDasharray="4 4"
          />
          <TextMark text={one.label} />
        </g>
      ))}
      {[...plan.symbols, ...plan.captions].map((text, index) => (
        // eslint-disable-next-line react/no-array-index-key
        <TextMark key={index} text={text} />
      ))}
      {plan.labels.map((label) => (
        <EndLabel key={label.series} label={label} />
      ))}
      {plan.legend.map((entry) => (
        <g key={entry.series} data-series={entry.series}>
          {plan.bars.length > 0 ? (
            <rect
              x={entry.x}
              y={entry.y - entry.size + 1}
              width={entry.size}
              height={entry.size}
              fill={entry.style.colour}
            />
          ) : (
            <MarkerShape
              style={entry.style}
              x={entry.x + entry.size / 2}
              y={entry.y - entry.size * 0.36}
              r={6}
            />
          )}
          <TextLines
            lines={entry.lines}
            x={entry.x + entry.size + 7}
            y={entry.y}
            size={entry.size}
          />
        </g>
      ))}
    </g>
  );
}
