import type { TypeScale } from '../../charts/layout/plan.ts';
import type { Figure } from '../../figure/figure.ts';
import type { Preset } from './preset.ts';

/**
 * The sheet a picture is laid out on, in its own units. On the Word sheets a unit is 1/96 inch on paper, so
 * that 10.67 of them are 8 points.
 */
export interface Sheet {
  readonly width: number;
  /** Null where the sheet is as tall as what it holds. */
  readonly height: number | null;
  /** How tall it may be; Infinity where nothing limits it. */
  readonly tallest: number;
  /** How much of its height the writing under the drawing may take, from 0 to 1. */
  readonly mostPrint: number;
  readonly margin: number;
  readonly headline: number;
  readonly subtitle: number;
  readonly type: TypeScale;
  readonly print: number;
  /** The height asked for a drawing over time. */
  readonly drawing: number;
  /** The least height of small drawings beside or under it. */
  readonly small: number;
  /** The least width of a small drawing, in ems of its labels. */
  readonly smallEms: number;
  /** Columns in which the rows of a bar chart or dot plot stand. */
  readonly columns: number;
  /** True where rows stand as close as they can. */
  readonly tight: boolean;
  /** Pixels of the picture to a unit. */
  readonly scale: number;
}

const unitsPerInch = 96;
const centimetresPerInch = 2.54;
const quarter = 0.25;
const usual = { small: 110, columns: 1, tight: false } as const;

/** A sheet without limits, on which drawings stand as roomy as on the page. */
export const plainSheet = { ...usual, smallEms: 13, tallest: Infinity, mostPrint: 1 } as const;

/** A Word sheet for a picture of everything: it grows downwards. */
export function paperSheet(preset: Preset): Sheet {
  const { width, scale } = onPaper(preset);
  const shared = { ...plainSheet, width, scale, height: null };
  const { wide, narrow } = paperType;
  return width > 400
    ? { ...shared, ...wide, drawing: 300 }
    : { ...shared, ...narrow, drawing: 230 };
}

/** The Word sheets for a chart in a report, the tallest drawing first: none may be taller than the preset says. */
export function reportSheets(preset: Preset, { kind }: Figure): readonly Sheet[] {
  const { width, scale } =
    preset.height === null ? onPaper(preset) : onScreen(preset, widestLegible(preset) * 0.95);
  const height = preset.height === null ? null : preset.height / scale;
  const tallest = height ?? ((preset.mostCentimetres ?? 0) / centimetresPerInch) * unitsPerInch;
  const shared = { width, scale, height, tallest, mostPrint: quarter, smallEms: 11, tight: true };
  const type = width > 400 ? paperType.wide : paperType.narrow;
  const columns = columnsFor(kind, width);
  const drawings =
    kind === 'line' ? stepsDown(Math.min(300, tallest * 0.8), 120, 30) : [tallest / 2];
  return drawings.flatMap((drawing) =>
    columns.map((count) => ({
      ...shared,
      ...type,
      margin: type.margin - 2,
      columns: count,
      drawing,
      small: Math.max(84, drawing * 0.4),
    })),
  );
}

/** The width in units at which the smallest writing, 11 units, is 12 points on a slide. */
const mostUnits = 880;

/**
 * Sheets of a fixed shape on which nothing is smaller than 12 points on a slide of 13.33 inches (24 of 1,920
 * pixels; on a square 24 of 1,080), the largest type first.
 */
export function legibleSheets(preset: Preset, { kind }: Figure): readonly Sheet[] {
  const most = widestLegible(preset);
  const columns = columnsFor(kind, most);
  const larger = [0.85, 0.93].map((share) => fixedSheet(preset, most * share, 0.45, 1));
  const drawings = kind === 'line' ? [0.45, 0.35, 0.26] : [0.45];
  const smallest = [21, 17].flatMap((headline) =>
    drawings.flatMap((share) => columns.map((count) => ({ headline, share, count }))),
  );
  const least = smallest.map(({ headline, share, count }) => ({
    ...fixedSheet(preset, most, share, count),
    headline,
    subtitle: headline > 20 ? 12.5 : 11.5,
    type: { label: 12, tick: 12 },
    small: 84,
    smallEms: 11,
    margin: 14,
    tight: true,
  }));
  return [...larger, ...least];
}

/** Sheets of a fixed shape with smaller and smaller type, for what no legible sheet holds. */
export function smallerSheets(preset: Preset): readonly Sheet[] {
  const most = widestLegible(preset);
  return Array.from({ length: 12 }, (_, step) => ({
    ...fixedSheet(preset, most * 1.17 ** (step + 1), 0.4, 1),
    mostPrint: 1,
  }));
}

function widestLegible({ width, height }: Preset): number {
  return height === null || width > height ? mostUnits : (mostUnits * 1080) / 1920;
}

function fixedSheet(preset: Preset, width: number, drawing: number, columns: number): Sheet {
  const { scale } = onScreen(preset, width);
  const height = (preset.height ?? 0) / scale;
  return {
    ...usual,
    width,
    height,
    scale,
    tallest: height,
    mostPrint: quarter,
    margin: 22,
    headline: 24,
    subtitle: 14,
    type: { label: 14, tick: 12.5 },
    print: 11,
    drawing: height * drawing,
    smallEms: 13,
    columns,
  };
}

function onPaper(preset: Preset): { readonly width: number; readonly scale: number } {
  const scale = (preset.pixelsPerMetre * centimetresPerInch) / 100 / unitsPerInch;
  return { width: preset.width / scale, scale };
}

function onScreen(
  preset: Preset,
  width: number,
): { readonly width: number; readonly scale: number } {
  return { width, scale: preset.width / width };
}

function columnsFor(kind: Figure['kind'], width: number): readonly number[] {
  const isRows = kind === 'bar' || kind === 'dot';
  return [1, 2, 3].filter((count) => count === 1 || (isRows && width / count >= 240));
}

function stepsDown(from: number, to: number, step: number): readonly number[] {
  return Array.from(
    { length: Math.max(1, Math.floor((from - to) / step) + 1) },
    (_, at) => from - at * step,
  );
}

const paperType = {
  wide: {
    margin: 6,
    headline: 18,
    subtitle: 12.5,
    type: { label: 12.5, tick: 11.7 },
    print: 10.8,
  },
  narrow: {
    margin: 4,
    headline: 14.5,
    subtitle: 11.5,
    type: { label: 11.7, tick: 11.7 },
    print: 10.8,
  },
} as const;
