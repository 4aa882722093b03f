import { useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { ByHand } from './use-action.ts';

/** What the browser would not copy, ready to be copied by hand. Close or Escape takes it away. */
export function CopyByHand(props: {
  readonly content: ByHand;
  readonly onClose: () => void;
}): ReactNode {
  const { content, onClose } = props;
  const hint = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    // Escape works wherever in the box the focus is.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="copy-by-hand" role="group" aria-labelledby={hint} onKeyDown={onKeyDown}>
      {content.kind === 'text' ? (
        <TextByHand key={content.text} name={content.name} text={content.text} hint={hint} />
      ) : (
        <PictureByHand picture={content.picture} altText={content.altText} hint={hint} />
      )}
      <button type="button" className="button-secondary" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

function TextByHand(props: {
  readonly name: string;
  readonly text: string;
  readonly hint: string;
}): ReactNode {
  const { name, text, hint } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <>
      <p id={hint}>Your browser does not allow copying here. Copy this text:</p>
      <textarea
        ref={field}
        readOnly
        value={text}
        rows={rowsFor(text)}
        aria-label={name}
        aria-describedby={hint}
      />
    </>
  );
}

function rowsFor(text: string): number {
  const lines = text.split('\n').flatMap((line) => line.match(/.{1,50}/g) ?? ['']);
  return Math.min(8, Math.max(2, lines.length));
}

function PictureByHand(props: {
  readonly picture: Blob;
  readonly altText: string;
  readonly hint: string;
}): ReactNode {
  const { picture, altText, hint } = props;
  const image = useRef<HTMLImageElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const element = image.current;
    if (!element) return undefined;
    const address = URL.createObjectURL(picture);
    element.src = address;
    words.current?.focus();
    return () => URL.revokeObjectURL(address);
  }, [picture]);
  return (
    <>
      <p id={hint} ref={words} tabIndex={-1}>
        Your browser does not allow copying here. Press and hold or right-click the picture to copy
        it:
      </p>
      <img ref={image} alt={altText} />
    </>
  );
}
