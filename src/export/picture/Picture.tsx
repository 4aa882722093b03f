import type { ReactNode } from 'react';
import { PlanLayers } from '../../charts/draw/PlainChart.tsx';
import { MarkerShape } from '../../charts/draw/shapes/MarkerShape.tsx';
import { fontFamily, TextLines, TextMark } from '../../charts/draw/shapes/text.tsx';
import { palette } from '../../figure/style.ts';
import { linkElementId } from '../metadata/link-element.ts';
import { keyLine } from './layout-key.ts';
import type { PicturePlan } from './layout.ts';

/** What a picture says of itself where it cannot be seen. */
export interface PictureMetadata {
  readonly title: string;
  readonly description: string;
  readonly link: string;
  /** How wide and tall it is outside the page, with a unit: "17cm", "1920px". */
  readonly width: string;
  readonly height: string;
}

/** A planned picture as one SVG that stands by itself: nothing in it points outside, text stays text. */
export function Picture(props: {
  readonly plan: PicturePlan;
  readonly facts: PictureMetadata;
}): ReactNode {
  const { plan, facts } = props;
  const { width, height } = plan;
  return (
    <svg
      width={facts.width}
      height={facts.height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={fontFamily}
      role="img"
      textRendering="geometricPrecision"
      lang="en-GB"
    >
      <title>{facts.title}</title>
      <desc>{facts.description}</desc>
      <metadata id={linkElementId}>{facts.link}</metadata>
      <rect width={width} height={height} fill="#FFFFFF" />
      {plan.rules.map(({ y, x1, x2 }, index) => (
        // Rules have no identity but their place.
        // eslint-disable-next-line react/no-array-index-key
        <line key={index} x1={x1} x2={x2} y1={y} y2={y} stroke={palette.gridline} />
      ))}
      {plan.texts.map((text) => (
        <TextMark key={text.key} text={text} />
      ))}
      {plan.key.map(({ id, lines, style, x, y, size }) => (
        <g key={id}>
          <line
            x1={x}
            x2={x + keyLine}
            y1={y - size * 0.36}
            y2={y - size * 0.36}
            stroke={style.colour}
            strokeWidth={style.width}
            strokeDasharray={style.dash || undefined}
          />
          <MarkerShape style={style} x={x + keyLine / 2} y={y - size * 0.36} />
          <TextLines lines={lines} x={x + keyLine + 7} y={y} size={size} />
        </g>
      ))}
      {plan.drawings.map(({ x, y, plan: drawing }, index) => (
        // eslint-disable-next-line react/no-array-index-key
        <g key={index} transform={`translate(${x} ${y})`}>
          <PlanLayers plan={drawing} tick={plan.sheet.type.tick} />
        </g>
      ))}
    </svg>
  );
}
