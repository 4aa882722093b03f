import { useId, type ReactNode } from 'react';
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
  const Heading = hasPublished ? 'h2' : 'h1';
  return (
    <section className="notice needs-file" aria-labelledby={id}>
      <Heading id={id}>This link needs the file {file}</Heading>
      <p>
        It shows figures of a file that is not published here: only the person who made the link has
        it on their device. If you have that file, choose it; then come back to this link.
        {hasPublished ? ' Until then the published figures are shown.' : ''}
      </p>
      <FileButton label="Choose a file" onFiles={onFiles} />
    </section>
  );
}
