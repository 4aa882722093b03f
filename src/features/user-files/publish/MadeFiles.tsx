import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { formatList } from '../../../domain/words/format.ts';
import { sizeInWords } from '../../../domain/words/size.ts';

/** A file to be saved, under its own name. */
export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

/** A file and the address it can be had from, as long as it is shown. */
export interface OfferedFile extends MadeFile {
  readonly address: string;
}

/** The files that make figures permanent, to save, and what to do with them. It takes the keyboard's place. */
export function MadeFiles({ files }: { readonly files: readonly OfferedFile[] }): ReactNode {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const names = formatList(files.map(({ name }) => name));
  return (
    <section className="user-files-made">
      <h4 ref={title} tabIndex={-1}>
        Your files are ready
      </h4>
      <ol>
        <li>
          Save {files.length === 1 ? 'the file' : 'these files'}:
          <ul>
            {files.map(({ name, blob, address }) => (
              <li key={name}>
                <a href={address} download={name}>
                  {name}
                </a>{' '}
                <span className="hint">({sizeInWords(blob.size)})</span>
              </li>
            ))}
          </ul>
          They must keep their names: if your computer saves one as “name (1)”, rename it.
        </li>
        <li>
          Open this site’s repository on GitHub, sign in, and open its <code>data</code> folder.
          Choose “Add file”, then “Upload files”.
        </li>
        <li>
          Drop {names} on that page, say in a sentence what is new, and choose “Propose changes”.
          The figures are checked there, and appear on the site once its keepers accept them.
        </li>
      </ol>
      <p>
        One dataset at a time: make the files for another only once these figures are on the site.
        Each <code>datapackage.json</code> knows only of its own.
      </p>
    </section>
  );
}
