import { isSymbol } from '../../domain/cell.ts';
import { asSentence, formatList, formatWhole } from '../../domain/format.ts';
import type { Figure, Mark } from '../figure.ts';
import { areaNamesIn } from './titles.ts';

/**
 * A sentence for each symbol that stands where the areas' latest number would stand: it names the places (or,
 * of many, how many) and what the symbol means; in a breakdown, how many values it is. Empty where all of them are numbers.
 */
export function symbolSentences(
  figure: Pick<Figure, 'periods' | 'subtitle' | 'summary' | 'table'>,
): readonly string[] {
  const last = figure.periods.at(-1);
  const areas = areaNamesIn(figure).length;
  const rows = figure.table.rows.filter(({ cells }) => cells[0]?.label === last?.label);
  const latest = rows.flatMap(({ cells }) => cells.slice(0, areas));
  const groups = new Map<string, Mark[]>();
  for (const mark of latest) {
    if (!isSymbol(mark.cell)) continue;
    const meaning = `[${mark.cell}] ${mark.why}`;
    groups.set(meaning, [...(groups.get(meaning) ?? []), mark]);
  }
  return [...groups].map(([meaning, marks]) => {
    if (rows.length > 1) {
      const count = marks.length === 1 ? '1 value is' : `${formatWhole(marks.length)} values are`;
      return asSentence(`In ${last?.label}, ${count} not a number: ${meaning}`);
    }
    // The first sentence of the summary may have said it, but not what the symbol means.
    const isTold = figure.summary.some((text) =>
      text.includes(`is not shown: [${marks[0]?.cell}]`),
    );
    const places =
      marks.length > 4
        ? `${formatWhole(marks.length)} areas`
        : formatList(marks.map(({ place }) => place));
    return asSentence(
      isTold ? meaning : `In ${last?.label}, there is no number for ${places}: ${meaning}`,
    );
  });
}
