import { isNumber, isSymbol } from '../../domain/cell.ts';
import { asSentence, formatList, formatWhole } from '../../domain/words/format.ts';
import type { Figure, Mark } from '../figure.ts';

/**
 * A sentence for each symbol that stands where the areas' latest number would stand, and for each reason of a figure not
 * held here: it names the places (or, of many, how many) and what the symbol means; in a breakdown, how many values it
 * is. Empty where all of them are numbers.
 */
export function symbolSentences(
  figure: Pick<Figure, 'periods' | 'areas' | 'table'>,
): readonly string[] {
  const last = figure.periods.at(-1);
  const areas = figure.areas.length;
  const rows = figure.table.rows.filter(({ period }) => period === last);
  const latest = rows.flatMap(({ cells }) => cells.slice(0, areas));
  const opening = latestNumbers(figure);
  const groups = new Map<string, Mark[]>();
  for (const mark of latest) {
    if (!isSymbol(mark.cell) && !mark.isBlank) continue;
    const meaning = mark.isBlank ? mark.why : `[${mark.cell}] ${mark.why}`;
    groups.set(meaning, [...(groups.get(meaning) ?? []), mark]);
  }
  return [...groups].map(([meaning, marks]) => {
    if (rows.length > 1) {
      const count = marks.length === 1 ? '1 value is' : `${formatWhole(marks.length)} values are`;
      return asSentence(`In ${last?.label}, ${count} not a number: ${meaning}`);
    }
    // The first sentence, which is of the latest numbers, may have said it, but not what the symbol means.
    const isTold = opening.some(({ cell }) => cell !== undefined && cell === marks[0]?.cell);
    const places =
      marks.length > 4
        ? `${formatWhole(marks.length)} areas`
        : formatList(marks.map(({ place }) => place));
    return asSentence(
      isTold ? meaning : `In ${last?.label}, there is no number for ${places}: ${meaning}`,
    );
  });
}

/** The marks of the chosen areas in the latest row in which one of them has a number; none without any. */
export function latestNumbers({ areas, table }: Pick<Figure, 'areas' | 'table'>): readonly Mark[] {
  return (
    table.rows
      .map(({ cells }) => cells.slice(0, areas.length))
      .find((marks) => marks.some(({ cell }) => isNumber(cell))) ?? []
  );
}
