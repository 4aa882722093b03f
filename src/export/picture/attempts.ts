import type { Figure } from '../../figure/figure.ts';
import type { ExportContext } from '../context.ts';
import { partsOf, withFewer } from './fewer.ts';
import type { Preset } from './preset.ts';
import { legibleSheets, paperSheet, reportSheets, smallerSheets, type Sheet } from './sheet.ts';
import { fewPrint, reportPrint, smallPrint } from './words.ts';

/** One way to put a figure on a sheet: how, what of it, and what is written under it. */
export interface Attempt {
  readonly sheet: Sheet;
  readonly figure: Figure;
  readonly hasTitles: boolean;
  readonly print: readonly string[];
  /** What of the figure is not drawn, in a sentence; empty where all is. */
  readonly leftOut: string;
}

/** The ways to draw a figure at a preset's size, the best first. */
export function* attemptsFor(
  figure: Figure,
  preset: Preset,
  context: ExportContext,
): Generator<Attempt> {
  const { contents, height } = preset;
  const isReport = contents === 'report';
  const whole = { figure, leftOut: '', hasTitles: !isReport };
  const full = smallPrint(figure, context);
  if (!isReport && height === null) {
    yield { ...whole, sheet: paperSheet(preset), print: full };
    return;
  }
  const sheets = isReport ? reportSheets(preset, figure) : legibleSheets(preset, figure);
  const printOn = (sheet: Sheet, one: Figure): readonly string[] =>
    isReport ? reportPrint(one, sheet) : fewPrint(one, context, sheet);
  if (!isReport) for (const sheet of sheets) yield { ...whole, sheet, print: full };
  for (const sheet of sheets) yield { ...whole, sheet, print: printOn(sheet, figure) };
  // Where much is left out, one more or less is not tried.
  for (
    let most = partsOf(figure) - 1;
    most >= 1;
    most = Math.min(most - 1, Math.ceil(most * 0.9))
  ) {
    const { figure: part, note } = withFewer(figure, most);
    for (const sheet of sheets.slice(-3)) {
      const print = [note, ...printOn(sheet, part)];
      yield { ...whole, figure: part, leftOut: note, sheet, print };
    }
  }
  if (height === null) return;
  for (const sheet of smallerSheets(preset))
    yield { ...whole, sheet, print: printOn(sheet, figure) };
}
