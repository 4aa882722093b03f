/** A word of the field in plain English, and the forms it appears in. */
export interface GlossaryWord {
  readonly word: string;
  readonly forms: readonly string[];
  readonly meaning: string;
}

/** The glossary's words that occur in a text, in the glossary's order. Acronyms match by case, words not. */
export function wordsIn(text: string, glossary: readonly GlossaryWord[]): readonly GlossaryWord[] {
  const spaced = ` ${text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const lower = spaced.toLowerCase();
  return glossary.filter(({ forms }) =>
    forms.some((form) => {
      const wanted = ` ${form.replaceAll('/', ' ')} `;
      return form === form.toUpperCase() ? spaced.includes(wanted) : lower.includes(wanted);
    }),
  );
}
