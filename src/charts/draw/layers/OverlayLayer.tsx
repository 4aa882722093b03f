import type { ReactNode } from 'react';
import { overlayReach } from '../../layout/overlays.ts';
import { bandLook } from './BandLayer.tsx';
import { MarkerShape } from '../shapes/MarkerShape.tsx';
import type { Plan } from '../../layout/plan.ts';
import type { SeriesStyle } from '../../../figure/style.ts';

/** What councils said, over the published figures: target and straight line, stated figures, inspections. */
export function OverlayLayer({ plan }: { readonly plan: Plan }): ReactNode {
  const { segments, marks, rules, texts } = plan.overlay;
  return (
    <g className="overlay">
      {rules.map((rule) => (
        <g key={rule.key} data-event={rule.event ? rule.key : undefined}>
          {rule.event ? <title>{rule.event.label}</title> : null}
          <line
            x1={rule.x}
            x2={rule.x}
            y1={rule.y1}
            y2={rule.y2}
            stroke={rule.colour}
            strokeOpacity={0.55}
            strokeDasharray="1 4"
            strokeWidth={2}
          />
          {rule.event ? (
            <EventFlag style={rule.event.style} x={rule.x} y={rule.y1 + overlayReach} />
          ) : null}
        </g>
      ))}
      {segments.map((one) => (
        <line
          key={one.key}
          x1={one.x1}
          x2={one.x2}
          y1={one.y1}
          y2={one.y2}
          stroke={one.colour}
          strokeDasharray={one.dash}
          strokeWidth={one.width}
        />
      ))}
      {marks.map((mark) => (
        <OverlayMark key={mark.key} mark={mark} />
      ))}
      {texts.map((text) => (
        <text
          key={text.key}
          x={text.x}
          y={text.y}
          fontSize={text.size}
          fontWeight={600}
          fill={text.colour}
        >
          {text.text}
        </text>
      ))}
    </g>
  );
}

/** The mark of an inspection: a flag with the council's marker, which by itself would be taken for a value. */
function EventFlag(props: {
  readonly style: SeriesStyle;
  readonly x: number;
  readonly y: number;
}): ReactNode {
  const { style, x, y } = props;
  return (
    <>
      <path
        d={`M${x - overlayReach},${y - overlayReach}h${2 * overlayReach}v9l${-overlayReach},6l${-overlayReach},-6Z`}
        fill="#FFFFFF"
        stroke={style.textColour}
        strokeWidth={1.5}
      />
      <MarkerShape style={style} x={x} y={y - 1.5} r={3.5} />
    </>
  );
}

function OverlayMark({ mark }: { readonly mark: Plan['overlay']['marks'][number] }): ReactNode {
  const { shape, x, y, style } = mark;
  switch (shape) {
    case 'target':
      return (
        <g fill="none" stroke={style.textColour} strokeWidth={2}>
          <circle cx={x} cy={y} r={overlayReach} fill="#FFFFFF" />
          <circle cx={x} cy={y} r={2.5} fill={style.textColour} />
        </g>
      );
    case 'stated':
      return (
        <path
          d={`M${x},${y - overlayReach}L${x + overlayReach},${y}L${x},${y + overlayReach}L${x - overlayReach},${y}Z`}
          fill="#FFFFFF"
          stroke={style.textColour}
          strokeWidth={2}
        />
      );
    case 'thin line':
      return (
        <line x1={x - 8} x2={x + 8} y1={y} y2={y} stroke={style.colour} strokeWidth={style.width} />
      );
    case 'band':
      return <rect x={x - 8} y={y - 5} width={16} height={10} {...bandLook(style)} />;
    case 'range':
      return (
        <path
          d={`M${x - 8},${y}h16M${x - 8},${y - 4}v8M${x + 8},${y - 4}v8`}
          fill="none"
          stroke={style.textColour}
          strokeWidth={2}
        />
      );
    case 'event':
      return <EventFlag {...{ style, x, y }} />;
    case 'aim':
      return (
        <line
          x1={x}
          x2={x}
          y1={y - overlayReach}
          y2={y + overlayReach}
          stroke={style.textColour}
          strokeDasharray="1 4"
          strokeWidth={2}
        />
      );
  }
}
