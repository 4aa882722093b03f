/** One thing a control offers. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Said after the label: why the choice may show nothing. */
  readonly hint?: string;
}
