/**
 * What was published in a file when the site was made, so that what a server sends can be compared with it. A part that
 * is left out is not known.
 */
export interface PublishedFile {
  readonly bytes?: number;
  /** In small hexadecimal digits. */
  readonly sha256?: string;
  /** Without the header. */
  readonly rows?: number;
  /** How many areas have a row. */
  readonly areas?: number;
  /** The last period, as the file writes it: "202425 Academic year". */
  readonly latest?: string;
}
