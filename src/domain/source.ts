/** A release that values were taken from. `id` is what a row's `source_id` names. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly release: string;
  readonly licence: Licence;
  /** Where a reader finds it; empty when the publication has no stable address. Only `https:` is kept. */
  readonly url: string;
  readonly notes: string;
  /** True for someone else's reading of what the publisher said. */
  readonly isThirdParty?: true;
}

export interface Licence {
  readonly name: string;
  readonly title: string;
  readonly url: string;
}

/** "Ofsted, Inspections": a publication in words, whatever its release; what is empty is left out. */
export function publicationInWords({
  publisher,
  title,
}: Pick<Source, 'publisher' | 'title'>): string {
  return [publisher, title].filter(Boolean).join(', ');
}

/** "Ofsted, Inspections, June 2023". */
export function sourceInWords(source: Pick<Source, 'publisher' | 'title' | 'release'>): string {
  return [publicationInWords(source), source.release].filter(Boolean).join(', ');
}
