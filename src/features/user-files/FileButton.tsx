import { useId, type ReactNode } from 'react';

/** A button that opens the device's own dialog for choosing files. */
export function FileButton(props: {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly describedBy?: string;
}): ReactNode {
  const { label, onFiles, describedBy } = props;
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="button-main"
        aria-describedby={describedBy}
        onClick={() => document.getElementById(id)?.click()}
      >
        {label}
      </button>
      <input
        id={id}
        hidden
        type="file"
        multiple
        aria-label={label}
        accept=".csv,.tsv,.txt,.zip,.gz,text/csv,application/zip,application/gzip"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
