import { needKey } from '../../charts/layout/facets.ts';
import type { PlannedText } from '../../charts/layout/plan.ts';
import { wrapText } from '../../charts/layout/text-width.ts';
import type { Figure } from '../../figure/figure.ts';
import { palette } from '../../figure/style.ts';
import type { ExportContext } from '../context.ts';
import { attemptsFor, type Attempt } from './attempts.ts';
import { planDrawings, type PlacedDrawing } from './layout-drawings.ts';
import { planKey, type KeyEntry } from './layout-key.ts';
import { planTable } from './layout-table.ts';
import type { Preset } from './preset.ts';
import type { Sheet } from './sheet.ts';
import { headlineText } from '../../figure/words/sentence.ts';

/** A whole picture worked out on its sheet, in the sheet's units. */
export interface PicturePlan {
  readonly sheet: Sheet;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlannedText[];
  readonly key: readonly KeyEntry[];
  readonly drawings: readonly PlacedDrawing[];
  /** Thin lines across. */
  readonly rules: readonly { readonly y: number; readonly x1: number; readonly x2: number }[];
  /** How tall the writing under the drawing is. */
  readonly printHeight: number;
  /** What of the figure is not drawn, in a sentence; empty where all is. */
  readonly leftOut: string;
}

/**
 * Lays out a figure with all that must go with it, on the sheet with the largest type that holds it. Pure: it
 * needs no browser.
 */
export function planPicture(figure: Figure, preset: Preset, context: ExportContext): PicturePlan {
  let lowest: PicturePlan | undefined;
  for (const attempt of attemptsFor(figure, preset, context)) {
    const { height: fixed, tallest, mostPrint } = attempt.sheet;
    const plan = layOut(attempt, 0);
    const spare = tallest - plan.height;
    const isShort = plan.printHeight <= mostPrint * plan.height;
    if (spare >= 0 && isShort && fixed === null) return plan;
    if (spare >= 0 && plan.printHeight <= mostPrint * tallest) {
      const filled = layOut(attempt, spare);
      if (fixed !== null) return { ...filled, height: fixed };
      // Taller than it need be, so that the writing does not outweigh the drawing.
      if (attempt.figure.kind === 'line') return filled;
    }
    if (!lowest || plan.height / plan.width < lowest.height / lowest.width) lowest = plan;
  }
  if (!lowest) throw new Error(`There is no sheet for ${preset.label}.`);
  return lowest;
}

/** `spare` is what is left of the sheet's height when nothing is stretched: drawings over time take it. */
function layOut({ figure, sheet, hasTitles, print, leftOut }: Attempt, spare: number): PicturePlan {
  const { margin } = sheet;
  const inner = sheet.width - 2 * margin;
  const texts: PlannedText[] = [];
  const drawings: PlacedDrawing[] = [];
  const rules: { y: number; x1: number; x2: number }[] = [];
  let key: readonly KeyEntry[] = [];
  let y = margin;

  const write = (text: string, size: number, options: { bold?: boolean; soft?: boolean } = {}) => {
    const lineHeight = Math.round(size * 1.32);
    const weight = options.bold ? 'bold' : 'normal';
    for (const line of wrapText(text, inner, size, weight)) {
      texts.push({
        key: `${texts.length}`,
        x: margin,
        y: y + size,
        text: line,
        anchor: 'start',
        colour: options.soft ? palette.secondaryText : palette.text,
        size,
        ...(options.bold ? { bold: true } : {}),
      });
      y += lineHeight;
    }
  };

  if (hasTitles) {
    write(headlineText(figure), sheet.headline, { bold: true });
    y += 2;
  }
  // A table has no axis to say what its numbers are.
  if (hasTitles || figure.kind === 'table') {
    write(figure.subtitle, sheet.subtitle, { soft: true });
    y += 10;
  }

  if (figure.empty) {
    write(figure.empty.message, sheet.type.label);
  } else if (figure.kind === 'table') {
    const table = planTable(figure, sheet, { x: margin, y, width: inner });
    texts.push(...table.texts);
    rules.push(...table.rules);
    y += table.height;
  } else {
    if (needKey(figure)) {
      const planned = planKey(figure, { x: margin, y, width: inner }, sheet.type.label);
      key = planned.entries;
      y += planned.height;
    }
    const planned = planDrawings(figure, sheet, { x: margin, y, width: inner }, spare);
    texts.push(...planned.titles);
    drawings.push(...planned.drawings);
    y += planned.height;
  }

  const aroundRule = sheet.tight ? 3 : 6;
  y += aroundRule;
  rules.push({ y, x1: margin, x2: margin + inner });
  y += aroundRule;
  const printTop = y;
  for (const paragraph of print) {
    write(paragraph, sheet.print, { soft: true });
    y += 3;
  }
  const printHeight = y - printTop;
  const height = Math.ceil(y + margin);
  return { sheet, width: sheet.width, height, texts, key, drawings, rules, printHeight, leftOut };
}
