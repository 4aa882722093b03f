import type { ReactNode } from 'react';
import { AxisLayer, ZeroLayer } from './layers/AxisLayer.tsx';
import { BandLayer } from './layers/BandLayer.tsx';
import { BarLayer } from './layers/BarLayer.tsx';
import { DotLayer } from './layers/DotLayer.tsx';
import { GapLayer } from './layers/GapLayer.tsx';
import { LineLayer } from './layers/LineLayer.tsx';
import { LinkLayer } from './layers/LinkLayer.tsx';
import { OverlayLayer } from './layers/OverlayLayer.tsx';
import { RangeLayer } from './layers/RangeLayer.tsx';
import { WritingLayer } from './layers/WritingLayer.tsx';
import { fontFamily } from './shapes/text.tsx';
import { screenType, type Plan } from '../layout/plan.ts';

/** A plan as plain SVG: small multiples, and anything drawn where no charting library should be. */
export function PlainChart(props: {
  readonly plan: Plan;
  /** CSS pixels to one unit of the plan. */
  readonly scale?: number;
}): ReactNode {
  const { plan, scale = 1 } = props;
  return (
    <svg
      width={plan.width * scale}
      height={plan.height * scale}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      fontFamily={fontFamily}
      aria-hidden="true"
      focusable="false"
    >
      <PlanLayers plan={plan} tick={screenType.tick} />
    </svg>
  );
}

/** The marks and writing of a plan, to stand in any drawing. `tick` is the size of the type at its axes. */
export function PlanLayers(props: { readonly plan: Plan; readonly tick: number }): ReactNode {
  const { plan, tick } = props;
  return (
    <>
      <GapLayer plan={plan} />
      <AxisLayer plan={plan} type={tick} />
      <ZeroLayer plan={plan} />
      <BandLayer plan={plan} />
      <LinkLayer plan={plan} />
      <LineLayer plan={plan} />
      <BarLayer plan={plan} />
      <RangeLayer plan={plan} />
      <DotLayer plan={plan} />
      <OverlayLayer plan={plan} />
      <WritingLayer plan={plan} />
    </>
  );
}
