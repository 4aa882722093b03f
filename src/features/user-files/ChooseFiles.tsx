import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useLongWait } from '../../controls/waiting/use-long-wait.ts';
import { FileButton } from './FileButton.tsx';

/** The ways to bring a file: choose or drop it, paste a table, name a web address. */
export function ChooseFiles(props: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onAddress: (address: string) => void;
  /** True while a web address is being fetched; `onStop` ends that. */
  readonly isFetching: boolean;
  readonly onStop: () => void;
  /** Why the last address gave nothing; empty when nothing went wrong. */
  readonly problem: string;
}): ReactNode {
  const { onFiles } = props;
  const id = useId();
  return (
    <section className="choose-files" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="visually-hidden">
        Bring a file
      </h2>
      <div className="drop-area">
        <FileButton label="Choose a file" onFiles={onFiles} describedBy={`${id}-hint`} />
        <p id={`${id}-hint`}>
          or drop it anywhere on this page: CSV, ZIP or gzip, of any size. A data file and its{' '}
          <code>.meta.csv</code> belong together: choose both, or the ZIP they came in.
        </p>
      </div>
      <PasteTable onFiles={onFiles} />
      <FromAddress {...props} />
    </section>
  );
}

function PasteTable({ onFiles }: { onFiles: (files: readonly File[]) => void }): ReactNode {
  const [text, setText] = useState('');
  const id = useId();
  const paste = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    onFiles([new File([text], 'pasted-table.csv', { type: 'text/csv' })]);
    setText('');
  };
  return (
    <details className="other-way">
      <summary>Paste a table</summary>
      <form onSubmit={paste}>
        <label htmlFor={id} className="control-label">
          Table with its header row
        </label>
        <p className="hint" id={`${id}-hint`}>
          Rows copied from a spreadsheet, or the text of a CSV file.
        </p>
        <textarea
          id={id}
          rows={6}
          value={text}
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button-secondary">
          Read this table
        </button>
      </form>
    </details>
  );
}

function FromAddress(props: {
  readonly onAddress: (address: string) => void;
  readonly isFetching: boolean;
  readonly onStop: () => void;
  readonly problem: string;
}): ReactNode {
  const { onAddress, isFetching, onStop, problem } = props;
  const [address, setAddress] = useState('');
  const id = useId();
  const isBad = problem !== '';
  const isLong = useLongWait(isFetching);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (address.trim() !== '') onAddress(address);
  };
  return (
    <details className="other-way">
      <summary>Fetch a file from a web address</summary>
      <form onSubmit={send}>
        <label htmlFor={id} className="control-label">
          Web address of a CSV file, a ZIP or a data package
        </label>
        <p className="hint" id={`${id}-hint`}>
          Works where the other site allows its files to be read from here. That site sees a visit
          as if you had opened the file; nothing else is sent.
        </p>
        <input
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          value={address}
          aria-invalid={isBad}
          aria-describedby={isBad ? `${id}-hint ${id}-problem` : `${id}-hint`}
          onChange={(event) => setAddress(event.target.value)}
        />
        <p role="alert" id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
        <p role="status" className="hint">
          {isLong ? 'Still fetching the file. This takes longer than usual.' : ''}
        </p>
        <div className="button-row">
          <button type="submit" className="button-secondary" aria-disabled={isFetching}>
            {isFetching ? 'Fetching…' : 'Fetch this file'}
          </button>
          {isFetching ? (
            <button type="button" className="button-secondary" onClick={onStop}>
              Cancel
            </button>
          ) : null}
        </div>
      </form>
    </details>
  );
}
