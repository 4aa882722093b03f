import { useEffect, useId, type ReactNode } from 'react';
import { FileButton } from './FileButton.tsx';

/** A link to figures of a file that is not here: which file it is, and the way to choose it. */
export function NeedsFile(props: {
  readonly file: string;
  /** True where published figures are shown instead. */
  readonly hasPublished: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}): ReactNode {
  const { file, hasPublished, onFiles } = props;
  const id = useId();
  useEffect(() => {
    if (!hasPublished) document.title = 'A file is needed – Local Context';
  }, [hasPublished]);
  const Heading = hasPublished ? 'h2' : 'h1';
  return (
    <section className="notice needs-file" aria-labelledby={id}>
      <Heading id={id}>This link needs the file {file}</Heading>
      <p>
        It shows figures of a file that is only on the device of the person who made the link. If
        you have that file, choose it. Once it is read, go back to this page with your browser’s
        Back button.
        {hasPublished ? ' Until then the published figures are shown.' : ''}
      </p>
      <FileButton label="Choose a file" onFiles={onFiles} />
    </section>
  );
}
