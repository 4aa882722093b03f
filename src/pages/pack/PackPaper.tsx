import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { dayInWords } from '../../domain/time/day.ts';
import { asSentence } from '../../domain/words/format.ts';
import { figuresInWords, type PackFailure, type PackFigure } from '../../export/pack/contents.ts';
import { captionOf } from '../../export/text/caption.ts';
import { textsOf } from '../../figure/words/sentence.ts';
import { now } from '../../state/clock.ts';
import { FigureOnPaper } from '../print/PaperFigure.tsx';

/** What a browser's window wears while a pack is printed in place of its page. */
const printing = 'printing-pack';

/**
 * Many figures as one printed document, each on a page of its own, in place of the page. It opens the browser's own
 * window for printing as soon as it is laid out, and takes itself away when that is done.
 */
export function PackPaper(props: {
  /** What was chosen, in words. */
  readonly title: string;
  readonly figures: readonly PackFigure[];
  readonly failed: readonly PackFailure[];
  readonly dataVersion: string;
  readonly onDone: () => void;
}): ReactNode {
  const { title, figures, failed, dataVersion } = props;
  const onDone = useEffectEvent(props.onDone);
  useEffect(() => {
    const { classList } = document.documentElement;
    const end = (): void => onDone();
    classList.add(printing);
    window.addEventListener('afterprint', end);
    window.print();
    return () => {
      classList.remove(printing);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return createPortal(
    <div className="pack-paper">
      <h1>Local Context: {title}</h1>
      <p>
        {figuresInWords(figures.length)}, printed on {dayInWords(now())} from data version{' '}
        {dataVersion}. Not an official publication of either council.
      </p>
      {failed.length > 0 ? (
        <>
          <h2>What is missing, and why</h2>
          <ul>
            {failed.map(({ label, reason }) => (
              <li key={label}>
                {label}: {reason}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <ol>
        {figures.map(({ figure, context }) => (
          <li key={context.link}>{captionOf(figure).title}</li>
        ))}
      </ol>
      {figures.map((one, at) => (
        <OneFigure key={one.context.link} number={at + 1} {...one} />
      ))}
    </div>,
    document.body,
  );
}

function OneFigure(props: PackFigure & { readonly number: number }): ReactNode {
  const { number, figure, context, notes: about } = props;
  const { headline, title, notes, sources, licences } = captionOf(figure);
  const said = figure.empty ? [figure.empty.message] : textsOf(figure);
  return (
    <article>
      <h2>{headline}</h2>
      <p className="pack-paper-caption">
        Figure {number}: {title}
      </p>
      {about.map((note) => (
        <p key={note}>{asSentence(note)}</p>
      ))}
      <p>{said.join(' ')}</p>
      <FigureOnPaper figure={figure} />
      {notes.map((note) => (
        <p key={note} className="pack-paper-small">
          {note}
        </p>
      ))}
      <p className="pack-paper-small">
        Source: {sources.join(' ')} {licences === '' ? '' : asSentence(licences)}
      </p>
      <p className="pack-paper-small">
        {context.link} (retrieved {context.retrieved})
      </p>
    </article>
  );
}
