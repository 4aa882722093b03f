import type { ReactNode } from 'react';
import { asSentence, formatTick } from '../../domain/words/format.ts';
import type { Figure } from '../../figure/figure.ts';
import { annotationsInWords, groupSources } from '../../figure/notes/small-print.ts';
import { capitalise } from '../../figure/names.ts';
import { beginsAboveZero } from '../layout/figure.ts';

/** What a reader must know of the axis of a drawing; nothing where it starts at zero. */
export function AxisNote({ figure }: { readonly figure: Figure }): ReactNode {
  if (!beginsAboveZero(figure)) return null;
  return (
    <p className="figure-axis-note">
      The axis does not start at zero ({formatTick(0, figure.indicator)} is not shown).
    </p>
  );
}

/** The breaks and gaps drawn on the chart, in words beneath it. */
export function Annotations({ figure }: { readonly figure: Figure }): ReactNode {
  const annotations = annotationsInWords(figure);
  if (annotations.length === 0) return null;
  return (
    <ul className="figure-annotations">
      {annotations.map(({ key, lead, note }) => (
        <li key={key}>
          <strong>{lead}</strong> {note}
        </li>
      ))}
    </ul>
  );
}

/** Each publication with its releases and licence. `apart` opens them beside the page, which may stand in a frame. */
export function SourceLines(props: {
  readonly figure: Figure;
  readonly apart?: boolean;
}): ReactNode {
  const where = props.apart ? { target: '_blank', rel: 'noopener' } : {};
  return groupSources(props.figure.sources).map(({ source, releases }) => (
    <p key={source.id}>
      {source.publisher},{' '}
      {source.url ? (
        <a href={source.url} {...where}>
          {source.title}
        </a>
      ) : (
        source.title
      )}
      {releases.length > 0 ? `. ${asSentence(capitalise(releases.join('; ')))}` : '.'}{' '}
      {source.licence.url ? (
        <>
          <a href={source.licence.url} {...where}>
            {source.licence.title}
          </a>
          .
        </>
      ) : (
        asSentence(capitalise(source.licence.title))
      )}
    </p>
  ));
}
