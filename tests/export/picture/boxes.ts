import type { Plan, PlannedText } from '../../../src/charts/layout/plan.ts';
import { textWidth } from '../../../src/charts/layout/text-width.ts';
import type { PicturePlan } from '../../../src/export/picture/layout.ts';

/** Where a piece of writing stands on a picture. */
export interface TextBox {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Anchor = PlannedText['anchor'];

/** Widths are estimated on the wide side; what is really drawn is about this share of it. */
const really = 0.86;

function boxOf(
  text: string,
  at: { readonly x: number; readonly y: number },
  size: number,
  anchor: Anchor,
  bold = false,
): TextBox {
  const width = textWidth(text, size, bold ? 'bold' : 'normal') * really;
  const left = at.x - { start: 0, middle: width / 2, end: width }[anchor];
  return {
    text,
    size,
    left,
    right: left + width,
    top: at.y - size * 0.74,
    bottom: at.y + size * 0.2,
  };
}

function boxesOfPlan(plan: Plan, tick: number): readonly TextBox[] {
  const { plot, value } = plan;
  const across = value.direction === 'vertical';
  const texts = [
    ...plan.symbols,
    ...plan.captions,
    ...plan.breaks.map(({ label }) => label),
    ...plan.gaps.flatMap(({ label }) => label ?? []),
    ...plan.overlay.texts,
  ];
  const under = plot.y + plot.height + tick + 7;
  return [
    ...texts.map((one) => boxOf(one.text, one, one.size, one.anchor, one.bold)),
    ...value.ticks.map(({ at, label }) =>
      across
        ? boxOf(label, { x: plot.x - 8, y: at + tick * 0.35 }, tick, 'end')
        : boxOf(label, { x: at, y: under }, tick, 'middle'),
    ),
    ...plan.ticks.map(({ at, label }) => boxOf(label, { x: at, y: under }, tick, 'middle')),
    ...plan.labels.flatMap(({ lines, x, y, size }) =>
      lines.map((line, index) =>
        boxOf(line, { x, y: y + index * (size + 3) + size * 0.36 }, size, 'start', true),
      ),
    ),
    ...plan.legend.flatMap(({ lines, x, y, size }) =>
      lines.map((line, index) =>
        boxOf(line, { x: x + size + 7, y: y + index * (size + 4) }, size, 'start'),
      ),
    ),
  ];
}

/** Every piece of writing on a picture, in the sheet's units. */
export function boxesOf(picture: PicturePlan): readonly TextBox[] {
  const { tick } = picture.sheet.type;
  return [
    ...picture.texts.map((one) => boxOf(one.text, one, one.size, one.anchor, one.bold)),
    ...picture.key.flatMap(({ lines, x, y, size }) =>
      lines.map((line, index) =>
        boxOf(line, { x: x + 37, y: y + index * (size + 4) }, size, 'start'),
      ),
    ),
    ...picture.drawings.flatMap(({ x, y, plan }) =>
      boxesOfPlan(plan, tick).map((box) => ({
        ...box,
        left: box.left + x,
        right: box.right + x,
        top: box.top + y,
        bottom: box.bottom + y,
      })),
    ),
  ];
}

/** What stands over something else, or over the edge of the sheet, in words. */
export function flawsOf(picture: PicturePlan): readonly string[] {
  const boxes = boxesOf(picture).toSorted((a, b) => a.top - b.top);
  const outside = boxes
    .filter(
      ({ left, right, top, bottom }) =>
        left < -0.5 || top < -0.5 || right > picture.width + 0.5 || bottom > picture.height + 0.5,
    )
    .map(({ text }) => `"${text}" runs over the edge`);
  const crossing = boxes.flatMap((one, index) => {
    const over: string[] = [];
    for (const other of boxes.slice(index + 1)) {
      // From here on they all stand lower.
      if (other.top >= one.bottom - 1) break;
      if (
        other.bottom - Math.max(one.top, other.top) > 1 &&
        Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1
      ) {
        over.push(`"${one.text}" and "${other.text}" stand over each other`);
      }
    }
    return over;
  });
  return [...outside, ...crossing];
}
