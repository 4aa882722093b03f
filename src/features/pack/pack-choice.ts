import { formatNumber, formatWhole } from '../../domain/words/format.ts';
import { figuresInWords, type PackItem, type PackProgress } from '../../export/pack/contents.ts';
import type { PackResult } from '../../export/pack/pack.ts';

/** What figures are made into: a ZIP file of files, one Word document, one presentation, or pages of paper. */
export type PackForm = 'zip' | 'word' | 'slides' | 'print';

/** A set of figures that can be packed. */
export interface PackChoice {
  readonly id: string;
  /** Of several choices in a group, what this one is called there. */
  readonly name: string;
  /** The whole choice in words: "All of the theme “EHC plans”". */
  readonly title: string;
  /** The same in a file name: `ehc-plans`. */
  readonly word: string;
  readonly items: readonly PackItem[];
}

/** Choices of one kind: one of them is offered, the others stand in a list. Never empty. */
export interface PackGroup {
  readonly id: string;
  /** What the choices are: "Theme". */
  readonly label: string;
  readonly choices: readonly PackChoice[];
  /** The id of the choice offered first. */
  readonly first: string;
  /** True for what the reader has put together, which can be put in another order here. */
  readonly isOwn?: boolean;
}

/** "12 of 40: SEN support, Liverpool and Sefton" */
export function progressInWords({ done, total, label }: PackProgress): string {
  return `${formatWhole(Math.min(done + 1, total))} of ${formatWhole(total)}: ${label}`;
}

/** "40 figures packed (12.3 MB)." */
export function resultInWords({ file, packed, undrawn, toPrint }: PackResult): string {
  if (toPrint && packed > 0) return `${figuresInWords(packed)} laid out for printing.`;
  if (!file) return 'No figure could be packed, so nothing was downloaded.';
  const size = formatNumber(file.size / 1e6, { unit: 'count', decimalPlaces: 1 });
  const whole = `${figuresInWords(packed)} packed (${size} MB).`;
  if (undrawn === 0) return whole;
  const one = undrawn === 1;
  const which = undrawn < packed ? `${formatWhole(undrawn)} of them` : one ? 'It' : 'They';
  return `${whole} ${which} ${one ? 'has' : 'have'} nothing to draw: ${one ? 'it comes' : 'they come'} as values and words only.`;
}
