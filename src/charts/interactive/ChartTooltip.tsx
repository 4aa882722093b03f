import type { ReactNode } from 'react';
import type { Figure } from '../../figure/figure.ts';
import { nameOf, valueInWords } from './announce.ts';
import type { Explain } from './explain.ts';
import { MarkerShape } from '../draw/shapes/MarkerShape.tsx';
import type { Place } from './navigate.ts';
import type { Target } from '../layout/plan.ts';

const tooltipWidth = 236;

/**
 * All series at the pointed position, the pointed one in bold, and the way to where its number comes from.
 * It can be hovered, so that its button can be reached.
 */
export function ChartTooltip(props: {
  readonly figure: Figure;
  readonly place: Place;
  /** Where it points, in CSS pixels of the drawing. */
  readonly target: Target;
  /** The drawing's size, in the same. */
  readonly size: { readonly width: number; readonly height: number };
  readonly explain: Explain;
}): ReactNode {
  const { figure, place, target, size, explain } = props;
  const facet = figure.facets[place.facet];
  if (!facet) return null;
  const rowIsArea = facet.rows[place.position]?.look;
  const leftOf = target.x > size.width / 2;
  const width = Math.min(tooltipWidth, size.width);
  const left = leftOf ? target.x - width - 14 : target.x + 14;
  const heading = rowIsArea ? (facet.series[place.series]?.label ?? '') : target.mark.label;
  return (
    <>
      <svg className="focus-ring" width={size.width} height={size.height} aria-hidden="true">
        <circle cx={target.x} cy={target.y} r={9} />
      </svg>
      <div
        className="tooltip"
        style={{
          width,
          left: Math.max(0, Math.min(size.width - width, left)),
          top: Math.max(0, Math.min(target.y - 20, size.height - 120)),
        }}
      >
        <p className="tooltip-title">{heading}</p>
        <ul>
          {facet.series.map((series, index) => {
            const mark = series.marks[place.position];
            if (!mark) return null;
            const look = facet.rows[place.position]?.look ?? series.look;
            return (
              <li key={series.id} className={index === place.series ? 'pointed' : undefined}>
                <svg width="14" height="14" aria-hidden="true">
                  <MarkerShape look={look} x={7} y={7} />
                </svg>
                <span>{nameOf(facet, { series: index, position: place.position })}</span>
                <span className="tooltip-value">{valueInWords(figure, mark)}</span>
              </li>
            );
          })}
        </ul>
        <button
          type="button"
          tabIndex={-1}
          onClick={() => explain([target.mark], figure.indicator)}
        >
          Where this number comes from
        </button>
      </div>
    </>
  );
}
