import type { Indicator } from '../../domain/indicator.ts';
import type { Mark } from '../../figure/figure.ts';

/** Asks the page to show where numbers come from. Drawings and tables call it; a feature answers. */
export type ShowProvenance = (marks: readonly Mark[], indicator: Indicator) => void;
