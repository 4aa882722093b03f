import type { Figure } from '../../figure/figure.ts';
import type { ExportContext } from '../context.ts';
import type { PackFailure } from '../pack/contents.ts';

/** A picture as it stands in a report. */
export interface ReportedPicture {
  /** Of the PNG, in pixels. */
  readonly width: number;
  readonly height: number;
  /** How wide it stands on paper. */
  readonly centimetres: number;
  /** Its alt text. */
  readonly description: string;
}

export interface ReportedFigure {
  readonly figure: Figure;
  readonly context: ExportContext;
  /** Why it is here, and what of its view could not be shown; a sentence each. */
  readonly notes: readonly string[];
  /** Null where nothing is drawn. */
  readonly picture: ReportedPicture | null;
}

/** All that a report speaks of. */
export interface ReportContents {
  /** What was chosen, in words. */
  readonly title: string;
  /** The day it was made, in words. */
  readonly day: string;
  readonly dataVersion: string;
  readonly figures: readonly ReportedFigure[];
  readonly failed: readonly PackFailure[];
  readonly cautions: readonly string[];
  /** How wide its text is. */
  readonly centimetres: number;
}
