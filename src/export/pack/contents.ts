import { formatWhole } from '../../domain/words/format.ts';
import type { Figure } from '../../figure/figure.ts';
import type { ExportContext } from '../context.ts';
import type { Preset } from '../picture/preset.ts';

/** A figure as a pack takes it. */
export interface PackFigure {
  readonly figure: Figure;
  readonly context: ExportContext;
  /** Paths of the data package's files that it is made from. */
  readonly dataFiles: readonly string[];
  /** Why it is here, and what of its view could not be shown; a sentence each. */
  readonly notes: readonly string[];
}

/** A figure that is asked for, before its data are there. */
export interface PackItem {
  readonly id: string;
  /** What the reader knows it by. */
  readonly label: string;
  /** Rejects with an Error whose message is fit for the reader. */
  readonly load: () => Promise<PackFigure>;
}

/** A file of the pack: its path, with forward slashes. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** How far a pack is: `done` of `total` figures, and the one now being made. */
export interface PackProgress {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

/** What did not come, or did not come whole, and why. */
export interface PackFailure {
  readonly label: string;
  readonly reason: string;
}

export interface PackedPicture {
  readonly path: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What it says to those who do not see it, what it leaves out included. */
  readonly description: string;
}

/** A figure in the pack, with the paths of its files; null for one that was not made. */
export interface PackedFigure {
  readonly figure: Figure;
  readonly context: ExportContext;
  readonly notes: readonly string[];
  readonly picture: PackedPicture | null;
  readonly drawing: string | null;
  readonly csv: string;
}

/** All that the pack's own pages speak of. */
export interface PackContents {
  /** What was chosen, in words. */
  readonly title: string;
  readonly preset: Preset;
  /** The day it was packed, in words. */
  readonly day: string;
  readonly dataVersion: string;
  readonly figures: readonly PackedFigure[];
  readonly failed: readonly PackFailure[];
  /** What is missing from every figure, a sentence each. */
  readonly cautions: readonly string[];
  /** Paths of the data package's files; none where they could not be had. */
  readonly dataFiles: readonly string[];
}

/** "1 figure", "40 figures". */
export function figuresInWords(count: number): string {
  return `${formatWhole(count)} ${count === 1 ? 'figure' : 'figures'}`;
}
