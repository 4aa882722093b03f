/** What a file that leaves the page must say about where it is from and how fresh it is. */
export interface ExportContext {
  /** The full address of the view. */
  readonly link: string;
  readonly dataVersion: string;
  /** The day it was taken from the page, in words: "21 November 2026". */
  readonly retrieved: string;
}
