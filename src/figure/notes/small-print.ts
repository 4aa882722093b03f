import type { Source } from '../../domain/source.ts';
import { asSentence, noFigure } from '../../domain/words/format.ts';
import type { Figure, SymbolNote } from '../figure.ts';

/** A break or a gap drawn on a chart, in words. */
export interface AnnotationInWords {
  readonly key: string;
  /** A sentence that can stand out. */
  readonly lead: string;
  readonly note: string;
}

/** The breaks and gaps drawn on a figure, in words beneath it. */
export function annotationsInWords({
  breaks,
  gaps,
  periods,
}: Figure): readonly AnnotationInWords[] {
  return [
    ...breaks.map(({ period, note }) => ({
      key: period.code,
      lead: `[b] Break in series from ${period.label}.`,
      note,
    })),
    ...gaps.map(({ from, to, note }) => {
      const first = periods[from]?.label ?? '';
      const last = periods[to]?.label ?? '';
      const years = first === last ? first : `${first} to ${last}`;
      return { key: first, lead: `No figures for ${years}.`, note };
    }),
  ];
}

/** Each symbol of a figure with its meaning, as one sentence, and the dash of a figure not held; empty when it has none. */
export function symbolsInWords({ symbols }: Figure): string {
  return symbols.length === 0 ? '' : asSentence(symbols.map(inWords).join('; '));
}

function inWords({ symbol, meaning }: SymbolNote): string {
  return symbol === noFigure ? `${symbol} ${meaning}` : `[${symbol}] ${meaning}`;
}

/** A publication with its releases: the same title ten times over helps nobody. */
export interface SourceGroup {
  readonly source: Source;
  readonly releases: readonly string[];
}

/** Releases of one publication together, in the order met. */
export function groupSources(sources: readonly Source[]): readonly SourceGroup[] {
  const groups = new Map<string, { source: Source; releases: string[] }>();
  for (const source of sources) {
    const key = `${source.publisher} ${source.title} ${source.url}`;
    const group = groups.get(key) ?? { source, releases: [] };
    if (source.release) group.releases.push(source.release);
    groups.set(key, group);
  }
  return [...groups.values()];
}
