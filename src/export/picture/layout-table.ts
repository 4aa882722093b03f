import type { PlannedText } from '../../charts/layout/plan.ts';
import { textWidth, wrapText } from '../../charts/layout/text-width.ts';
import { isNumber } from '../../domain/cell.ts';
import { formatCell } from '../../domain/words/format.ts';
import type { Figure } from '../../figure/figure.ts';
import { palette } from '../../figure/style.ts';
import type { Sheet } from './sheet.ts';

interface PlannedTable {
  readonly texts: readonly PlannedText[];
  readonly rules: readonly { readonly y: number; readonly x1: number; readonly x2: number }[];
  readonly height: number;
}

interface TableCell {
  readonly lines: readonly string[];
  readonly soft: boolean;
}

/**
 * A figure's table as writing and rules: row headings to the left, values to the right of their columns.
 * Columns that do not fit beside each other continue in a further block beneath.
 */
export function planTable(
  figure: Figure,
  sheet: Sheet,
  box: { readonly x: number; readonly y: number; readonly width: number },
): PlannedTable {
  const { table, indicator } = figure;
  const size = sheet.type.tick;
  const pad = 10;
  const longest = Math.max(
    ...[table.rowHeading, ...table.rows.map(rowLabel)].map((text) => textWidth(text, size)),
  );
  const headingWidth = Math.min(longest + pad, box.width * 0.4);
  const widest = Math.max(
    ...table.columns.map(({ label }) => Math.min(textWidth(label, size, 'bold'), size * 8)),
    ...table.rows.flatMap(({ cells }) =>
      cells.map(({ cell }) => textWidth(formatCell(cell, indicator), size)),
    ),
  );
  const columnWidth = widest + pad;
  const perBlock = Math.max(1, Math.floor((box.width - headingWidth) / columnWidth));
  const texts: PlannedText[] = [];
  const rules: { y: number; x1: number; x2: number }[] = [];
  let { y } = box;

  for (let start = 0; start < table.columns.length; start += perBlock) {
    const columns = table.columns.slice(start, start + perBlock);
    const right = box.x + headingWidth + columns.length * columnWidth;
    const line = (cells: readonly TableCell[], bold: boolean): void => {
      const most = Math.max(...cells.map(({ lines }) => lines.length));
      cells.forEach(({ lines, soft }, index) => {
        lines.forEach((text, at) => {
          texts.push({
            key: `${start} ${y} ${index} ${at}`,
            text,
            x: index === 0 ? box.x : box.x + headingWidth + index * columnWidth,
            y: y + size + 3 + at * (size + 3),
            anchor: index === 0 ? 'start' : 'end',
            colour: soft ? palette.secondaryText : palette.text,
            size,
            ...(bold ? { bold } : {}),
          });
        });
      });
      y += most * (size + 3) + 6;
      rules.push({ y: y - 1, x1: box.x, x2: right });
    };
    const wrap = (text: string, width: number, bold = false): TableCell => ({
      lines: wrapText(text, width, size, bold ? 'bold' : 'normal'),
      soft: false,
    });
    line(
      [
        wrap(table.rowHeading, headingWidth - pad, true),
        ...columns.map(({ label }) => wrap(label, widest, true)),
      ],
      true,
    );
    for (const row of table.rows) {
      line(
        [
          wrap(rowLabel(row), headingWidth - pad),
          ...row.cells.slice(start, start + perBlock).map(({ cell }) => ({
            lines: [formatCell(cell, indicator)],
            soft: !isNumber(cell),
          })),
        ],
        false,
      );
    }
    y += 10;
  }
  return { texts, rules, height: y - box.y };
}

function rowLabel({ label, afterBreak }: Figure['table']['rows'][number]): string {
  return afterBreak ? `${label} [b]` : label;
}
