import { useMemo, type ReactNode } from 'react';
import { SelectField } from '../../controls/SelectField.tsx';
import { england } from '../../domain/selection.ts';
import { councilsOf } from '../../ingest/recognise/find-area.ts';

/** Any council of England that was not kept of a file: choosing one reads the file again. `kept` are GSS codes. */
export function AddCouncil(props: {
  readonly kept: ReadonlySet<string>;
  readonly onAdd: (code: string) => void;
}): ReactNode {
  const { kept, onAdd } = props;
  const choices = useMemo(
    () => [
      { value: '', label: 'Choose a council' },
      ...councilsOf(england)
        .filter(({ code }) => !kept.has(code))
        .map(({ code, name }) => ({ value: code, label: name }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB')),
    ],
    [kept],
  );
  return (
    <SelectField
      label="Read again with one more council"
      value=""
      choices={choices}
      onChange={(code) => {
        if (code !== '') onAdd(code);
      }}
    />
  );
}
