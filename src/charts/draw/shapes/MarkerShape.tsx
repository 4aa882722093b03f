import type { ReactNode } from 'react';
import { isOpen, type SeriesStyle } from '../../../figure/style.ts';
import type { Point } from '../../layout/plan.ts';
import { markerPath } from './marker-path.ts';

/** A series' marker around a point, `r` pixels to each side. */
export function MarkerShape(props: {
  readonly style: SeriesStyle;
  readonly x: number;
  readonly y: number;
  readonly r?: number;
}): ReactNode {
  const { style, x, y, r } = props;
  return <MarkerShapes style={style} points={[{ x, y }]} r={r} />;
}

/** The markers of one series as one shape, which a browser makes, styles and paints faster than one for each. */
export function MarkerShapes(props: {
  readonly style: SeriesStyle;
  readonly points: readonly Point[];
  readonly r?: number | undefined;
  readonly className?: string;
  /** The id of the series they are of. */
  readonly series?: string;
}): ReactNode {
  const { style, points, r = 4.5, className, series } = props;
  const marker = style.marker === 'none' ? 'circle' : style.marker;
  const size = style.marker === 'none' ? 2.5 : r;
  const open = isOpen(marker);
  return (
    <path
      className={className}
      data-series={series}
      d={points.map(({ x, y }) => markerPath(marker, x, y, size)).join('')}
      fill={open ? 'none' : style.colour}
      stroke={open ? style.colour : '#FFFFFF'}
      strokeWidth={!open ? 1 : marker === 'cross' ? 2 : 1.5}
    />
  );
}
