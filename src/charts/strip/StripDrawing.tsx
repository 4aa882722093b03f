import { memo, type ReactNode } from 'react';
import { palette } from '../../figure/style.ts';
import { MarkerShape } from '../draw/shapes/MarkerShape.tsx';
import { fontFamily } from '../draw/shapes/text.tsx';
import { stripType, type StripPlan } from './plan-strip.ts';

/** A strip of councils: an axis, a dot for each, names as far as there is room, the country as an upright line. */
export const StripDrawing = memo(function StripDrawing(props: {
  readonly plan: StripPlan;
  readonly label: string;
}): ReactNode {
  const { plan, label } = props;
  const { width, height, axis, ticks, dots, names, country } = plan;
  const foot = height - 22;
  return (
    <svg
      className="strip-drawing"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={fontFamily}
      fontSize={stripType}
      role="img"
      aria-label={label}
    >
      {ticks.map(({ x, text }) => (
        <g key={x}>
          <path d={`M${x},${axis}V${foot}`} stroke={palette.gridline} />
          <text x={x} y={height - 6} textAnchor="middle" fill={palette.secondaryText}>
            {text}
          </text>
        </g>
      ))}
      <path d={`M0,${axis}H${width}`} stroke={palette.zeroLine} strokeWidth={2} />
      {country ? (
        <>
          <path
            d={`M${country.x},16V${foot}`}
            stroke={palette.darkGrey}
            strokeWidth={1.5}
            strokeDasharray="4 3"
          />
          <text
            x={Math.max(24, Math.min(width - 24, country.x))}
            y={12}
            textAnchor="middle"
            fill={palette.darkGrey}
          >
            {country.text}
          </text>
        </>
      ) : null}
      {names.map(({ key, from, x, y, anchor, isChosen, text }) => (
        <g key={key}>
          <path
            d={`M${from.x},${from.y}V${y > from.y ? y - 10 : y + 3}`}
            stroke={palette.zeroLine}
          />
          <text
            x={x}
            y={y}
            textAnchor={anchor}
            fill={isChosen ? palette.text : palette.secondaryText}
            fontWeight={isChosen ? 700 : undefined}
            className="strip-name"
          >
            {text}
          </text>
        </g>
      ))}
      {dots
        .filter(({ point }) => point.style === null)
        .map(({ point, x, y }) => (
          <circle
            key={point.area.code}
            cx={x}
            cy={y}
            r={4}
            fill="#FFFFFF"
            stroke={palette.midGrey}
            strokeWidth={1.5}
          />
        ))}
      {dots.map(({ point, x, y }) =>
        point.style ? (
          <MarkerShape key={point.area.code} style={point.style} x={x} y={y} r={6.5} />
        ) : null,
      )}
    </svg>
  );
});
