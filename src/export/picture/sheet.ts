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
  readonly margin: number;
  readonly headline: number;
  readonly subtitle: number;
  readonly type: TypeScale;
  readonly print: number;
  /** The height asked for a drawing over time. */
  readonly drawing: number;
  /** Pixels of the picture to a unit. */
  readonly scale: number;
}

const unitsPerInch = 96;
const metresPerInch = 0.0254;

/**
 * The sheets a preset can be laid out on, the largest type first. The Word sizes have one, which grows
 * downwards; a picture of fixed shape has smaller and smaller type, until all that must be on it is.
 */
export function sheetsFor(preset: Preset, figure: Figure): readonly Sheet[] {
  const { width, height } = preset;
  if (height === null) {
    const scale = (preset.pixelsPerMetre * metresPerInch) / unitsPerInch;
    const paper = width / scale;
    return [paper > 400 ? wide(paper, scale) : narrow(paper, scale)];
  }
  const start = (figure.kind === 'line' ? 960 : 720) * (width > height ? 1 : 0.6);
  return Array.from({ length: 24 }, (_, step) => {
    const units = start * 1.08 ** step;
    return {
      width: units,
      height: (units * height) / width,
      margin: 28,
      headline: 26,
      subtitle: 15,
      type: { label: 15, tick: 13 },
      print: 11,
      drawing: 240,
      scale: width / units,
    };
  });
}

function wide(width: number, scale: number): Sheet {
  return {
    width,
    height: null,
    margin: 6,
    headline: 18,
    subtitle: 12.5,
    type: { label: 12.5, tick: 11.7 },
    print: 10.8,
    drawing: 300,
    scale,
  };
}

function narrow(width: number, scale: number): Sheet {
  return {
    width,
    height: null,
    margin: 4,
    headline: 14.5,
    subtitle: 11.5,
    type: { label: 11.7, tick: 11.7 },
    print: 10.8,
    drawing: 230,
    scale,
  };
}
