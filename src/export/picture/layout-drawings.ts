import { formatCell } from '../../domain/words/format.ts';
import { areAlike, areWhole } from '../../charts/layout/facets.ts';
import { planFacet } from '../../charts/layout/figure.ts';
import { endLabels } from '../../charts/layout/line-endings.ts';
import type { Plan, PlannedText, PlanSize } from '../../charts/layout/plan.ts';
import type { Facet, Figure } from '../../figure/figure.ts';
import { palette } from '../../figure/style.ts';
import { textWidth, wrapText } from '../../charts/layout/text-width.ts';
import { inColumns } from './fewer.ts';
import type { Sheet } from './sheet.ts';

/** A drawing and where its corner stands on the sheet. */
export interface PlacedDrawing {
  readonly x: number;
  readonly y: number;
  readonly plan: Plan;
}

interface Drawings {
  readonly drawings: readonly PlacedDrawing[];
  readonly titles: readonly PlannedText[];
  readonly height: number;
}

interface Strip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const gutter = 18;

/**
 * The drawings of a figure under each other across a strip of the sheet: the main one, then those with a scale
 * of their own. Rows that these share with the main one stand beside it, named once. `spare` is height that
 * drawings over time may take besides.
 */
export function planDrawings(figure: Figure, sheet: Sheet, strip: Strip, spare: number): Drawings {
  const [main, ...rest] = figure.facets;
  if (!main) return { drawings: [], titles: [], height: 0 };
  if (!areAlike(figure) && sharesRows(main, rest) && strip.width >= 480) {
    return planBeside(figure, main, rest, sheet, strip);
  }
  if (sheet.columns > 1 && rest.length === 0 && main.rows.length > 1) {
    return planColumns(figure, main, sheet, strip);
  }
  const rows = rowsOf(figure, sheet, strip.width);
  // The main drawing takes all there is to spare; drawings that are alike share it.
  const shareOf = (row: number): number =>
    areAlike(figure) ? spare / rows.length : row === 0 ? spare : 0;
  const drawings: PlacedDrawing[] = [];
  const titles: PlannedText[] = [];
  let { y } = strip;
  for (const [row, { facets, width, height, compact }] of rows.entries()) {
    let bottom = y;
    facets.forEach((facet, column) => {
      const x = strip.x + column * (width + gutter);
      const title = titleOf(figure, facet, sheet, { x, y, width });
      titles.push(...title.texts);
      const size: PlanSize = {
        width,
        height: height + (figure.kind === 'line' ? shareOf(row) : 0),
        type: sheet.type,
        compact,
        dense: true,
        tight: sheet.tight,
      };
      const plan = filled(planFacet(figure, facet, size), shareOf(row), (times) =>
        planFacet(figure, facet, { ...size, stretch: times }),
      );
      drawings.push({ x, y: y + title.height, plan });
      bottom = Math.max(bottom, y + title.height + plan.height);
    });
    y = bottom + 8;
  }
  return { drawings, titles, height: y - strip.y };
}

/** Rows that would be too many under each other, in columns on one scale, the key above the first. */
function planColumns(figure: Figure, main: Facet, sheet: Sheet, strip: Strip): Drawings {
  const width = (strip.width - (sheet.columns - 1) * gutter) / sheet.columns;
  const shared = { width, type: sheet.type, compact: false, dense: true, tight: sheet.tight };
  const { domain } = planFacet(figure, main, shared).value;
  const plans = inColumns(main, sheet.columns).map((part, column) =>
    planFacet(figure, part, { ...shared, domain, keyElsewhere: column > 0 }),
  );
  const plotTop = strip.y + Math.max(...plans.map(({ plot }) => plot.y));
  const drawings = plans.map((plan, column) => ({
    x: strip.x + column * (width + gutter),
    y: plotTop - plan.plot.y,
    plan,
  }));
  const bottom = Math.max(...drawings.map(({ y, plan }) => y + plan.height));
  return { drawings, titles: [], height: bottom - strip.y + 8 };
}

interface FacetRow {
  readonly facets: readonly Facet[];
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
}

function rowsOf(figure: Figure, sheet: Sheet, width: number): readonly FacetRow[] {
  const alike = areAlike(figure);
  const whole = areWhole(figure);
  const least = Math.max(
    sheet.type.label * (whole ? 20 : alike ? 11 : sheet.smallEms),
    sheet.tight ? leastForEndings(figure, sheet) : 0,
  );
  const most = alike && !whole ? 4 : 2;
  const columns = Math.max(1, Math.min(most, Math.floor((width + gutter) / (least + gutter))));
  const small = (width - (columns - 1) * gutter) / columns;
  const rest = alike ? figure.facets : figure.facets.slice(1);
  const main = alike ? [] : figure.facets.slice(0, 1);
  const height = sheet.drawing;
  const rows: FacetRow[] = main.map((facet) => ({
    facets: [facet],
    width,
    height,
    compact: false,
  }));
  for (let at = 0; at < rest.length; at += columns) {
    const facets = rest.slice(at, at + columns);
    rows.push({
      facets,
      width: small,
      height: Math.max(sheet.small, height * (whole && columns > 1 ? 0.9 : 0.45)),
      compact: !whole,
    });
  }
  return rows;
}

/** Taller rows would look like a drawing of something else. */
const mostStretch = 2.2;

/** A plan of rows that takes the height there is to spare; any other as it is. */
function filled(plan: Plan, spare: number, planAgain: (times: number) => Plan): Plan {
  if (plan.rows.length === 0 || spare < 4) return plan;
  const taller = planAgain(Math.min(mostStretch, 1 + spare / plan.plot.height));
  return taller.height <= plan.height + spare ? taller : plan;
}

/** Wide enough for the last value of every small drawing, and a plot beside it. */
function leastForEndings(figure: Figure, { width, type }: Sheet): number {
  if (figure.kind !== 'line') return 0;
  const endings = figure.facets
    .slice(areAlike(figure) ? 0 : 1)
    .flatMap((facet) => endLabels(figure, facet, { width, type, compact: true }));
  return Math.max(...endings.flatMap(({ widths }) => widths), 0) + 100;
}

function sharesRows(main: Facet, rest: readonly Facet[]): boolean {
  return (
    rest.length > 0 &&
    rest.length <= 3 &&
    main.rows.length > 0 &&
    rest.every(
      ({ rows }) =>
        rows.length === main.rows.length &&
        rows.every((row, index) => row.key === main.rows[index]?.key),
    )
  );
}

function planBeside(
  figure: Figure,
  main: Facet,
  rest: readonly Facet[],
  sheet: Sheet,
  strip: Strip,
): Drawings {
  const values = rest.flatMap(({ series }) => series.flatMap(({ marks }) => marks));
  const longest = Math.max(
    ...values.map(({ cell }) => textWidth(formatCell(cell, figure.indicator), sheet.type.tick)),
  );
  const share = Math.max(
    (strip.width * (rest.length === 1 ? 0.25 : 0.38)) / rest.length,
    longest + 60 + gutter,
  );
  const small = share - gutter;
  const size = { type: sheet.type, dense: true, tight: sheet.tight };
  const width = strip.width - rest.length * share;
  const first = planFacet(figure, main, { ...size, width, compact: false });
  const others = rest.map((facet, index) => {
    const x = strip.x + width + gutter + index * share;
    const plan = planFacet(figure, facet, { ...size, width: small, compact: true, beside: first });
    const title = titleOf(figure, facet, sheet, { x, y: 0, width: small });
    return { x, plan, title, above: plan.plot.y + title.height };
  });
  // Every plot begins at the height of the one with most above it.
  const plotTop = strip.y + Math.max(first.plot.y, ...others.map(({ above }) => above));
  const drawings = [
    { x: strip.x, y: plotTop - first.plot.y, plan: first },
    ...others.map(({ x, plan }) => ({ x, y: plotTop - plan.plot.y, plan })),
  ];
  const titles = others.flatMap(({ title, above }) =>
    title.texts.map((text) => ({ ...text, y: text.y + plotTop - above })),
  );
  const bottom = Math.max(...drawings.map(({ y, plan }) => y + plan.height));
  return { drawings, titles, height: bottom - strip.y + 8 };
}

/** What a drawing with a scale of its own, or one of many, is of. */
function titleOf(
  figure: Figure,
  facet: Facet,
  sheet: Sheet,
  box: Strip,
): { readonly texts: readonly PlannedText[]; readonly height: number } {
  if (facet.title === '' || !(facet.ownScale || areAlike(figure))) return { texts: [], height: 0 };
  const size = sheet.type.label;
  const lines = wrapText(facet.title, box.width, size, 'bold');
  const texts = lines.map((text, index) => ({
    key: `title ${facet.id} ${index}`,
    x: box.x,
    y: box.y + size + index * (size + 4),
    text,
    anchor: 'start' as const,
    colour: palette.text,
    size,
    bold: true,
  }));
  return { texts, height: lines.length * (size + 4) + 2 };
}
