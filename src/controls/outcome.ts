/** What a browser refused to copy, to be copied by hand. */
export type ByHand =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'picture'; readonly picture: Blob; readonly altText: string };

/** What a press of a button led to: a message, or something left to do by hand. */
export type Outcome = { readonly said: string } | { readonly byHand: ByHand };
