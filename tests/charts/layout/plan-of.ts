import { planFacet } from '../../../src/charts/layout/figure.ts';
import { screenType, type Plan, type PlannedText } from '../../../src/charts/layout/plan.ts';
import { textWidth } from '../../../src/charts/layout/text-width.ts';
import type { Facet, Figure } from '../../../src/figure/figure.ts';

interface Options {
  readonly width?: number;
  readonly compact?: boolean;
  readonly facet?: number;
}

/** A facet of a figure worked out to the pixel: the first one, 800 px wide, unless said otherwise. */
export function planOf(figure: Figure, options: Options = {}): Plan {
  const { width = 800, compact = false, facet = 0 } = options;
  return planFacet(figure, figure.facets[facet] as Facet, { width, type: screenType, compact });
}

interface Extent {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a text stands, by the estimate of its width. */
export function extentOf(text: PlannedText): Extent {
  const width = textWidth(text.text, text.size, text.bold ? 'bold' : 'normal');
  const share = { start: 0, middle: 0.5, end: 1 }[text.anchor];
  const left = text.x - width * share;
  return {
    what: text.text,
    left,
    right: left + width,
    top: text.y - text.size * 0.8,
    bottom: text.y,
  };
}

/** Every text of a plan and every name at a line's end. */
export function textsOf(plan: Plan): readonly Extent[] {
  const texts = [
    ...plan.symbols,
    ...plan.captions,
    ...plan.breaks.map(({ label }) => label),
    ...plan.gaps.flatMap(({ label }) => label ?? []),
  ];
  return [...texts.map(extentOf), ...labelExtents(plan), ...legendExtents(plan)];
}

/** The names at the ends of lines, one extent for each. */
export function labelExtents(plan: Plan): readonly Extent[] {
  return plan.labels.map((label) => {
    const lineHeight = label.size + 3;
    const width = Math.max(...label.lines.map((line) => textWidth(line, label.size, 'bold')));
    return {
      what: label.lines.join(' '),
      left: label.x,
      right: label.x + width,
      top: label.y - label.size / 2,
      bottom: label.y + (label.lines.length - 1) * lineHeight + label.size / 2,
    };
  });
}

function legendExtents(plan: Plan): readonly Extent[] {
  return plan.legend.map((entry) => ({
    what: entry.lines.join(' '),
    left: entry.x,
    right:
      entry.x +
      entry.size +
      7 +
      Math.max(...entry.lines.map((line) => textWidth(line, entry.size))),
    top: entry.y - entry.size,
    bottom: entry.y,
  }));
}

/** What of a plan's writing stands outside the drawing. */
export function outside(plan: Plan): readonly string[] {
  return textsOf(plan)
    .filter(
      ({ left, right, top, bottom }) =>
        left < -0.5 || right > plan.width + 0.5 || top < -1.5 || bottom > plan.height + 0.5,
    )
    .map(({ what }) => what);
}

/** Neighbouring ticks of the axes whose labels touch. */
export function crowdedTicks(plan: Plan, size = screenType.tick): readonly string[] {
  const along = plan.value.direction === 'horizontal' ? plan.value.ticks : plan.ticks;
  const ticks = along.toSorted((a, b) => a.at - b.at);
  return ticks.slice(1).flatMap((tick, index) => {
    const before = ticks[index];
    if (!before) return [];
    const needed = (textWidth(before.label, size) + textWidth(tick.label, size)) / 2;
    return tick.at - before.at < needed ? [`${before.label} ${tick.label}`] : [];
  });
}
