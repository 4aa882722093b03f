/** Something in a link or a selection that could not be used, in words for the reader. */
export interface Notice {
  readonly key: string;
  readonly message: string;
}
