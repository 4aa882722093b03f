import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Figure } from '../../figure/figure.ts';
import type { ShowProvenance } from './show-provenance.ts';
import { MarkerShape } from '../draw/shapes/MarkerShape.tsx';
import type { MarkPosition } from './navigate.ts';
import { facetWords, tooltipBox, tooltipWidth, tooltipWords } from './tooltip.ts';
import type { Target } from '../layout/plan.ts';

/** What stands above the page while it scrolls, in pixels: no value may be hidden under it. */
const headerHeight = 60;

/**
 * All series at the pointed position, the pointed one in bold, and the way to where its number comes from.
 * It can be hovered, so that its button can be reached. On a touch screen it stands apart from the plot, which a finger
 * covers already.
 */
export function ChartTooltip(props: {
  readonly figure: Figure;
  readonly pointed: MarkPosition;
  /** Where it points, in CSS pixels of the drawing. */
  readonly target: Target;
  /** The drawing's size, in the same. */
  readonly size: { readonly width: number; readonly height: number };
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { figure, pointed, target, size, showProvenance } = props;
  const facet = figure.facets[pointed.facet];
  const known = useMemo(() => (facet ? facetWords(figure, facet) : null), [figure, facet]);
  const words = known && tooltipWords(known, pointed);
  const width = tooltipWidth(size);
  const box = useRef<HTMLDivElement>(null);
  const [isApart] = useState(() => window.matchMedia('(hover: none)').matches);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    if (isApart) {
      // Over what is above the drawing, as long as that is in sight; else under it.
      const room = current.parentElement?.getBoundingClientRect().top ?? 0;
      const top = room > current.offsetHeight + headerHeight ? -current.offsetHeight : size.height;
      current.style.top = `${top}px`;
      return;
    }
    const { left, top } = tooltipBox(target, { width, height: current.offsetHeight }, size);
    current.style.left = `${left}px`;
    current.style.top = `${top}px`;
  });
  if (!words) return null;
  return (
    <>
      <svg className="focus-ring" width={size.width} height={size.height} aria-hidden="true">
        <circle cx={target.x} cy={target.y} r={9} />
      </svg>
      <div
        className={isApart ? 'tooltip tooltip-apart' : 'tooltip'}
        ref={box}
        style={isApart ? undefined : { width }}
      >
        <p className="tooltip-title">{words.heading}</p>
        <ul>
          {words.entries.map(({ series, style, name, value, isPointed }) => (
            <li key={series} className={isPointed ? 'pointed' : undefined}>
              <svg width="14" height="14" aria-hidden="true">
                <MarkerShape style={style} x={7} y={7} />
              </svg>
              <span>{name}</span>
              <span className="tooltip-value">{value}</span>
            </li>
          ))}
        </ul>
        <button
          type="button"
          tabIndex={-1}
          onClick={() => showProvenance([target.mark], figure.indicator)}
        >
          Where this number comes from
        </button>
      </div>
    </>
  );
}
